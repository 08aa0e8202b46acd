#include "service/preferences/preferences.h"

#include "protocol/messaging/messagingevents.h"
#include "service/channels/place.h"
#include "store/preferences/preferencerepository.h"

#include <algorithm>

namespace muster::service {

using namespace Qt::Literals::StringLiterals;
using protocol::Answered;
using protocol::passOn;
using protocol::Preference;
using protocol::refuse;

namespace {

bool areOf(const UserId &user, const Preferences &preferences)
{
    return std::ranges::all_of(preferences, [&](const Preference &one) { return one.userId == user; });
}

Outcome<Done> toldTo(const UserId &user, const QString &event, const Preferences &preferences)
{
    const QString list = protocol::events::text(protocol::listToJson(preferences));
    return {{},
        {{{protocol::events::make(event, {{u"preferences"_s, list}}, {.user = user}),
             hub::Audience::ofUser(user)}},
            {}, std::nullopt}};
}

} // namespace

Change<Done> setPreferences(
    store::Transaction &db, const Actor &actor, const UserId &user, const Preferences &asked)
{
    if (!mayActFor(actor, user))
        return protocol::forbidden();
    if (!areOf(user, asked))
        return refuse(ErrorCode::Forbidden, "api.preference.update_preferences.set.app_error"_L1,
            u"Unable to set preferences for another user."_s);
    if (const auto put = store::PreferenceRepository(db.connection()).put(asked); !put)
        return passOn(put);
    return toldTo(user, u"preferences_changed"_s, asked);
}

Change<Done> deletePreferences(
    store::Transaction &db, const Actor &actor, const UserId &user, const Preferences &asked)
{
    if (!mayActFor(actor, user))
        return protocol::forbidden();
    if (!areOf(user, asked))
        return refuse(ErrorCode::Forbidden, "api.preference.delete_preferences.delete.app_error"_L1,
            u"Unable to delete preferences of another user."_s);
    if (const auto removed = store::PreferenceRepository(db.connection()).remove(asked); !removed)
        return passOn(removed);
    return toldTo(user, u"preferences_deleted"_s, asked);
}

Answered<Preferences> preferencesOf(
    store::Connection &connection, const Actor &actor, const UserId &user, const QString &category)
{
    if (!mayActFor(actor, user))
        return protocol::forbidden();
    const auto all = store::PreferenceRepository(connection).ofUser(user);
    if (!all)
        return passOn(all);
    if (category.isEmpty())
        return *all;
    Preferences some = *all;
    some.removeIf([&](const Preference &one) { return one.category != category; });
    if (some.isEmpty())
        return refuse(ErrorCode::NotFound, "api.preference.preferences_category.get.app_error"_L1,
            u"Unable to get the preferences of this category."_s);
    return some;
}

Answered<Preference> preference(store::Connection &connection, const Actor &actor, const UserId &user,
    const QString &category, const QString &name)
{
    const auto all = preferencesOf(connection, actor, user, category);
    if (!all)
        return passOn(all);
    const auto found = std::ranges::find(*all, name, &Preference::name);
    if (found == all->end())
        return refuse(
            ErrorCode::NotFound, "app.preference.get.app_error"_L1, u"Unable to find the preference."_s);
    return *found;
}

} // namespace muster::service
