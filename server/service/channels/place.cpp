#include "service/channels/place.h"

#include "messaging/access.h"
#include "protocol/messaging/messagingevents.h"
#include "store/channels/channelmemberrepository.h"
#include "store/teams/teamrepository.h"

namespace muster::service {

using namespace Qt::Literals::StringLiterals;
using protocol::Answered;
using store::ChannelPlace;

Answered<ChannelPlace> placeOf(store::Connection &connection, const Actor &actor, const ChannelId &channel)
{
    auto place = store::ChannelRepository(connection).place(channel, actor.user);
    if (!place)
        return protocol::missing(
            place, "app.channel.get.existing.app_error"_L1, u"Unable to find the existing channel."_s);
    place->roles += actor.roles;
    return *std::move(place);
}

Answered<ChannelPlace> holdPlace(
    store::Transaction &db, const Actor &actor, const ChannelId &channel, bool withTeam)
{
    const auto before = placeOf(db.connection(), actor, channel);
    if (!before)
        return before;
    const WallTime now = wallNow();
    // In this order, see the migration.
    if (withTeam && before->channel.isOfTeam())
        if (const auto held = store::TeamRepository(db.connection()).lock(before->channel.teamId, now); !held)
            return protocol::passOn(held);
    if (const auto held = store::ChannelRepository(db.connection()).lock(channel, now); !held)
        return protocol::passOn(held);
    return placeOf(db.connection(), actor, channel);
}

Answered<ChannelPlace> readablePlace(
    store::Connection &connection, const Actor &actor, const ChannelId &channel)
{
    auto place = placeOf(connection, actor, channel);
    if (place && !messaging::mayRead(place->channel, place->roles))
        return protocol::forbidden();
    return place;
}

Result<void> putIntoChannel(store::Transaction &db, const protocol::Channel &channel, const UserId &user,
    bool asAdmin, Effects &effects)
{
    protocol::ChannelMember member;
    member.channelId = channel.id;
    member.userId = user;
    // What was said before is not news to whoever comes.
    member.msgCount = channel.totalMsgCount;
    member.msgCountRoot = channel.totalMsgCountRoot;
    member.lastViewedAt = channel.lastPostAt;
    member.lastUpdateAt = wallNow();
    member.notifyProps = {{u"desktop"_s, u"default"_s}, {u"email"_s, u"default"_s},
        {u"ignore_channel_mentions"_s, u"default"_s}, {u"mark_unread"_s, u"all"_s},
        {u"push"_s, u"default"_s}};
    member.schemeAdmin = asAdmin;
    const auto added = store::ChannelMemberRepository(db.connection()).add(member);
    if (!added)
        return failed(added);
    if (!*added)
        return {};
    return membersOf(db.connection(), channel.id).map([&](const hub::Audience &members) {
        effects.events.push_back({protocol::events::userAdded(channel, user), members});
    });
}

Result<hub::Audience> membersOf(store::Connection &connection, const ChannelId &channel)
{
    return store::ChannelMemberRepository(connection).ids(channel).map(hub::Audience::ofUsers);
}

Result<hub::Audience> whoKnows(store::Connection &connection, const protocol::Channel &channel)
{
    if (!channel.isOpen())
        return membersOf(connection, channel.id);
    return store::TeamRepository(connection).memberIds(channel.teamId).map(hub::Audience::ofUsers);
}

Result<QStringList> rolesIn(store::Connection &connection, const Actor &actor, const TeamId &team)
{
    const auto member = store::TeamRepository(connection).member(team, actor.user);
    if (!member && member.error().code != ErrorCode::NotFound)
        return failed(member);
    return member && member->isActive() ? member->roles() + actor.roles : actor.roles;
}

bool mayActFor(const Actor &actor, const UserId &user)
{
    return actor.user == user || messaging::may(actor.roles, messaging::Permission::EditOtherUsers);
}

} // namespace muster::service
