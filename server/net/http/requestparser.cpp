#include "net/http/requestparser.h"

#include "net/http/target.h"

#include <boost/beast/http/basic_parser.hpp>

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

namespace muster::net {

using namespace Qt::Literals::StringLiterals;

namespace {

namespace beast = boost::beast;
using BeastError = beast::http::error;
using ErrorCodeOut = beast::error_code;

/// With fewer bytes than the last chunk has ("0", two line ends) Beast's parser asserts; no chunked body can
/// end with fewer, so waiting for them loses nothing.
constexpr qsizetype chunkBytesMin = 5;
/// Space for this many is reserved: about what browsers and proxies send.
constexpr qsizetype headersUsual = 8;

QByteArray bytesOf(beast::string_view text)
{
    return {text.data(), qsizetype(text.size())};
}

bool equalsIgnoringCase(beast::string_view text, QByteArrayView other)
{
    return QByteArrayView(text.data(), qsizetype(text.size())).compare(other, Qt::CaseInsensitive) == 0;
}

/// Whether a character may occur in a Host (RFC 3986 §3.2.2, §3.2.3).
constexpr auto hostCharacters = [] {
    std::array<bool, 256> is{};
    for (const char c : std::string_view("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
                                         "-._~%!$&'()*+,;=:[]"))
        is[size_t(uchar(c))] = true;
    return is;
}();

/// The method, or nothing if it is not known. Shared: no request allocates it.
QByteArray knownMethod(beast::string_view method)
{
    static const std::array<QByteArray, 7> known{
        "GET"_ba, "POST"_ba, "PUT"_ba, "DELETE"_ba, "HEAD"_ba, "PATCH"_ba, "OPTIONS"_ba};
    const auto it =
        std::find(known.begin(), known.end(), QByteArrayView(method.data(), qsizetype(method.size())));
    return it != known.end() ? *it : QByteArray();
}

RequestParser::Failure failureOf(int status)
{
    switch (status) {
    case 408:
        return {408, u"api.http.timeout.app_error"_s, u"The request did not arrive in time."_s};
    case 413:
        return {413, u"api.http.body_too_large.app_error"_s, u"The body of the request is too large."_s};
    case 414:
        return {414, u"api.http.uri_too_long.app_error"_s, u"The address of the request is too long."_s};
    case 415:
        return {415, u"api.http.content_encoding.app_error"_s,
            u"Compressed bodies are not accepted: send it uncompressed."_s};
    case 417:
        return {
            417, u"api.http.expectation.app_error"_s, u"Only the expectation 100-continue is supported."_s};
    case 431:
        return {431, u"api.http.headers_too_large.app_error"_s, u"The request has too many header fields."_s};
    case 501:
        return {501, u"api.http.not_implemented.app_error"_s,
            u"This method or transfer encoding is not supported."_s};
    case 505:
        return {505, u"api.http.version.app_error"_s, u"Only HTTP/1.0 and HTTP/1.1 are supported."_s};
    default:
        return {400, u"api.http.malformed.app_error"_s, u"The request is not valid HTTP."_s};
    }
}

int statusOf(const ErrorCodeOut &error)
{
    if (error == BeastError::body_limit)
        return 413;
    if (error == BeastError::header_limit)
        return 431;
    if (error == BeastError::bad_version)
        return 505;
    return 400;
}

/// Beast's callbacks, filling a Request and checking what the grammar allows and we do not.
class Reader final : public beast::http::basic_parser<true> {
public:
    explicit Reader(const HttpLimits &limits) : m_limits(limits)
    {
        header_limit(uint32_t(limits.headerBytesMax));
        body_limit(uint64_t(limits.bodyBytesMax));
        eager(false);
    }

