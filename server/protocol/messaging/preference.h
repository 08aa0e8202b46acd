#pragma once
#include "protocol/messaging/fieldjson.h"
#include "protocol/messaging/namederror.h"

namespace muster::protocol {

/// What somebody prefers (reference/mattermost-api.md §2.8).
struct Preference {
    static constexpr qsizetype perRequestMax = 100;

    UserId userId;
    QString category;
    QString name;
    QString value;
    bool operator==(const Preference &) const = default;

    template <typename AnyPreference, typename Visitor>
    static void visit(AnyPreference &preference, Visitor visitor)
    {
        using namespace Qt::Literals::StringLiterals;
        visitor(Field{"user_id"_L1, "UserId"_L1}, preference.userId);
        visitor(Field{"category"_L1, "Category"_L1}, preference.category);
        visitor(Field{"name"_L1, "Name"_L1}, preference.name);
        visitor(Field{"value"_L1, "Value"_L1}, preference.value);
    }
};

QJsonObject toJson(const Preference &preference);
/// A body of 1 to 100 preferences. InvalidArgument with Mattermost's ids.
[[nodiscard]] Answered<QList<Preference>> preferencesFromJson(const QJsonArray &json);

} // namespace muster::protocol
