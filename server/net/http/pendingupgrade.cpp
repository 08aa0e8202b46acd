#include "net/http/pendingupgrade.h"

#include "net/http/frontcontext.h"
#include "net/socket/handshake.h"
#include "net/socket/websocketsink.h"

namespace muster::net {

void PendingUpgrade::begin(const http::Request &request, const std::shared_ptr<PendingReply> &reply,
    std::shared_ptr<Mailbox> mailbox, const FrontContext &context)
{
    if (std::optional<http::Response> problem = handshakeProblem(request)) {
        reply->answer(std::move(*problem));
        return;
    }
    m_answer = handshakeAnswer(request);
    m_sink = std::make_shared<WebSocketSink>(std::move(mailbox), context.options.sockets.outbox);
    context.acceptor->accept(request, m_sink,
        [reply](hub::SocketAcceptor::Decision decision) { reply->decide(std::move(decision)); });
}

void PendingUpgrade::forget()
{
    if (m_sink)
        m_sink->markClosed();
    m_sink.reset();
    m_answer.clear();
}

} // namespace muster::net
