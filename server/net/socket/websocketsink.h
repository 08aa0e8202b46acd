#pragma once
#include "base/rankedmutex.h"
#include "hub/outbox.h"
#include "hub/socket.h"
#include "net/io/mailbox.h"

#include <memory>
#include <optional>
#include <utility>

namespace muster::net {

class WebSocketConnection;

/// The queue between whoever sends and the WebSocket's thread. Thread: send() and close() any; the rest the
/// I/O thread.
class WebSocketSink final : public hub::SocketSink, public std::enable_shared_from_this<WebSocketSink> {
public:
    WebSocketSink(std::shared_ptr<Mailbox> mailbox, hub::OutboxLimits limits);

    bool send(hub::Frame frame) override;
    void close(quint16 code, const QString &reason) override;

    /// The connection to wake up when there is something to do; null when it has gone.
    void attach(WebSocketConnection *connection);
    /// The next message, if any.
    std::optional<QByteArray> take();
    /// Has the connection drain again, soon, if there are messages left.
    void wakeIfMore();
    /// Code and reason to close with, once all messages were taken.
    std::optional<std::pair<quint16, QString>> closing();
    /// Nothing can be sent any more.
    void markClosed();

private:
    enum class State { Open, Closing, Closed };

    void wake();

    const std::shared_ptr<Mailbox> m_mailbox;
    WebSocketConnection *m_connection = nullptr; ///< borrowed; only the I/O thread touches it
    RankedMutex m_mutex{LockRank::SocketSink}; ///< guards what follows
    hub::Outbox m_outbox;
    State m_state = State::Open;
    quint16 m_code = 0;
    QString m_reason;
    bool m_isWakePosted = false;
};

} // namespace muster::net
