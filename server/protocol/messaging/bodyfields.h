#pragma once
#include "base/id.h"
#include "protocol/messaging/bodytext.h"
#include "protocol/messaging/namederror.h"

#include <QJsonArray>
#include <QJsonObject>

#include <optional>

/// Fields of request bodies. Thread: any.
namespace muster::protocol {

/// Storable; empty if it is missing or no text.
inline QString textOf(const QJsonObject &json, QLatin1StringView field)
{
    return storable(json[field].toString());
}
/// Of a patch: empty if it is missing, null or no text, which means that it stays.
inline std::optional<QString> givenText(const QJsonObject &json, QLatin1StringView field)
{
    const QJsonValue value = json[field];
    return value.isString() ? std::optional(storable(value.toString())) : std::nullopt;
}
/// An id; InvalidArgument naming the field if it is not one.
template <typename SomeId>
[[nodiscard]] Answered<SomeId> idOf(const QJsonObject &json, QLatin1StringView field)
{
    const QString id = json[field].toString();
    if (!isId(id))
        return invalidBody(QString(field));
    return SomeId(id);
}
/// A list of at most `max` ids; InvalidArgument naming it if it is another thing or longer.
template <typename SomeId>
[[nodiscard]] Answered<std::vector<SomeId>> idsOf(const QJsonArray &json, qsizetype max, const QString &name)
{
    std::vector<SomeId> ids;
    if (json.size() > max)
        return invalidBody(name);
    for (const QJsonValue &value : json) {
        if (!isId(value.toString()))
            return invalidBody(name);
        ids.emplace_back(value.toString());
    }
    return ids;
}
/// A list of at most `max` texts that are not empty; InvalidArgument naming it if it is another thing.
[[nodiscard]] inline Answered<QStringList> textsOf(const QJsonArray &json, qsizetype max, const QString &name)
{
    QStringList texts;
    if (json.isEmpty() || json.size() > max)
        return invalidBody(name);
    for (const QJsonValue &value : json) {
        const QString text = storable(value.toString());
        if (text.isEmpty())
            return invalidBody(name);
        texts.append(text);
    }
    return texts;
}

} // namespace muster::protocol
