#include "client/accounts/sessionapi.h"

#include "base/then.h"
#include "client/transport/transport.h"
#include "protocol/http/routes.h"

namespace muster::client {

using namespace Qt::Literals::StringLiterals;
namespace routes = protocol::routes;

QFuture<Result<Login>> SessionApi::login(const QString &username, const QString &password)
{
    if (const Result<void> may = m_transport.mayCarryPassword(); !may)
        return ready<Result<Login>>(failed(may));
    m_transport.setToken({});
    const QJsonObject body{{u"login_id"_s, username}, {u"password"_s, password}, {u"device_id"_s, QString()}};
    return m_transport.call<Login>({"POST", routes::login, compactJson(body)},
        [transport = &m_transport](const Transport::Answer &answer) -> Result<Login> {
            const auto user = protocol::userFromJson(QJsonDocument::fromJson(answer.body).object());
            if (!user)
                return wrongBody(u"a user");
            if (answer.token.isEmpty())
                return wrongBody(u"a log-in with a token");
            transport->setToken(answer.token);
            return Login{answer.token, *user};
        });
}

QFuture<Result<void>> SessionApi::logout()
{
    return m_transport.call<void>(
        {"POST", routes::logout}, [](const Transport::Answer &) { return Result<void>(); });
}

} // namespace muster::client
