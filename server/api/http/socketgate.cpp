#include "api/http/socketgate.h"

#include "auth/clientaddress.h"

namespace muster::api {

using namespace Qt::Literals::StringLiterals;

void SocketGate::accept(const http::Request &upgrade, std::shared_ptr<hub::SocketSink> sink, Decide decide)
{
    if (m_limiter.isOn()) {
        const QString address = auth::clientAddress(upgrade, m_config.snapshot()->trustedProxyHeaders);
        // The user is known only later, by the session: an upgrade counts for its origin.
        if (const auth::Allowance left = m_limiter.take(upgrade, address); !left.allowed) {
            http::Response response = tooMany(upgrade, u"api.context.rate_limit.app_error"_s,
                u"Too many requests. Wait as long as Retry-After says."_s, left.retryAfter);
            m_limiter.describe(response, left);
            return decide(std::move(response));
        }
    }
    m_inner.accept(upgrade, std::move(sink), std::move(decide));
}

} // namespace muster::api
