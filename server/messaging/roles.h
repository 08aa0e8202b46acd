#pragma once
#include "messaging/permissions.h"
#include "protocol/messaging/role.h"

#include <optional>

/// The built-in roles as clients see them.
namespace muster::messaging {

/// All roles, in the order of their names.
const QList<protocol::Role> &allRoles();
/// Null: there is none.
const protocol::Role *roleNamed(QStringView name);
const protocol::Role *roleWithId(QStringView id);

/// Roles in the system from the text of a request, as they are stored. Nothing: one is unknown or belongs to
/// teams or channels, there are none, or "system_admin" stands alone, which would lock that user out of
/// everything else.
std::optional<QString> systemRolesOf(const QString &text);

} // namespace muster::messaging
