#include "api/userjson.h"

namespace muster::api {

using namespace Qt::Literals::StringLiterals;

QJsonObject userToJson(const store::User &user, bool sensitive)
{
    QJsonObject json{{u"id"_s, user.id.toString()}, {u"create_at"_s, user.createAt},
        {u"update_at"_s, user.updateAt}, {u"delete_at"_s, user.deleteAt}, {u"username"_s, user.username},
        {u"auth_data"_s, QString()}, {u"auth_service"_s, user.authService}, {u"email"_s, user.email},
        {u"nickname"_s, user.nickname}, {u"first_name"_s, user.firstName}, {u"last_name"_s, user.lastName},
        {u"position"_s, user.position}, {u"roles"_s, user.roles}, {u"props"_s, user.props},
        {u"locale"_s, user.locale}, {u"timezone"_s, user.timezone}};
    if (sensitive) {
        json[u"email_verified"_s] = user.emailVerified;
        json[u"notify_props"_s] = user.notifyProps;
        json[u"last_password_update"_s] = user.lastPasswordUpdate;
        json[u"failed_attempts"_s] = user.failedAttempts;
    }
    return json;
}

} // namespace muster::api
