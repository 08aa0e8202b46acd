#pragma once
#include <QByteArray>
#include <QList>
#include <QString>
#include <QUrlQuery>

#include <functional>
#include <utility>

/// HTTP as values: what `net` parses and controllers in `api` answer. No sockets here.
namespace muster::http {

using Headers = QList<std::pair<QByteArray, QByteArray>>;

/// One complete request; `net` has checked every limit and that the text is valid.
struct Request {
    QByteArray method; ///< upper case as sent, "GET"
    QString path; ///< decoded, begins with '/', without the query
    QUrlQuery query;
    Headers headers; ///< in order; names as sent, compare without case
    QByteArray body;
    QString peerAddress; ///< of the TCP peer, textual
    QString requestId; ///< 26 characters, in every answer and log line of this request
    bool secure = false; ///< came over TLS

    /// The first header of that name (any case), or empty.
    QByteArray header(QByteArrayView name) const;
};

struct Response {
    int status = 200;
    Headers headers; ///< net adds Content-Length, Date, Connection, X-Request-Id
    QByteArray body;

    void addHeader(QByteArray name, QByteArray value)
    {
        headers.emplaceBack(std::move(name), std::move(value));
    }
};

/// Takes the answer to one request. Call exactly once, from any thread; net posts it to the connection's
/// thread and drops it if the peer has gone.
using Reply = std::function<void(Response)>;

/// Receives requests. Thread: called on I/O threads, several at once; must return quickly and never wait.
class RequestHandler {
public:
    virtual ~RequestHandler() = default;
    virtual void handle(const Request &request, Reply reply) = 0;
};

} // namespace muster::http
