#pragma once
#include "hub/socket.h"
#include "net/http/pendingreply.h"

#include <memory>
#include <utility>

namespace muster::net {

struct FrontContext;
class WebSocketSink;

/// A WebSocket upgrade between the request and its answer. Thread: the I/O thread of its connection.
class PendingUpgrade {
public:
    ~PendingUpgrade() { forget(); }
    /// Asks the acceptor; errors in the request itself are answered immediately.
    void begin(const http::Request &request, const std::shared_ptr<PendingReply> &reply,
        std::shared_ptr<Mailbox> mailbox, const FrontContext &context);
    /// Nothing that was queued for the socket will be sent.
    void forget();
    bool isAccepted() const { return m_listener != nullptr; }
    void accept(std::shared_ptr<hub::SocketListener> listener) { m_listener = std::move(listener); }

    // Only once, after it was accepted:
    QByteArray takeAnswer() { return std::exchange(m_answer, {}); }
    std::shared_ptr<WebSocketSink> takeSink() { return std::exchange(m_sink, nullptr); }
    std::shared_ptr<hub::SocketListener> takeListener() { return std::exchange(m_listener, nullptr); }

private:
    QByteArray m_answer;
    std::shared_ptr<WebSocketSink> m_sink;
    std::shared_ptr<hub::SocketListener> m_listener;
};

} // namespace muster::net
