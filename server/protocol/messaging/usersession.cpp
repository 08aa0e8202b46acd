#include "protocol/messaging/usersession.h"

namespace muster::protocol {

using namespace Qt::Literals::StringLiterals;

QJsonObject toJson(const UserSession &session)
{
    return {{u"id"_s, session.id.toString()}, {u"token"_s, QString()},
        {u"create_at"_s, epochMillis(session.createAt)}, {u"expires_at"_s, epochMillis(session.expiresAt)},
        {u"last_activity_at"_s, epochMillis(session.lastActivityAt)},
        {u"user_id"_s, session.userId.toString()}, {u"device_id"_s, session.deviceId},
        {u"roles"_s, session.roles}, {u"is_oauth"_s, session.isOAuth}, {u"expired_notify"_s, false},
        {u"props"_s, session.props}, {u"team_members"_s, QJsonValue::Null}, {u"local"_s, false}};
}

} // namespace muster::protocol
