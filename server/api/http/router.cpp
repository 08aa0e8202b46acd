#include "api/http/router.h"

#include <algorithm>

namespace muster::api {

using namespace Qt::Literals::StringLiterals;

bool changesSomething(const QByteArray &method)
{
    return method != "GET" && method != "HEAD";
}

bool Router::Route::changes() const
{
    return effect == Effect::OfMethod && changesSomething(method);
}

QList<Router::Listed> Router::routes() const
{
    QList<Listed> all;
    const auto list = [&all](const Route &route) {
        all.append({route.method, route.segments.join(u'/'), route.access, route.changes()});
    };
    for (const QList<Route> &samePath : m_exact)
        std::for_each(samePath.begin(), samePath.end(), list);
    std::for_each(m_patterns.begin(), m_patterns.end(), list);
    std::sort(all.begin(), all.end(), [](const Listed &a, const Listed &b) {
        return std::tie(a.path, a.method) < std::tie(b.path, b.method);
    });
    return all;
}

void Router::add(QByteArray method, QLatin1StringView pattern, Access access, Handler handler, Effect effect)
{
    const QString path(pattern);
    Route route{std::move(method), path.split(u'/'), access, std::move(handler), effect};
    if (path.contains(u'{'))
        m_patterns.append(std::move(route));
    else
        m_exact[path].append(std::move(route));
}

Router::Found Router::find(const http::Request &request) const
{
    Found result;
    const QByteArray method = request.method == "HEAD" ? "GET"_ba : request.method;
    if (const auto exact = m_exact.constFind(request.path); exact != m_exact.constEnd()) {
        for (const Route &route : *exact) {
            if (route.method == method) {
                result.route = &route;
                return result;
            }
            result.otherMethods.append(route.method);
        }
    }
    const QStringList segments = request.path.split(u'/');
    for (const Route &route : m_patterns) {
        if (route.segments.size() != segments.size())
            continue;
        QHash<QString, QString> parameters;
        bool matches = true;
        for (qsizetype i = 0; matches && i < segments.size(); ++i) {
            const QString &wanted = route.segments[i];
            if (wanted.startsWith(u'{'))
                parameters.insert(wanted.sliced(1, wanted.size() - 2), segments[i]);
            else
                matches = wanted == segments[i];
        }
        if (!matches)
            continue;
        if (route.method == method) {
            result.route = &route;
            result.parameters = std::move(parameters);
            return result;
        }
        result.otherMethods.append(route.method);
    }
    return result;
}

} // namespace muster::api
