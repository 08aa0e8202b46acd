#pragma once
#include "base/id.h"
#include "base/time.h"

#include <QJsonArray>
#include <QJsonObject>

#include <concepts>

/// JSON of a value whose fields are visited one after the other, see User and Team.
namespace muster::protocol {

/// A field of an entity as the API and as its table name it.
struct Field {
    QLatin1StringView json;
    QLatin1StringView column;
};

inline QJsonValue jsonOf(const QString &value)
{
    return value;
}
inline QJsonValue jsonOf(const QJsonObject &value)
{
    return value;
}
template <typename T>
requires std::integral<T> QJsonValue jsonOf(T value)
{
    return value;
}
template <typename Tag>
QJsonValue jsonOf(const Id<Tag> &value)
{
    return value.toString();
}
inline QJsonValue jsonOf(WallTime value)
{
    return epochMillis(value);
}

inline void read(const QJsonValue &json, QString &value)
{
    value = json.toString();
}
inline void read(const QJsonValue &json, QJsonObject &value)
{
    value = json.toObject();
}
inline void read(const QJsonValue &json, bool &value)
{
    value = json.toBool();
}
inline void read(const QJsonValue &json, int &value)
{
    value = json.toInt();
}
inline void read(const QJsonValue &json, WallTime &value)
{
    value = fromEpochMillis(json.toInteger());
}
template <typename Tag>
void read(const QJsonValue &json, Id<Tag> &value)
{
    value = Id<Tag>(json.toString());
}

/// All fields that `Entity::visit(entity, visitor)` names.
template <typename Entity>
QJsonObject fieldsToJson(const Entity &entity)
{
    QJsonObject json;
    Entity::visit(
        entity, [&json](const Field &field, const auto &value) { json.insert(field.json, jsonOf(value)); });
    return json;
}

/// A list, each element as `toJson()` has it.
template <typename Container>
QJsonArray listToJson(const Container &values)
{
    QJsonArray list;
    for (const auto &value : values)
        list.append(toJson(value));
    return list;
}

} // namespace muster::protocol
