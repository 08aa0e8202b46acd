#pragma once
#include <QByteArray>

#include <chrono>
#include <vector>

/// Requests over HTTP/1.1 with keep-alive, as cheap for the client as they can be: plain sockets and one
/// epoll, since client and server share the machine.
namespace muster::bench {

/// A connected non-blocking socket on loopback without Nagle, or -1.
int connectTo(quint16 port);

/// The length of the answer that the bytes begin with, or 0 while it is not complete.
qsizetype answerLength(QByteArrayView bytes);

/// One request on a connection of its own; the whole answer, or the part received.
QByteArray answerOnce(quint16 port, const QByteArray &request);
/// Likewise; the status, or 0.
int askOnce(quint16 port, const QByteArray &request);

struct HttpLoad {
    double perSecond = 0;
    double p50Millis = 0;
    double p99Millis = 0;
    qint64 requests = 0;
    qint64 wrong = 0; ///< not answered with 200 or 201, or not at all
};

/// `connections` connections, each with one request under way, for `span`. Connection i sends requests[i
/// modulo their number].
HttpLoad loadHttp(
    quint16 port, int connections, std::chrono::milliseconds span, const std::vector<QByteArray> &requests);

} // namespace muster::bench
