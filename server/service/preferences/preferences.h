#pragma once
#include "protocol/messaging/preference.h"
#include "service/run/change.h"

namespace muster::service {

using Preferences = QList<protocol::Preference>;

/// Of one user; Forbidden if one of them is another's.
[[nodiscard]] Change<Done> setPreferences(
    store::Transaction &db, const Actor &actor, const UserId &user, const Preferences &asked);
[[nodiscard]] Change<Done> deletePreferences(
    store::Transaction &db, const Actor &actor, const UserId &user, const Preferences &asked);
/// All, or those of a category; NotFound if that has none.
[[nodiscard]] protocol::Answered<Preferences> preferencesOf(
    store::Connection &connection, const Actor &actor, const UserId &user, const QString &category);
[[nodiscard]] protocol::Answered<protocol::Preference> preference(store::Connection &connection,
    const Actor &actor, const UserId &user, const QString &category, const QString &name);

} // namespace muster::service
