#include "auth/presentedtoken.h"

namespace muster::auth {

namespace {

constexpr QByteArrayView sessionCookie = "MMAUTHTOKEN";

QByteArray cookie(const http::Request &request, QByteArrayView name)
{
    const QByteArray cookies = request.header("Cookie");
    if (cookies.isEmpty())
        return {};
    for (const QByteArray &part : cookies.split(';')) {
        const QByteArray pair = part.trimmed();
        if (pair.size() > name.size() && pair.startsWith(name) && pair[name.size()] == '=')
            return pair.mid(name.size() + 1);
    }
    return {};
}

} // namespace

PresentedToken presentedToken(const http::Request &request)
{
    if (const QByteArray token = cookie(request, sessionCookie); !token.isEmpty())
        return {QString::fromLatin1(token), true};
    const QByteArray authorization = request.header("Authorization");
    const qsizetype space = authorization.indexOf(' ');
    if (space <= 0)
        return {};
    const QByteArrayView scheme = QByteArrayView(authorization).first(space);
    if (scheme.compare("bearer", Qt::CaseInsensitive) == 0
        || scheme.compare("token", Qt::CaseInsensitive) == 0)
        return {QString::fromLatin1(authorization.mid(space + 1).trimmed()), false};
    return {};
}

} // namespace muster::auth