    http::Request request;
    int refusal = 0; ///< the status that a callback chose; 0 is none
    bool hasTarget = false; ///< the request line is read
    bool http11 = false;
    bool expectsContinue = false;
    bool upgradesToWebSocket = false;

private:
    void refuse(int status, ErrorCodeOut &error)
    {
        refusal = status;
        error = BeastError::bad_value; // any error: ends the parsing
    }
    void on_request_impl(beast::http::verb, beast::string_view method, beast::string_view requestTarget,
        int version, ErrorCodeOut &error) override
    {
        request.method = knownMethod(method);
        http11 = version == 11;
        if (requestTarget.size() > size_t(m_limits.uriBytesMax))
            return refuse(414, error);
        if (request.method.isEmpty())
            return refuse(501, error);
        hasTarget = true;
        std::optional<Target> parsed =
            parseTarget(QByteArrayView(requestTarget.data(), qsizetype(requestTarget.size())));
        if (!parsed)
            return refuse(400, error);
        request.path = std::move(parsed->path);
        request.query = std::move(parsed->query);
        request.headers.reserve(headersUsual);
    }
    void on_response_impl(int, beast::string_view, int, ErrorCodeOut &) override { }
    void on_field_impl(beast::http::field field, beast::string_view name, beast::string_view value,
        ErrorCodeOut &error) override
    {
        if (++m_fields > m_limits.headerCountMax)
            return refuse(431, error);
        if (m_headComplete)
            return; // a trailer: counted, but ignored, since no route of ours defines one
        using Field = beast::http::field;
        if (field == Field::host && (std::exchange(m_hasHost, true) || !isHost(value)))
            return refuse(400, error);
        if (field == Field::content_length)
            m_hasLength = true;
        if (field == Field::transfer_encoding) {
            if (!equalsIgnoringCase(value, "chunked"))
                return refuse(501, error);
            m_hasEncoding = true;
        }
        // A small body could expand to a huge one; no client of this API compresses.
        if (field == Field::content_encoding && !equalsIgnoringCase(value, "identity"))
            return refuse(415, error);
        if (field == Field::expect) {
            if (!equalsIgnoringCase(value, "100-continue"))
                return refuse(417, error);
            expectsContinue = true;
        }
        if (field == Field::upgrade)
            m_upgradesToWebSocket = equalsIgnoringCase(value, "websocket");
        request.headers.emplaceBack(bytesOf(name), bytesOf(value));
    }
    bool isHost(beast::string_view value) const
    {
        return std::all_of(value.begin(), value.end(), [](char c) { return hostCharacters[uchar(c)]; });
    }
    void on_header_impl(ErrorCodeOut &error) override
    {
        m_headComplete = true;
        if (http11 && !m_hasHost)
            return refuse(400, error);
        // HTTP/1.0 has no chunks: an old proxy before us would see a different end of the body.
        if (m_hasEncoding && (m_hasLength || !http11))
            return refuse(400, error);
        upgradesToWebSocket = m_upgradesToWebSocket && upgrade() && http11 && request.method == "GET";
        expectsContinue = expectsContinue && http11;
    }
    void on_body_init_impl(const boost::optional<std::uint64_t> &length, ErrorCodeOut &) override
    {
        // The length is only claimed by the peer: memory grows with what really arrives.
        if (length)
            request.body.reserve(qsizetype(std::min<std::uint64_t>(*length, 64 * 1024)));
    }
    std::size_t on_body_impl(beast::string_view text, ErrorCodeOut &) override
    {
        request.body.append(text.data(), qsizetype(text.size()));
        return text.size();
    }
    void on_chunk_header_impl(std::uint64_t, beast::string_view, ErrorCodeOut &) override { }
    std::size_t on_chunk_body_impl(std::uint64_t, beast::string_view text, ErrorCodeOut &) override
    {
        request.body.append(text.data(), qsizetype(text.size()));
        return text.size();
    }
    void on_finish_impl(ErrorCodeOut &) override { }

    const HttpLimits &m_limits;
    int m_fields = 0;
    bool m_headComplete = false;
    bool m_hasHost = false;
    bool m_hasLength = false;
    bool m_hasEncoding = false;
    bool m_upgradesToWebSocket = false;
};

} // namespace

struct RequestParser::Private {
    explicit Private(const HttpLimits &limitsOfServer) : limits(limitsOfServer) { reader.emplace(limits); }

