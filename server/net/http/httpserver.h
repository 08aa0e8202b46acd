#pragma once
#include "base/result.h"
#include "base/time.h"
#include "hub/socket.h"
#include "net/io/limits.h"
#include "protocol/http/http.h"

#include <QFuture>
#include <QHostAddress>
#include <QObject>
#include <QSslConfiguration>

#include <memory>
#include <optional>

namespace muster::net {

struct HttpServerOptions {
    QHostAddress address = QHostAddress(QHostAddress::Any);
    quint16 port = 0; ///< 0: any free one, see HttpServer::port()
    int ioThreads = 0; ///< 0: as many as cores
    std::optional<QSslConfiguration> tls; ///< with certificate and key: HTTPS and WSS only
    HttpLimits limits;
    SocketLimits sockets;
};

/// Counts since the start; for metrics.
struct HttpServerStats {
    qint64 requests = 0;
    qint64 refusedConnections = 0; ///< over a connection limit
    int connections = 0; ///< open now, including WebSockets
    int webSockets = 0; ///< open now
    qint64 heldBytes = 0; ///< now: bodies being handled and answers that wait to be read
};

/// The HTTP and WebSocket front: a listener on the caller's thread passes descriptors to I/O threads, each
/// with an EpollEventDispatcher (design decisions 6, 7, 8). Requests reach `handler` complete and checked;
/// upgrades reach `acceptor` (null: none are offered). Both are borrowed and must live until this object is
/// destroyed. Thread: one with an event loop, usually main. stats() from any.
class HttpServer final : public QObject {
    Q_OBJECT
public:
    HttpServer(HttpServerOptions options, http::RequestHandler *handler,
        hub::SocketAcceptor *acceptor = nullptr, QObject *parent = nullptr);
    /// Stops immediately if stop() was not called: open connections are closed, running requests are dropped.
    ~HttpServer() override;

    /// Unavailable if the address cannot be bound, with the reason. InvalidArgument: TLS without certificate
    /// or key. Call once.
    [[nodiscard]] Result<void> listen();
    /// Handshakes from now on use it; connections that are open go on. Only for a server that was made with
    /// TLS.
    void setTls(QSslConfiguration tls);
    quint16 port() const; ///< the bound one; 0 before listen()
    /// Stops accepting immediately, lets running requests finish, closes WebSockets with 1001, and is
    /// finished when nothing is left or `grace` has passed, whichever is first. The event loop must run in
    /// the meantime.
    QFuture<void> stop(Millis grace);
    HttpServerStats stats() const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace muster::net
