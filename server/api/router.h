#pragma once
#include "api/readiness.h"
#include "api/sessions.h"
#include "base/result.h"
#include "protocol/apierror.h"
#include "protocol/http.h"

#include <QHash>

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

/// One request on its way through a controller. Copyable; the last copy may answer from any thread.
struct Call {
    http::Request request;
    QHash<QString, QString> parameters; ///< of the path: {user_id} → "me"
    std::optional<Session> session;
    QString token; ///< as presented; empty if none
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
    bool isAdmin() const { return session && session->isAdmin(); }
};

using Handler = std::function<void(const Call &)>;

/// Finds the route, the session and the permission, then calls the controller. Thread: routes are added
/// before the server starts; handle() is called on I/O threads, several at once.
class Router : public http::RequestHandler {
public:
    /// `versionId` gives the value of the header X-Version-Id. `readiness` and `sessions` must outlive
    /// the router. Until the node serves, every route but the balancer's check answers 503.
    Router(const Readiness &readiness, Sessions &sessions, std::function<QByteArray()> versionId,
        QByteArray clusterId);
    /// Segments in braces match any one segment: "/api/v4/users/{user_id}".
    void add(QByteArray method, QLatin1StringView pattern, Access access, Handler handler);
    void handle(const http::Request &request, http::Reply reply) override;

private:
    struct Route {
        QByteArray method;
        QStringList segments;
        Access access = Access::SystemAdmin;
        Handler handler;
    };
    const Route *find(const http::Request &request, QHash<QString, QString> &parameters,
        QByteArrayList &otherMethods) const;
    void finish(const Route &route, Call call) const;
    http::Reply decorated(http::Reply reply, bool isGet) const;

    const Readiness &m_readiness;
    Sessions &m_sessions;
    std::function<QByteArray()> m_versionId;
    QByteArray m_clusterId;
    QHash<QString, QList<Route>> m_exact; ///< routes without parameters by path
    QList<Route> m_patterns;
};

/// The token a request presents: cookie MMAUTHTOKEN wins over `Authorization: Bearer|token …`.
struct PresentedToken {
    QString token;
    bool fromCookie = false;
};
PresentedToken presentedToken(const http::Request &request);

} // namespace muster::api
