#include "hub/audience.h"

namespace muster::hub {

bool Audience::includes(
    const ConnectionId &id, const SessionInfo &info, const Subscriptions &subscriptions) const
{
    return (!connection || *connection == id) && (!user || *user == info.user)
        && (!session || *session == info.session) && (role.isEmpty() || info.roles.contains(role))
        && (!acceptsDeltas || *acceptsDeltas == subscriptions.acceptsDeltas)
        && (!following || following->follows == subscriptions.topics.contains(following->topic));
}

} // namespace muster::hub
