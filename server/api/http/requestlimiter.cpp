#include "api/http/requestlimiter.h"

#include "auth/clientaddress.h"
#include "protocol/http/apierror.h"

namespace muster::api {

using namespace Qt::Literals::StringLiterals;

RequestLimiter::RequestLimiter(const config::Document &config)
    : m_byAddress(config.boolean(u"RateLimitSettings.VaryByRemoteAddr"))
    , m_byUser(config.boolean(u"RateLimitSettings.VaryByUser"))
    , m_header(config.text(u"RateLimitSettings.VaryByHeader").trimmed().toLatin1())
{
    if (!config.boolean(u"RateLimitSettings.Enable"))
        return;
    m_limiter.emplace(config.integer(u"RateLimitSettings.MemoryStoreSize"));
    const qint64 perSecond = std::max<qint64>(1, config.integer(u"RateLimitSettings.PerSec"));
    m_quota.interval = std::chrono::nanoseconds(std::chrono::seconds(1)) / perSecond;
    m_quota.atOnce = int(config.integer(u"RateLimitSettings.MaxBurst")) + 1;
}

QByteArray RequestLimiter::headerPart(const http::Request &request) const
{
    return m_header.isEmpty() ? QByteArray() : '\n' + request.header(m_header).toLower();
}

QByteArray RequestLimiter::keyOf(const http::Request &request, const QString &address) const
{
    return (m_byAddress ? auth::networkOf(address) : QByteArray()) + headerPart(request);
}

auth::Allowance RequestLimiter::take(const http::Request &request, const QString &address)
{
    return m_limiter->take(keyOf(request, address), m_quota, steadyNow());
}

auth::Allowance RequestLimiter::look(const http::Request &request, const QString &address) const
{
    return m_limiter->look(keyOf(request, address), m_quota, steadyNow());
}

auth::Allowance RequestLimiter::take(const http::Request &request, const UserId &user)
{
    return m_limiter->take("user " + user.toUtf8() + headerPart(request), m_quota, steadyNow());
}

void RequestLimiter::describe(http::Response &response, const auth::Allowance &allowance) const
{
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(allowance.full).count();
    response.addHeader("X-RateLimit-Limit", QByteArray::number(m_quota.atOnce));
    response.addHeader("X-RateLimit-Remaining", QByteArray::number(allowance.remaining));
    response.addHeader("X-RateLimit-Reset", QByteArray::number(qint64(seconds)));
}

QByteArray retryAfterSeconds(Millis retryAfter)
{
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(retryAfter).count();
    return QByteArray::number(std::max<qint64>(1, seconds));
}

http::Response tooMany(const http::Request &request, const QString &id, const QString &why, Millis retryAfter)
{
    http::Response response = protocol::errorResponse({id, why, 429}, request.requestId);
    response.addHeader("Retry-After", retryAfterSeconds(retryAfter));
    return response;
}

} // namespace muster::api
