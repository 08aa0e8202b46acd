#include "api/http/sessioncookies.h"

#include <QLocale>

namespace muster::api {

using namespace Qt::Literals::StringLiterals;

namespace {

/// With the page's own requests and links to it, not with what other sites send on their own.
constexpr auto always = "; Path=/; SameSite=Lax";

} // namespace

bool isReachedByHttps(const http::Request &request, const config::Document &running)
{
    // The first of several is what the browser spoke.
    const QByteArray forwarded = request.header("X-Forwarded-Proto").split(',').first().trimmed();
    return request.secure
        || running.text(u"ServiceSettings.SiteURL").startsWith("https://"_L1, Qt::CaseInsensitive)
        || forwarded.compare("https", Qt::CaseInsensitive) == 0;
}

void SessionCookies::set(
    http::Response &response, const auth::Session &session, const QString &token, WallTime now) const
{
    const WallTime until = session.expiresAt;
    const std::optional<Millis> age = until == WallTime() ? std::nullopt : std::optional(until - now);
    add(response, {"MMAUTHTOKEN", token.toUtf8(), false}, until, age);
    add(response, {"MMUSERID", session.user.toUtf8()}, until, age);
    add(response, {"MMCSRF", session.csrf.toUtf8()}, until, age);
}

void SessionCookies::expire(http::Response &response) const
{
    for (const Cookie &cookie :
        {Cookie{"MMAUTHTOKEN", {}, false}, Cookie{"MMUSERID", {}}, Cookie{"MMCSRF", {}}})
        add(response, cookie, WallTime(), Millis(0));
}

void SessionCookies::add(
    http::Response &response, const Cookie &cookie, WallTime until, std::optional<Millis> age) const
{
    QByteArray line = cookie.name + '=' + cookie.value + always;
    if (age) { // RFC 6265 §5.2: both, for browsers that know only one
        const QString date = QLocale::c().toString(toDateTime(until), u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s);
        const qint64 seconds = std::chrono::floor<std::chrono::seconds>(*age).count();
        line +=
            "; Expires=" + date.toLatin1() + "; Max-Age=" + QByteArray::number(std::max<qint64>(0, seconds));
    }
    if (!cookie.isForScripts)
        line += "; HttpOnly";
    if (m_isSecure)
        line += "; Secure";
    response.addHeader("Set-Cookie", line);
}

} // namespace muster::api
