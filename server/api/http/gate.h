#pragma once
#include "api/http/auditlog.h"
#include "api/http/readiness.h"
#include "api/http/requestlimiter.h"
#include "api/http/router.h"
#include "api/http/services.h"
#include "auth/presentedtoken.h"
#include "auth/sessions.h"
#include "service/accounts/sessionactivity.h"

namespace muster::api {

/// Sits before the routes: enforces the limits, finds the session and the permission, protects cookie
/// sessions against foreign pages, then lets the controller answer. Whatever an administrator changes is
/// audited here unless the controller audits it in more detail. Until the node serves, every route except the
/// balancer's check answers 503; that check, unless it asks for the stores, is not counted as a request
/// either. Thread: handle() is called on
/// I/O threads, several at once.
class Gate final : public http::RequestHandler {
public:
    struct Deps {
        const Router &router;
        const Readiness &readiness;
        auth::Sessions &sessions;
        const ConfigService &config;
        const AuditLog &audit;
        service::SessionActivity *activity = nullptr; ///< null: nobody keeps when sessions were in use
    };
    /// All borrowed; they must outlive the gate. `clusterId` is the value of X-Cluster-Id.
    Gate(Deps deps, QByteArray clusterId);
    void handle(const http::Request &request, http::Reply reply) override;
    RequestLimiter &limiter() { return m_limiter; }

private:
    bool admit(Call &call, const auth::PresentedToken &presented, bool looksSessionUp);
    bool count(Call &call, const auth::Allowance &allowance) const;
    /// Puts the cookies of a session that it extends into the answer.
    void noteActivity(
        Call &call, const auth::PresentedToken &presented, const service::ConfigSnapshot &config) const;
    void finish(const Router::Route &route, Call call) const;
    void refuse(const Call &call) const;
    http::Reply decorated(
        http::Reply reply, const http::Request &request, const service::ConfigSnapshot &config) const;

    const Deps m_deps;
    const QByteArray m_clusterId;
    RequestLimiter m_limiter;
};

} // namespace muster::api
