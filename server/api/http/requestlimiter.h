#pragma once
#include "auth/ratelimiter.h"
#include "base/id.h"
#include "config/document.h"
#include "protocol/http/http.h"

#include <optional>

namespace muster::api {

/// The limits of RateLimitSettings: how many requests a client may make, of any kind. Off by default,
/// as in Mattermost. Thread: any.
class RequestLimiter {
public:
    explicit RequestLimiter(const config::Document &config);

    bool isOn() const { return m_limiter.has_value(); }
    /// A request with a session counts for its user, one without for its origin.
    bool variesByUser() const { return m_byUser; }

    /// Counts a request for its origin.
    auth::Allowance take(const http::Request &request, const QString &address);
    /// What is left for the origin, without counting.
    auth::Allowance look(const http::Request &request, const QString &address) const;
    /// Counts a request for a user.
    auth::Allowance take(const http::Request &request, const UserId &user);

    /// X-RateLimit-Limit, -Remaining and -Reset, in seconds, as in Mattermost.
    void describe(http::Response &response, const auth::Allowance &allowance) const;

private:
    QByteArray headerPart(const http::Request &request) const;
    QByteArray keyOf(const http::Request &request, const QString &address) const;

    mutable std::optional<auth::RateLimiter> m_limiter;
    auth::Quota m_quota;
    bool m_byAddress = true;
    bool m_byUser = false;
    QByteArray m_header;
};

/// 429 with Retry-After. `id` is the id of the error.
http::Response tooMany(
    const http::Request &request, const QString &id, const QString &why, Millis retryAfter);
/// When to retry while passwords wait to be hashed: about as long as that queue takes.
inline constexpr Millis passwordRetry{2'000};
/// Whole seconds, rounded up, at least one.
QByteArray retryAfterSeconds(Millis retryAfter);

} // namespace muster::api
