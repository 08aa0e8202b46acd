#pragma once
#include "net/http/frontcontext.h"
#include "net/http/responsewriter.h"
#include "net/io/connectionquota.h"
#include "net/io/mailbox.h"
#include "net/socket/websockethost.h"

#include <QBasicTimer>
#include <QHash>
#include <QObject>

#include <array>
#include <functional>
#include <memory>
#include <vector>

namespace muster::net {

class HttpConnection;
class WebSocketConnection;
class WebSocketSink;
class Wire;

/// The connections of one I/O thread. Thread: created on any, then moved to its own; mailbox() from any.
class IoWorker final : public QObject, public WebSocketHost {
public:
    explicit IoWorker(std::shared_ptr<FrontContext> context);
    ~IoWorker() override;

    const std::shared_ptr<Mailbox> &mailbox() const { return m_mailbox; }
    FrontContext &context() { return *m_context; }

    /// Takes a connected descriptor; closes it if the connection cannot be set up.
    void adopt(qintptr descriptor, ConnectionQuota::Place place);
    bool answerAtOnce(quint64 connection, quint64 request, http::Response &response);
    void answer(quint64 connection, quint64 request, http::Response response);
    void upgrade(quint64 connection, quint64 request, const std::shared_ptr<hub::SocketListener> &listener);
    void pumpLater(quint64 connection);
    /// Closes all connections, gracefully until `deadline`; calls `done` once, when none is left.
    void beginStop(TimePoint deadline, std::function<void()> done);

    // For its connections:
    void remove(quint64 id);
    void removeWebSocket(quint64 id) override;
    /// Takes a connection whose WebSocket handshake has been answered.
    void adoptWebSocket(std::unique_ptr<Wire> wire, ConnectionQuota::Place place,
        std::shared_ptr<WebSocketSink> sink, std::shared_ptr<hub::SocketListener> listener);
    const QByteArray &dateNow();
    QByteArray newRequestId();
    const SocketLimits &socketLimits() const override { return m_context->options.sockets; }
    std::vector<char> &scratch() override { return m_scratch; }
    QByteArray &batch() override { return m_batch; }

protected:
    bool event(QEvent *event) override;
    void timerEvent(QTimerEvent *event) override;

private:
    void finishStopIfEmpty();
    void closeAll();

    std::shared_ptr<FrontContext> m_context;
    std::shared_ptr<Mailbox> m_mailbox;
    std::vector<char> m_scratch; ///< one read of any connection
    QByteArray m_batch; ///< one write of any WebSocket
    HttpDate m_date;
    std::array<quint64, 2> m_requestIdState; ///< ids must be unique, not secret
    quint64 m_lastId = 0;
    QHash<quint64, HttpConnection *> m_connections; ///< children of this
    QHash<quint64, WebSocketConnection *> m_webSockets; ///< children of this
    QBasicTimer m_tick;
    std::function<void()> m_stopped;
    TimePoint m_stopDeadline = TimePoint::max();
};

} // namespace muster::net
