#pragma once
#include <QLatin1StringView>

namespace muster::api {

/// Who may call a route. Only the gate checks it.
enum class Access {
    Public, ///< anyone; no session is looked up
    Optional, ///< anyone; a session is looked up if presented
    Session, ///< anyone who is logged in
    SystemAdmin, ///< role system_admin
};
/// "public" "optional" "session" "system_admin"
QLatin1StringView accessName(Access access);

} // namespace muster::api
