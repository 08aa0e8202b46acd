#pragma once
#include "protocol/messaging/userpatch.h"
#include "service/run/change.h"
#include "store/accounts/userrepository.h"

/// What becomes of an account, by its user or by an administrator. Each waits for the others of the whole
/// cluster, so that what it decides by holds until it is done. Who may is decided in messaging/access.h.
namespace muster::service {

/// What a change of one's texts has to keep to.
struct ProfileRules {
    bool knowsPassword = false; ///< the actor gave it: nobody changes their own address without
    QString domains; ///< of addresses, see config::domainAllowed()
};
/// InvalidArgument with Mattermost's ids, also if another user has the name or the address. Audited.
[[nodiscard]] Change<protocol::User> patchUser(store::Transaction &db, const Actor &actor, const UserId &user,
    const protocol::UserPatch &patch, const ProfileRules &rules);

struct Activation {
    UserId user;
    bool isActive = false;
    bool mayLeave = false; ///< whether people may deactivate themselves
};
/// Who is deactivated has no session any more, on any node. Conflict: it is the last administrator of the
/// system. Audited.
[[nodiscard]] Change<Done> setActive(store::Transaction &db, const Actor &actor, const Activation &asked);

/// `roles` are of the system, see messaging::systemRolesOf(). They hold on all nodes at once, since the
/// sockets of the user are closed and sessions read anew. Conflict: somebody has to administer the system.
/// Audited.
[[nodiscard]] Change<Done> setRoles(
    store::Transaction &db, const Actor &actor, const UserId &user, const QString &roles);

/// All sessions of the user end, but not the one in which somebody changes their own. Audited.
[[nodiscard]] Change<Done> setPassword(
    store::Transaction &db, const Actor &actor, const UserId &user, const QString &hash);

/// An account that the actor may change.
[[nodiscard]] protocol::Answered<store::Account> editableUser(
    store::Connection &connection, const Actor &actor, const UserId &user);

} // namespace muster::service