    HttpLimits limits;
    std::optional<Reader> reader;
    State state = State::Head;
    Failure failure;

    void fail(int status)
    {
        failure = failureOf(status);
        state = State::Failed;
    }
    bool isOverlongLine(QByteArrayView rest) const
    {
        // The method and the version are far shorter than these 32 bytes.
        return !reader->hasTarget && rest.size() > limits.uriBytesMax + 32
            && !rest.first(limits.uriBytesMax + 32).contains('\n');
    }
    bool step(QByteArrayView &rest);
};

RequestParser::RequestParser(const HttpLimits &limits) : d(new Private(limits)) { }
RequestParser::~RequestParser() = default;

bool RequestParser::Private::step(QByteArrayView &rest)
{
    if (rest.isEmpty() || (state == State::Body && reader->chunked() && rest.size() < chunkBytesMin))
        return false;
    const qsizetype bodyBefore = reader->request.body.size();
    ErrorCodeOut error;
    qsizetype taken = 0;
    try {
        taken = qsizetype(reader->put({rest.data(), size_t(rest.size())}, error));
    } catch (const std::exception &) {
        fail(431); // folded header lines longer than Beast's buffer
        return false;
    }
    rest = rest.sliced(taken);
    // The rest is the head, chunk heads or trailers; Beast limits only the first of them.
    const qsizetype framing = taken - (reader->request.body.size() - bodyBefore);
    if (error == BeastError::need_more) {
        if (isOverlongLine(rest))
            fail(414);
        else if (rest.size() > limits.headerBytesMax)
            fail(431);
        return taken > 0 && state != State::Failed;
    }
    if (error) {
        const bool isLineTooLong = error == BeastError::header_limit && isOverlongLine(rest);
        fail(reader->refusal ? reader->refusal : isLineTooLong ? 414 : statusOf(error));
    } else if (state == State::Body && framing > limits.headerBytesMax) {
        fail(431);
    } else if (reader->is_done()) {
        state = State::Complete;
    } else if (reader->is_header_done()) {
        state = State::Body;
    }
    return state != State::Failed;
}

qsizetype RequestParser::feed(QByteArrayView data)
{
    QByteArrayView rest = data;
    // Empty lines before a request are ignored (RFC 9112 §2.2): old clients end a body with one.
    while (d->state == State::Head && !d->reader->hasTarget && rest.size() >= 2 && rest[0] == '\r'
        && rest[1] == '\n')
        rest = rest.sliced(2);
    if (d->state == State::Head && !d->reader->hasTarget && rest.size() == 1 && rest[0] == '\r')
        return data.size() - rest.size(); // half of such a line
    const State before = d->state;
    while ((d->state == State::Head || d->state == State::Body) && d->state == before)
        if (!d->step(rest))
            break;
    return data.size() - rest.size();
}

RequestParser::State RequestParser::state() const
{
    return d->state;
}

const RequestParser::Failure &RequestParser::failure() const
{
    return d->failure;
}

bool RequestParser::isHttp11() const
{
    return d->reader->http11;
}

bool RequestParser::keepAlive() const
{
    return d->state != State::Failed && d->reader->keep_alive();
}

bool RequestParser::isHeadMethod() const
{
    return d->reader->request.method == "HEAD";
}

bool RequestParser::expectsContinue() const
{
    return d->reader->expectsContinue;
}

bool RequestParser::wantsWebSocket() const
{
    return d->reader->upgradesToWebSocket;
}

const http::Request &RequestParser::request() const
{
    return d->reader->request;
}

http::Request RequestParser::takeRequest()
{
    Q_ASSERT(d->state == State::Complete);
    return std::move(d->reader->request);
}

void RequestParser::reset()
{
    d->reader.emplace(d->limits);
    d->state = State::Head;
    d->failure = {};
}

} // namespace muster::net
