#pragma once
#include "auth/session.h"
#include "config/document.h"
#include "protocol/http/http.h"

namespace muster::api {

/// Whether browsers reach this server over HTTPS: this connection is, `ServiceSettings.SiteURL` says so, or a
/// proxy does (X-Forwarded-Proto, as in Mattermost). Whoever claims it for themselves gets stricter cookies,
/// no more. Thread: any.
bool isReachedByHttps(const http::Request &request, const config::Document &running);

/// The cookies by which a page holds a session (reference/mattermost-api.md §2.1); nothing else sets cookies.
/// Thread: any.
class SessionCookies {
public:
    /// `isSecure`: the browser shall send them over HTTPS only.
    explicit SessionCookies(bool isSecure) : m_isSecure(isSecure) { }
    /// They live as long as the session.
    void set(
        http::Response &response, const auth::Session &session, const QString &token, WallTime now) const;
    void expire(http::Response &response) const;

private:
    struct Cookie {
        QByteArray name;
        QByteArray value;
        bool isForScripts = true;
    };
    void add(http::Response &response, const Cookie &cookie, WallTime until, std::optional<Millis> age) const;

    const bool m_isSecure;
};

} // namespace muster::api
