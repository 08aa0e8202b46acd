#include "protocol/messaging/user.h"

#include "protocol/messaging/fieldjson.h"

namespace muster::protocol {

using namespace Qt::Literals::StringLiterals;

QJsonObject toJson(const User &user, Visibility reader)
{
    // Mattermost's clients expect the field; its real value is private.
    QJsonObject json{{u"auth_data"_s, QString()}};
    forEachField(user, [&](const UserField &field, const auto &value) {
        if (field.visibility == Visibility::Everyone || reader == Visibility::Self)
            json.insert(field.json, jsonOf(value));
    });
    return json;
}

Result<User> userFromJson(const QJsonObject &json)
{
    User user;
    forEachField(user, [&](const UserField &field, auto &value) { read(json.value(field.json), value); });
    if (user.id.isEmpty())
        return fail(ErrorCode::Corrupt, u"a user without an id"_s);
    return user;
}

} // namespace muster::protocol
