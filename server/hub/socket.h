#pragma once
#include "hub/frame.h"
#include "protocol/http/http.h"

#include <QString>

#include <functional>
#include <memory>
#include <variant>

/// What the room with the sockets (net) and the side that decides about them (hub, api) exchange about one
/// WebSocket, in values. No socket here.
namespace muster::hub {

/// Close codes that we send: RFC 6455 §7.4.1, and 4000–4999 of our own.
namespace closecode {
inline constexpr quint16 normal = 1000;
inline constexpr quint16 goingAway = 1001; ///< the server stops or is cut off: connect to another node
inline constexpr quint16 protocolError = 1002;
inline constexpr quint16 unsupported = 1003; ///< a binary frame
inline constexpr quint16 noCode = 1005; ///< never sent: the peer's close frame was empty
inline constexpr quint16 lost = 1006; ///< never sent: the connection ended without a close frame
inline constexpr quint16 notUtf8 = 1007; ///< a text, or the reason of a close
inline constexpr quint16 policy = 1008; ///< the session ended, or none was shown in time
inline constexpr quint16 tooBig = 1009;
inline constexpr quint16 tryAgainLater = 1013; ///< it reads too slowly, or the database does not answer
inline constexpr quint16 noPong = 4000; ///< the code of Mattermost's clients for an unanswered ping
} // namespace closecode

/// The writing side of one WebSocket; may outlive it. Thread: any.
class SocketSink {
public:
    virtual ~SocketSink() = default;
    /// Queues a frame. False if the socket is closed or its queue is full; a full queue closes the socket
    /// with 1013 and forgets what was queued, since a gap must never look like silence.
    virtual bool send(Frame frame) = 0;
    /// Sends what is queued already, then the close frame. A second call does nothing.
    virtual void close(quint16 code, const QString &reason) = 0;
};

/// The reading side. Thread: the I/O thread of that socket, one call at a time; must not wait.
class SocketListener {
public:
    virtual ~SocketListener() = default;
    /// A whole text message, valid UTF-8, not longer than the server's limit.
    virtual void text(const QByteArray &message) = 0;
    /// Exactly once, after the last text(). `code` is the peer's, 1006 if it went without one.
    virtual void closed(quint16 code) = 0;
};

/// Decides about upgrade requests. Thread: I/O threads, several at once; must not wait.
class SocketAcceptor {
public:
    /// Either the answer instead of an upgrade, or the one who listens.
    using Decision = std::variant<http::Response, std::shared_ptr<SocketListener>>;
    using Decide = std::function<void(Decision)>;

    virtual ~SocketAcceptor() = default;
    /// Whether upgrades are offered at this path; elsewhere an upgrade request is an ordinary request.
    virtual bool claims(const QString &path) const = 0;
    /// Call `decide` once, from any thread. Frames sent to `sink` before are delivered right after the
    /// handshake. If `decide` is dropped without a call the request is answered 500.
    virtual void accept(const http::Request &upgrade, std::shared_ptr<SocketSink> sink, Decide decide) = 0;
};

} // namespace muster::hub
