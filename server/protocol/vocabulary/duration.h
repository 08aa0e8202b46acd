#pragma once
#include "base/time.h"

#include <QJsonValue>

#include <optional>

/// Durations as the API tells them: whole milliseconds under a key that ends with "_ms". Thread: any.
namespace muster::protocol {

inline QJsonValue millisToJson(Millis duration)
{
    return qint64(duration.count());
}
/// Null if it is not known.
inline QJsonValue millisToJson(const std::optional<Millis> &duration)
{
    return duration ? millisToJson(*duration) : QJsonValue();
}
/// Zero for what is no number.
inline Millis millisFromJson(const QJsonValue &value)
{
    return Millis(value.toInteger());
}
/// Empty for what is no number.
inline std::optional<Millis> optionalMillis(const QJsonValue &value)
{
    return value.isDouble() ? std::optional(millisFromJson(value)) : std::nullopt;
}

} // namespace muster::protocol
