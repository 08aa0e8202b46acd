#include "net/http/responsewriter.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <array>
#include <string_view>

#include <ctime>

namespace muster::net {

namespace {

const char *reasonOf(int status)
{
    switch (status) {
    case 200:
        return "OK";
    case 201:
        return "Created";
    case 202:
        return "Accepted";
    case 204:
        return "No Content";
    case 206:
        return "Partial Content";
    case 301:
        return "Moved Permanently";
    case 302:
        return "Found";
    case 304:
        return "Not Modified";
    case 307:
        return "Temporary Redirect";
    case 400:
        return "Bad Request";
    case 401:
        return "Unauthorized";
    case 403:
        return "Forbidden";
    case 404:
        return "Not Found";
    case 405:
        return "Method Not Allowed";
    case 408:
        return "Request Timeout";
    case 409:
        return "Conflict";
    case 413:
        return "Content Too Large";
    case 414:
        return "URI Too Long";
    case 415:
        return "Unsupported Media Type";
    case 417:
        return "Expectation Failed";
    case 426:
        return "Upgrade Required";
    case 429:
        return "Too Many Requests";
    case 431:
        return "Request Header Fields Too Large";
    case 500:
        return "Internal Server Error";
    case 501:
        return "Not Known Here"; // the words are free (RFC 9112 §4)
    case 502:
        return "Bad Gateway";
    case 503:
        return "Service Unavailable";
    case 504:
        return "Gateway Timeout";
    case 505:
        return "HTTP Version Not Supported";
    default:
        return ""; // RFC 9112 §4: the phrase may be empty
    }
}

/// Whether a character may stand in a field's name (RFC 9110 §5.6.2).
constexpr auto tokenCharacters = [] {
    std::array<bool, 256> is{};
    for (size_t c = 0x21; c < 0x7f; ++c)
        is[c] = std::string_view("()<>@,;:\\\"/[]?={}").find(char(c)) == std::string_view::npos;
    return is;
}();

bool isToken(const QByteArray &name)
{
    return !name.isEmpty()
        && std::all_of(name.begin(), name.end(), [](char c) { return tokenCharacters[uchar(c)]; });
}

bool isValue(const QByteArray &value)
{
    return std::none_of(
        value.begin(), value.end(), [](char c) { return (uchar(c) < 0x20 && c != '\t') || c == 0x7f; });
}

constexpr QByteArrayView requestIdName("X-Request-Id");

bool framesTheMessage(const QByteArray &name)
{
    for (const QByteArrayView ours : {QByteArrayView("Content-Length"), QByteArrayView("Transfer-Encoding"),
             QByteArrayView("Connection"), QByteArrayView("Date")})
        if (name.size() == ours.size() && name.compare(ours, Qt::CaseInsensitive) == 0)
            return true;
    return false;
}

} // namespace

void appendResponse(
    QByteArray &out, const http::Response &response, const ResponseForm &form, const QByteArray &date)
{
    const bool hasNoBody = response.status == 204 || response.status == 304;
    const bool withBody = !hasNoBody && !form.headOnly;
    out.reserve(out.size() + 256 + 64 * response.headers.size() + (withBody ? response.body.size() : 0));
    // 1.1 also to 1.0 clients: the version is the server's, not the connection's (RFC 9110 §2.5).
    out += "HTTP/1.1 ";
    out += QByteArray::number(response.status);
    out += ' ';
    out += reasonOf(response.status);
    out += "\r\n";
    bool hasRequestId = false;
    for (const auto &[name, value] : response.headers) {
        if (!isToken(name) || !isValue(value) || framesTheMessage(name))
            continue;
        hasRequestId = hasRequestId
            || (name.size() == requestIdName.size() && name.compare(requestIdName, Qt::CaseInsensitive) == 0);
        out += name;
        out += ": ";
        out += value;
        out += "\r\n";
    }
    if (!hasNoBody) {
        out += "Content-Length: ";
        out += QByteArray::number(response.body.size());
        out += "\r\n";
    }
    out += "Date: ";
    out += date;
    out += "\r\n";
    if (!hasRequestId && !form.requestId.isEmpty()) {
        out += "X-Request-Id: ";
        out += form.requestId;
        out += "\r\n";
    }
    if (!form.keepAlive)
        out += "Connection: close\r\n";
    else if (!form.http11)
        out += "Connection: keep-alive\r\n";
    out += "\r\n";
    if (withBody)
        out += response.body;
}

const QByteArray &HttpDate::at(qint64 unixSeconds)
{
    if (unixSeconds != m_second) {
        m_second = unixSeconds;
        m_text = QLocale::c()
                     .toString(QDateTime::fromSecsSinceEpoch(unixSeconds, Qt::UTC),
                         QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'"))
                     .toLatin1();
    }
    return m_text;
}

} // namespace muster::net
