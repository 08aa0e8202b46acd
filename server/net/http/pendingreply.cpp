#include "net/http/pendingreply.h"

#include "net/http/ioworker.h"
#include "protocol/http/apierror.h"

#include <utility>

namespace muster::net {

using namespace Qt::Literals::StringLiterals;

PendingReply::~PendingReply()
{
    if (!m_answered.load())
        answer(protocol::errorResponse(
            {u"api.http.no_answer.app_error"_s, u"The request was dropped by the server."_s, 500}, {}));
}

void PendingReply::answer(http::Response response)
{
    if (m_answered.exchange(true))
        return;
    // Within handle() the event loop is not needed.
    if (m_mailbox->isOwnThread() && m_worker->answerAtOnce(m_connection, m_request, response))
        return;
    m_mailbox->post([worker = m_worker, connection = m_connection, request = m_request,
                        answer = std::move(response)]() mutable {
        worker->answer(connection, request, std::move(answer));
    });
}

void PendingReply::decide(hub::SocketAcceptor::Decision decision)
{
    if (auto *response = std::get_if<http::Response>(&decision)) {
        answer(std::move(*response));
        return;
    }
    if (m_answered.exchange(true))
        return;
    const auto listener = std::get<std::shared_ptr<hub::SocketListener>>(decision);
    const bool posted = m_mailbox->post([worker = m_worker, connection = m_connection, request = m_request,
                                            listener] { worker->upgrade(connection, request, listener); });
    if (!posted)
        listener->closed(1006);
}

} // namespace muster::net
