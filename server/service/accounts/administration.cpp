#include "service/accounts/administration.h"

#include "config/derived.h"
#include "messaging/access.h"
#include "protocol/messaging/userevents.h"
#include "service/accounts/sessions.h"
#include "service/channels/place.h"
#include "store/accounts/sessionrepository.h"

namespace muster::service {

using namespace Qt::Literals::StringLiterals;
using messaging::Permission;
using protocol::Answered;
using protocol::passOn;
using protocol::refuse;
using protocol::User;
using protocol::Visibility;

namespace {

/// The account for a change, which nobody else makes meanwhile.
Answered<store::Account> hold(store::Transaction &db, const Actor &actor, const UserId &user)
{
    if (const auto locked = db.connection().lock(store::WriteLock::Accounts); !locked)
        return passOn(locked);
    return editableUser(db.connection(), actor, user);
}

/// What all see of a change, and the user alone.
void announce(const User &user, Effects &effects)
{
    hub::Audience others = hub::Audience::everyone();
    others.omitUser = user.id;
    effects.events.push_back({protocol::events::userUpdated(user, Visibility::Everyone), others});
    effects.events.push_back(
        {protocol::events::userUpdated(user, Visibility::Self), hub::Audience::ofUser(user.id)});
    effects.changedUsers.push_back(user.id);
}

Answered<void> checkFree(store::Connection &connection, const User &user)
{
    const auto taken = store::UserRepository(connection).takenBy(user);
    if (!taken)
        return passOn(taken);
    if (*taken == "username"_L1)
        return refuse(ErrorCode::InvalidArgument, "app.user.save.username_exists.app_error"_L1,
            u"An account with that username already exists."_s);
    if (*taken == "email"_L1)
        return refuse(ErrorCode::InvalidArgument, "app.user.save.email_exists.app_error"_L1,
            u"An account with that email already exists."_s);
    return {};
}

/// Nobody could give the role back to anybody.
Answered<void> checkAdminRemains(store::Connection &connection, const User &user)
{
    if (!user.isActive() || !messaging::may(user.roleNames(), Permission::ManageSystem))
        return {};
    const auto others = store::UserRepository(connection).countOtherAdmins(user.id);
    if (!others)
        return passOn(others);
    if (*others == 0)
        return refuse(ErrorCode::Conflict, "app.user.last_system_admin.app_error"_L1,
            u"This is the last active administrator of the system. Make another one first."_s);
    return {};
}

} // namespace

Answered<store::Account> editableUser(store::Connection &connection, const Actor &actor, const UserId &user)
{
    if (!mayActFor(actor, user))
        return protocol::forbidden();
    auto account = store::UserRepository(connection).byId(user);
    if (!account)
        return protocol::missing(account, "app.user.missing_account.const"_L1, u"Unable to find the user."_s);
    if (!messaging::mayEdit(*account, actor.user, actor.roles))
        return protocol::forbidden();
    return *std::move(account);
}

Change<User> patchUser(store::Transaction &db, const Actor &actor, const UserId &user,
    const protocol::UserPatch &patch, const ProfileRules &rules)
{
    const auto account = hold(db, actor, user);
    if (!account)
        return passOn(account);
    auto changed = protocol::patched(*account, patch);
    if (!changed)
        return passOn(changed);
    if (changed->email != account->email) {
        if (user == actor.user && !rules.knowsPassword)
            return protocol::invalidBody(u"password"_s);
        if (!config::domainAllowed(rules.domains, changed->email))
            return refuse(ErrorCode::InvalidArgument, "api.user.update_user.accepted_domain.app_error"_L1,
                u"The address does not belong to a domain that is accepted here."_s);
    }
    if (const auto isFree = checkFree(db.connection(), *changed); !isFree)
        return passOn(isFree);
    changed->updateAt = wallNow();
    if (const auto updated = store::UserRepository(db.connection()).update(*changed); !updated)
        return passOn(updated);
    Outcome<User> outcome{*changed, {{}, {}, AuditLine{actor, u"ok"_s, changed->username}}};
    announce(*changed, outcome.effects);
    return outcome;
}

Change<Done> setActive(store::Transaction &db, const Actor &actor, const Activation &asked)
{
    const bool administers = messaging::may(actor.roles, Permission::EditOtherUsers);
    const bool leaves = asked.user == actor.user && !asked.isActive;
    if (!administers && !leaves)
        return protocol::forbidden();
    if (!administers && !asked.mayLeave)
        return refuse(ErrorCode::Unauthorized, "api.user.update_active.not_enable.app_error"_L1,
            u"People may not deactivate themselves here."_s);
    const auto account = hold(db, actor, asked.user);
    if (!account)
        return passOn(account);
    if (account->isActive() == asked.isActive)
        return Outcome<Done>{};
    if (const auto remains = checkAdminRemains(db.connection(), *account); !remains)
        return passOn(remains);
    User changed = *account;
    changed.updateAt = wallNow();
    changed.deleteAt = asked.isActive ? WallTime() : changed.updateAt;
    if (const auto updated = store::UserRepository(db.connection()).update(changed); !updated)
        return passOn(updated);
    const QString what = asked.isActive ? u"%1 active"_s : u"%1 not active"_s;
    Outcome<Done> outcome{{}, {{}, {}, AuditLine{actor, u"ok"_s, what.arg(changed.username)}}};
    announce(changed, outcome.effects);
    outcome.effects.events.push_back({protocol::events::userActivationChanged(), hub::Audience::everyone()});
    // Also when somebody comes back: one may have been opened while the user was deactivated.
    if (const auto ended = store::SessionRepository(db.connection()).endAll(changed.id, {}); !ended)
        return passOn(ended);
    outcome.effects.endedUsers.push_back(changed.id);
    return outcome;
}

Change<Done> setRoles(store::Transaction &db, const Actor &actor, const UserId &user, const QString &roles)
{
    if (!messaging::may(actor.roles, Permission::ManageRoles))
        return protocol::forbidden();
    const auto account = hold(db, actor, user);
    if (!account)
        return passOn(account);
    User changed = *account;
    changed.roles = roles;
    if (!messaging::may(changed.roleNames(), Permission::ManageSystem))
        if (const auto remains = checkAdminRemains(db.connection(), *account); !remains)
            return passOn(remains);
    changed.updateAt = wallNow();
    if (const auto updated = store::UserRepository(db.connection()).update(changed); !updated)
        return passOn(updated);
    Outcome<Done> outcome{
        {}, {{}, {}, AuditLine{actor, u"ok"_s, u"%1: %2"_s.arg(changed.username, changed.roles)}}};
    announce(changed, outcome.effects);
    if (changed.roles != account->roles)
        outcome.effects.endedUsers.push_back(user);
    return outcome;
}

Change<Done> setPassword(store::Transaction &db, const Actor &actor, const UserId &user, const QString &hash)
{
    const auto account = hold(db, actor, user);
    if (!account)
        return passOn(account);
    const auto stored = store::UserRepository(db.connection()).setPasswordHash(user, hash, wallNow());
    if (!stored)
        return passOn(stored);
    Outcome<Done> outcome{{}, {{}, {}, AuditLine{actor, u"ok"_s, account->username}}};
    const SessionId own = user == actor.user ? actor.session : SessionId();
    if (const auto ended = endSessionsOf(db, user, own, outcome.effects); !ended)
        return passOn(ended);
    outcome.effects.changedUsers.push_back(user);
    return outcome;
}

} // namespace muster::service
