#include "messaging/access.h"
#include "service/channels/channels.h"
#include "service/channels/place.h"

namespace muster::service {

using messaging::Permission;
using protocol::Answered;
using protocol::Channel;
using protocol::passOn;
using Kind = store::ChannelRepository::Kind;

namespace {

/// A page of those channels, for who has this permission in the team.
Answered<QList<Channel>> listed(store::Connection &connection, const Actor &actor, const TeamId &team,
    const Page &page, Kind kind, Permission needed)
{
    const auto roles = rolesIn(connection, actor, team);
    if (!roles)
        return passOn(roles);
    if (!messaging::may(*roles, needed))
        return protocol::forbidden();
    const auto found = store::ChannelRepository(connection).ofTeam(team, kind, page.page, page.perPage);
    return found ? Answered<QList<Channel>>(*found) : passOn(found);
}

} // namespace

Answered<QList<Channel>> openChannels(
    store::Connection &connection, const Actor &actor, const TeamId &team, const Page &page)
{
    return listed(connection, actor, team, page, Kind::Open, Permission::ListTeamChannels);
}

Answered<QList<Channel>> archivedChannels(
    store::Connection &connection, const Actor &actor, const TeamId &team, const Page &page)
{
    const auto found = listed(connection, actor, team, page, Kind::Archived, Permission::ListTeamChannels);
    if (!found)
        return found;
    QList<Channel> readable;
    for (const Channel &channel : *found) {
        const auto place = readablePlace(connection, actor, channel.id);
        if (place)
            readable.append(channel);
        else if (place.error().code != ErrorCode::Forbidden && place.error().code != ErrorCode::NotFound)
            return passOn(place);
    }
    return readable;
}

Answered<QList<Channel>> privateChannels(
    store::Connection &connection, const Actor &actor, const TeamId &team, const Page &page)
{
    return listed(connection, actor, team, page, Kind::Private, Permission::ManageSystem);
}

} // namespace muster::service
