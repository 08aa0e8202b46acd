#pragma once
#include "base/time.h"
#include "protocol/http/http.h"

#include <QByteArray>

namespace muster::net {

/// How an answer is written to the wire.
struct ResponseForm {
    QByteArray requestId; ///< for X-Request-Id, unless the handler set one
    bool http11 = true;
    bool keepAlive = true;
    bool headOnly = false; ///< the request was HEAD: length, but no body
};

/// Appends the answer to `out`: status line, headers, body. Adds Content-Length, Date, X-Request-Id, and
/// Connection if needed. A header of the handler whose name or value is invalid (line ends, control
/// characters), or that frames the message, is left out.
/// `date` is an HTTP-date, such as "Sun, 06 Nov 1994 08:49:37 GMT".
void appendResponse(
    QByteArray &out, const http::Response &response, const ResponseForm &form, const QByteArray &date);

/// The time as an HTTP-date, computed once a second. Thread: one, it keeps the last result.
class HttpDate {
public:
    const QByteArray &at(WallTime time);

private:
    std::chrono::seconds m_second{-1};
    QByteArray m_text;
};

} // namespace muster::net
