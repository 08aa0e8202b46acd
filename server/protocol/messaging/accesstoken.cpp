#include "protocol/messaging/accesstoken.h"

#include "protocol/messaging/bodyfields.h"

namespace muster::protocol {

using namespace Qt::Literals::StringLiterals;

QJsonObject toJson(const AccessToken &token)
{
    return fieldsToJson(token);
}

QJsonObject toJson(const NewAccessToken &made)
{
    QJsonObject json = fieldsToJson(made.token);
    json.insert("token"_L1, made.secret);
    return json;
}

Answered<QString> tokenDescription(const QJsonObject &json)
{
    const QString description = textOf(json, "description"_L1).trimmed();
    if (description.isEmpty())
        return invalidBody(u"description"_s);
    if (runes(description) > 255)
        return refuse(ErrorCode::InvalidArgument, "model.user_access_token.is_valid.description.app_error"_L1,
            u"description: at most 255 characters."_s);
    return description;
}

} // namespace muster::protocol
