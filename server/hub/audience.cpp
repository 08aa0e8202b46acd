#include "hub/audience.h"

namespace muster::hub {

bool Audience::includes(const ConnectionId &id, const SessionInfo &info, bool itTakesChanges) const
{
    return (!connection || *connection == id) && (!user || *user == info.user)
        && (!session || *session == info.session) && (role.isEmpty() || info.roles.contains(role))
        && (!takesChanges || *takesChanges == itTakesChanges);
}

} // namespace muster::hub
