#pragma once
#include "net/io/limits.h"
#include "protocol/http/http.h"

#include <memory>

namespace muster::net {

/// Reads one HTTP/1.x request after another from bytes as they arrive. Strict where two readers could
/// disagree (RFC 9112 §6, §11.2): one Host, no Content-Length beside Transfer-Encoding, only `chunked`.
/// Boost.Beast does the grammar; its exceptions and error codes end here. It owns no socket and no clock.
/// Thread: any one.
class RequestParser {
public:
    enum class State { Head, Body, Complete, Failed };
    struct Failure {
        int status = 400;
        QString id; ///< error id of the JSON answer
        QString message;
    };

    explicit RequestParser(const HttpLimits &limits);
    ~RequestParser();
    RequestParser(const RequestParser &) = delete;
    RequestParser &operator=(const RequestParser &) = delete;

    /// Consumes as much of `data` as it can and returns how much; offer the rest again with more after it.
    /// Stops at the end of the head, so that Expect and Upgrade can be answered, and at the end of the
    /// request. The rest is never longer than `headerBytesMax` unless the state is Complete.
    [[nodiscard]] qsizetype feed(QByteArrayView data);
    State state() const;
    const Failure &failure() const; ///< when Failed

    // Available after the end of the head:
    bool isHttp11() const;
    bool keepAlive() const;
    bool isHeadMethod() const;
    bool expectsContinue() const; ///< the peer waits for "100 Continue" before it sends the body
    bool wantsWebSocket() const; ///< `Upgrade: websocket` and `Connection: upgrade` in a GET
    /// The request; without peerAddress, requestId and secure, which the connection knows.
    const http::Request &request() const;
    http::Request takeRequest(); ///< when Complete
    /// Ready for the next request of the connection.
    void reset();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace muster::net
