#include "protocol/messaging/user.h"

namespace muster::protocol {

using namespace Qt::Literals::StringLiterals;

namespace {

template <typename T>
QJsonValue jsonOf(const T &value)
{
    return value;
}
template <typename Tag>
QJsonValue jsonOf(const Id<Tag> &value)
{
    return value.toString();
}
QJsonValue jsonOf(WallTime value)
{
    return epochMillis(value);
}

void read(const QJsonValue &json, QString &value)
{
    value = json.toString();
}
void read(const QJsonValue &json, QJsonObject &value)
{
    value = json.toObject();
}
void read(const QJsonValue &json, bool &value)
{
    value = json.toBool();
}
void read(const QJsonValue &json, int &value)
{
    value = json.toInt();
}
void read(const QJsonValue &json, WallTime &value)
{
    value = fromEpochMillis(json.toInteger());
}
template <typename Tag>
void read(const QJsonValue &json, Id<Tag> &value)
{
    value = Id<Tag>(json.toString());
}

} // namespace

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
