#pragma once
#include "store/accounts/userrepository.h"

#include <QJsonObject>

namespace muster::api {

/// A user as the API shows it: without the password's hash. `sensitive` adds what only the user and admins
/// see.
QJsonObject userToJson(const store::User &user, bool sensitive);

} // namespace muster::api
