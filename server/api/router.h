#pragma once
#include "api/auditlog.h"
#include "api/readiness.h"
#include "api/requestlimiter.h"
#include "api/services.h"
#include "api/sessions.h"
#include "base/result.h"
#include "protocol/http/apierror.h"
#include "protocol/http/http.h"

#include <QHash>

#include <atomic>
#include <functional>
#include <memory>
#include <optional>

namespace muster::api {

/// Who may call a route. Checked here and nowhere else.
enum class Access {
    Public, ///< anyone; no session is looked up
    Optional, ///< anyone; who is logged in is known
    Session, ///< anyone who is logged in
    SystemAdmin, ///< role system_admin
};
/// "public" "optional" "session" "system_admin"
QLatin1StringView accessName(Access access);

/// One request on its way through a controller. Copyable; the last copy may answer from any thread.
struct Call {
    http::Request request;
    QHash<QString, QString> parameters; ///< of the path: {user_id} → "me"
    std::optional<Session> session;
    QString token; ///< as presented; empty if none
    QString address; ///< from where: the peer, or what a trusted proxy says
    /// Of a call that changes something as an administrator: whether an audit tells of it. See
    /// Router::finish().
    std::shared_ptr<std::atomic<bool>> audited;
    http::Reply reply;

    void ok() const { reply(protocol::okResponse()); }
    void fail(protocol::ApiError error) const
    {
        reply(protocol::errorResponse(std::move(error), request.requestId));
    }
    /// Maps an internal error: `where` is the id's middle part, "config.reload" →
    /// "api.config.reload.app_error".
    void fail(const Error &error, QLatin1StringView where) const;
    /// The body as an object, or nothing after a 400 has been sent.
    std::optional<QJsonObject> object() const;
    /// A number of the query within these bounds; `otherwise` if it is missing or none.
    int number(const QString &name, int otherwise, int min, int max) const;
    bool isAdmin() const { return session && session->isAdmin(); }
};

using Handler = std::function<void(const Call &)>;

/// The token a request presents: cookie MMAUTHTOKEN wins over `Authorization: Bearer|token …`.
struct PresentedToken {
    QString token;
    bool fromCookie = false;
};
PresentedToken presentedToken(const http::Request &request);

/// Finds the route, the session and the permission, holds the limits, then calls the controller. Whatever an
/// administrator changes is audited here if the controller does not tell more. Thread: routes are added
/// before the server starts; handle() is called on I/O threads, several at once.
class Router : public http::RequestHandler {
public:
    struct Rooms {
        const Readiness &readiness;
        Sessions &sessions;
        const ConfigService &config;
        const AuditLog &audit;
    };
    /// All borrowed; they must outlive the router. Until the node serves, every route but the balancer's
    /// check answers 503; that check is not counted as a request either.
    Router(Rooms rooms, QByteArray clusterId);
    enum class Effect {
        OfMethod, ///< GET and HEAD change nothing, the others do
        None, ///< a question that comes as POST: it may be asked every second, and is not audited
    };
    /// Segments in braces match any one segment: "/api/v4/users/{user_id}".
    void add(QByteArray method, QLatin1StringView pattern, Access access, Handler handler,
        Effect effect = Effect::OfMethod);
    void handle(const http::Request &request, http::Reply reply) override;

    struct Listed {
        QByteArray method;
        QString path; ///< with parameters in braces
        Access access = Access::SystemAdmin;
        bool changes = false; ///< something; of an administrator that is audited
    };
    /// All routes, by path and method: what is served is what stands here.
    QList<Listed> routes() const;
    RequestLimiter &limiter() { return m_limiter; }

private:
    struct Route {
        QByteArray method;
        QStringList segments;
        Access access = Access::SystemAdmin;
        Handler handler;
        Effect effect = Effect::OfMethod;
        bool changes() const;
    };
    const Route *find(const http::Request &request, QHash<QString, QString> &parameters,
        QByteArrayList &otherMethods) const;
    bool admit(Call &call, const PresentedToken &presented, bool looksSessionUp);
    bool count(Call &call, const Allowance &allowance) const;
    void finish(const Route &route, Call call) const;
    void refuse(const Call &call) const;
    http::Reply decorated(http::Reply reply, const QByteArray &versionId, bool isGet) const;

    const Rooms m;
    QByteArray m_clusterId;
    RequestLimiter m_limiter;
    mutable RateLimiter m_refusals; ///< how many audits of refusals a user may cause
    QHash<QString, QList<Route>> m_exact; ///< routes without parameters by path
    QList<Route> m_patterns;
};

} // namespace muster::api
