#pragma once
#include "protocol/messaging/user.h"

namespace muster::protocol {

/// Why a new user's fields cannot be stored, the field named in the detail: which characters a user name and
/// an address may have, and how long each text may be. InvalidArgument. Thread: any.
[[nodiscard]] Result<void> validateUser(const User &user);

/// User names and addresses as they are stored and looked up, so that equal texts are the same account.
QString normalizedName(const QString &nameOrAddress);

} // namespace muster::protocol
