#pragma once
#include "api/http/access.h"
#include "api/http/call.h"

#include <functional>

namespace muster::api {

using Handler = std::function<void(const Call &)>;

/// The table of routes. Thread: any for reading; routes are added before the server starts.
class Router {
public:
    enum class Effect {
        OfMethod, ///< GET and HEAD change nothing, the others do
        None, ///< a query sent as POST: it may come every second, and is not audited
    };
    struct Route {
        QByteArray method;
        QStringList segments;
        Access access = Access::SystemAdmin;
        Handler handler;
        Effect effect = Effect::OfMethod;
        bool changes() const; ///< something; done by an administrator it is audited
    };
    /// Segments in braces match any one segment: "/api/v4/users/{user_id}".
    void add(QByteArray method, QLatin1StringView pattern, Access access, Handler handler,
        Effect effect = Effect::OfMethod);

    struct Found {
        const Route *route = nullptr;
        QHash<QString, QString> parameters; ///< of the path
        QByteArrayList otherMethods; ///< that the path accepts, if there is no route
    };
    Found find(const http::Request &request) const;

    struct Listed {
        QByteArray method;
        QString path; ///< with parameters in braces
        Access access = Access::SystemAdmin;
        bool changes = false;
    };
    /// All routes, by path and method: exactly these are served.
    QList<Listed> routes() const;

private:
    QHash<QString, QList<Route>> m_exact; ///< routes without parameters by path
    QList<Route> m_patterns;
};

/// Whether requests of this method change something, as HTTP defines them (RFC 9110 §9.2.1).
bool changesSomething(const QByteArray &method);

} // namespace muster::api
