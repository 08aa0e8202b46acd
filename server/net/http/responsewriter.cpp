#include "net/http/responsewriter.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>
#include <string_view>

#include <ctime>

namespace muster::net {

namespace {

QByteArrayView reasonOf(int status)
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
        return "Not Known Here"; // the phrase is arbitrary (RFC 9112 §4)
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

/// Whether a character may occur in a field's name (RFC 9110 §5.6.2).
constexpr auto tokenCharacters = [] {
    std::array<bool, 256> is{};
    for (size_t c = 0x21; c < 0x7f; ++c)
        is[c] = std::string_view("()<>@,;:\\\"/[]?={}").find(char(c)) == std::string_view::npos;
    return is;
}();

/// Whether it may occur in a field's value (RFC 9110 §5.5).
constexpr auto valueCharacters = [] {
    std::array<bool, 256> is{};
    for (size_t c = 0; c < is.size(); ++c)
        is[c] = (c >= 0x20 || c == '\t') && c != 0x7f;
    return is;
}();

bool isToken(const QByteArray &name)
{
    return !name.isEmpty()
        && std::all_of(name.begin(), name.end(), [](char c) { return tokenCharacters[uchar(c)]; });
}

bool isValue(const QByteArray &value)
{
    return std::all_of(value.begin(), value.end(), [](char c) { return valueCharacters[uchar(c)]; });
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

/// More than all our own header lines take, without their values.
constexpr qsizetype ownLinesMax = 256;

/// Writes into memory that is large enough: QByteArray would check its capacity at each append.
class Pen {
public:
    explicit Pen(char *at) : m_at(at) { }
    Pen &operator<<(QByteArrayView text)
    {
        m_at = std::copy(text.begin(), text.end(), m_at);
        return *this;
    }
    Pen &operator<<(qint64 number)
    {
        std::array<char, std::numeric_limits<qint64>::digits10 + 2> digits;
        const auto [end, error] = std::to_chars(digits.data(), digits.data() + digits.size(), number);
        return *this << QByteArrayView(digits.data(), end - digits.data());
    }
    const char *at() const { return m_at; }

private:
    char *m_at;
};

/// The handler's headers; whether the request's id was among them.
bool writeHeaders(Pen &pen, const http::Headers &headers)
{
    bool hasRequestId = false;
    for (const auto &[name, value] : headers) {
        if (!isToken(name) || !isValue(value) || framesTheMessage(name))
            continue;
        hasRequestId = hasRequestId
            || (name.size() == requestIdName.size() && name.compare(requestIdName, Qt::CaseInsensitive) == 0);
        pen << name << ": " << value << "\r\n";
    }
    return hasRequestId;
}

} // namespace

void appendResponse(
    QByteArray &out, const http::Response &response, const ResponseForm &form, const QByteArray &date)
{
    const bool hasNoBody = response.status == 204 || response.status == 304;
    const QByteArrayView body = hasNoBody || form.headOnly ? QByteArrayView() : QByteArrayView(response.body);
    const QByteArrayView reason = reasonOf(response.status);
    qsizetype sizeMax = ownLinesMax + reason.size() + date.size() + form.requestId.size() + body.size();
    for (const auto &[name, value] : response.headers)
        sizeMax += name.size() + value.size() + 4;
    const qsizetype before = out.size();
    out.resize(before + sizeMax);
    Pen pen(out.data() + before);
    // 1.1 even to 1.0 clients: the version is the server's, not the connection's (RFC 9110 §2.5).
    pen << "HTTP/1.1 " << response.status << " " << reason << "\r\n";
    const bool hasRequestId = writeHeaders(pen, response.headers);
    if (!hasNoBody)
        pen << "Content-Length: " << response.body.size() << "\r\n";
    pen << "Date: " << date << "\r\n";
    if (!hasRequestId && !form.requestId.isEmpty())
        pen << "X-Request-Id: " << form.requestId << "\r\n";
    if (!form.keepAlive)
        pen << "Connection: close\r\n";
    else if (!form.http11)
        pen << "Connection: keep-alive\r\n";
    pen << "\r\n" << body;
    Q_ASSERT(pen.at() <= out.constData() + out.size());
    out.resize(pen.at() - out.constData());
}

const QByteArray &HttpDate::at(WallTime time)
{
    const auto second = std::chrono::duration_cast<std::chrono::seconds>(time.time_since_epoch());
    if (second != m_second) {
        m_second = second;
        m_text = QLocale::c()
                     .toString(toDateTime(time), QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'"))
                     .toLatin1();
    }
    return m_text;
}

} // namespace muster::net
