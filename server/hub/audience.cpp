#include "hub/audience.h"

#include <algorithm>

namespace muster::hub {

Audience Audience::ofUsers(std::vector<UserId> users)
{
    std::ranges::sort(users);
    Audience audience;
    audience.users = std::make_shared<const std::vector<UserId>>(std::move(users));
    return audience;
}

bool Audience::includes(
    const ConnectionId &id, const SessionInfo &info, const Subscriptions &subscriptions) const
{
    return (!connection || *connection == id) && (!user || *user == info.user)
        && (!session || *session == info.session) && (role.isEmpty() || info.roles.contains(role))
        && (!users || std::ranges::binary_search(*users, info.user)) && (!omitUser || *omitUser != info.user)
        && (!acceptsDeltas || *acceptsDeltas == subscriptions.acceptsDeltas)
        && (!following || following->follows == subscriptions.topics.contains(following->topic));
}

} // namespace muster::hub
