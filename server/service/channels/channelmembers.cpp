#include "service/channels/channelmembers.h"

#include "messaging/access.h"
#include "protocol/messaging/messagingevents.h"
#include "service/channels/place.h"
#include "store/channels/channelmemberrepository.h"
#include "store/teams/teamrepository.h"

#include <algorithm>

namespace muster::service {

using namespace Qt::Literals::StringLiterals;
using protocol::Answered;
using protocol::ChannelMember;
using protocol::passOn;
using protocol::refuse;

namespace {

auto wrong(QLatin1StringView id, const QString &sentence)
{
    return refuse(ErrorCode::InvalidArgument, id, sentence);
}

template <typename Found>
auto missingMember(const Found &found)
{
    return protocol::missing(
        found, "app.channel.get_member.missing.app_error"_L1, u"No channel member found."_s);
}

QString auditExtra(const ChannelId &channel, const UserId &user)
{
    return u"%1 %2"_s.arg(channel.toString(), user.toString());
}

} // namespace

Change<ChannelMember> addToChannel(
    store::Transaction &db, const Actor &actor, const ChannelId &channel, const UserId &user)
{
    const auto place = holdPlace(db, actor, channel, true);
    if (!place)
        return passOn(place);
    store::ChannelMemberRepository members(db.connection());
    const bool joins = user == actor.user && messaging::mayJoin(place->channel, place->roles);
    if (!joins && !messaging::mayManageMembers(place->channel, place->roles))
        return protocol::forbidden();
    if (!place->channel.isOfTeam())
        return wrong("api.channel.add_user_to_channel.type.app_error"_L1,
            u"Can not add a user to this type of channel."_s);
    if (place->channel.isArchived())
        return wrong("api.channel.add_user_to_channel.deleted.app_error"_L1,
            u"The channel has been archived or deleted."_s);
    const auto inTeam = store::TeamRepository(db.connection()).member(place->channel.teamId, user);
    if (!inTeam || !inTeam->isActive())
        return inTeam || inTeam.error().code == ErrorCode::NotFound
            ? refuse(ErrorCode::NotFound, "app.team.get_member.missing.app_error"_L1,
                u"No team member found for that user ID and team ID."_s)
            : passOn(inTeam);
    Outcome<ChannelMember> outcome;
    if (const auto put = putIntoChannel(db, place->channel, user, false, outcome.effects); !put)
        return passOn(put);
    const auto member = members.member(channel, user);
    if (!member)
        return passOn(member);
    outcome.answer = *member;
    if (!outcome.effects.events.empty())
        outcome.effects.audit = AuditLine{actor, u"ok"_s, auditExtra(channel, user)};
    return outcome;
}

Change<Done> removeFromChannel(
    store::Transaction &db, const Actor &actor, const ChannelId &channel, const UserId &user)
{
    const auto place = holdPlace(db, actor, channel);
    if (!place)
        return passOn(place);
    if (user != actor.user && !messaging::mayManageMembers(place->channel, place->roles))
        return protocol::forbidden();
    if (!place->channel.isOfTeam())
        return wrong("api.channel.remove_channel_member.type.app_error"_L1,
            u"Unable to remove user from this type of channel."_s);
    if (place->channel.name == protocol::channels::townSquare)
        return wrong("api.channel.remove.default.app_error"_L1,
            u"Unable to remove user from the default channel town-square."_s);
    const auto removed = store::ChannelMemberRepository(db.connection()).remove(channel, user);
    if (!removed)
        return passOn(removed);
    if (!*removed)
        return refuse(ErrorCode::NotFound, "app.channel.get_member.missing.app_error"_L1,
            u"No channel member found."_s);
    const auto audience = membersOf(db.connection(), channel);
    if (!audience)
        return passOn(audience);
    return Outcome<Done>{{},
        {{{protocol::events::userRemoved(place->channel, user, actor.user), *audience},
             {protocol::events::removedFrom(place->channel, user, actor.user), hub::Audience::ofUser(user)}},
            {}, AuditLine{actor, u"ok"_s, auditExtra(channel, user)}}};
}

Answered<ChannelMember> channelMember(
    store::Connection &connection, const Actor &actor, const ChannelId &channel, const UserId &user)
{
    if (const auto place = readablePlace(connection, actor, channel); !place)
        return passOn(place);
    const auto member = store::ChannelMemberRepository(connection).member(channel, user);
    return member ? Answered<ChannelMember>(*member) : missingMember(member);
}

Answered<QList<ChannelMember>> channelMembers(
    store::Connection &connection, const Actor &actor, const ChannelId &channel, const Page &page)
{
    if (const auto place = readablePlace(connection, actor, channel); !place)
        return passOn(place);
    const auto found = store::ChannelMemberRepository(connection).members(channel, page.page, page.perPage);
    return found ? Answered<QList<ChannelMember>>(*found) : passOn(found);
}

Answered<QList<ChannelMember>> channelMembershipsOf(
    store::Connection &connection, const Actor &actor, const UserId &user, const TeamId &team)
{
    if (!mayActFor(actor, user))
        return protocol::forbidden();
    const auto inTeam = store::TeamRepository(connection).member(team, user);
    if (!inTeam && inTeam.error().code != ErrorCode::NotFound)
        return passOn(inTeam);
    if ((!inTeam || !inTeam->isActive()) && !messaging::may(actor.roles, messaging::Permission::ViewTeam))
        return protocol::forbidden();
    const auto found = store::ChannelMemberRepository(connection).membershipsOf(user, team);
    return found ? Answered<QList<ChannelMember>>(*found) : passOn(found);
}

Answered<qint64> countChannelMembers(
    store::Connection &connection, const Actor &actor, const ChannelId &channel)
{
    if (const auto place = readablePlace(connection, actor, channel); !place)
        return passOn(place);
    const auto count = store::ChannelMemberRepository(connection).count(channel);
    return count ? Answered<qint64>(*count) : passOn(count);
}

Change<ViewedTimes> viewChannel(
    store::Transaction &db, const Actor &actor, const UserId &user, const protocol::ChannelView &view)
{
    if (!mayActFor(actor, user))
        return protocol::forbidden();
    ViewedTimes times;
    std::vector<ChannelId> asked{view.now, view.before};
    std::ranges::sort(asked); // rows in one order
    for (const ChannelId &channel : asked) {
        if (channel.isEmpty() || times.contains(channel.toString()))
            continue;
        const auto at = store::ChannelMemberRepository(db.connection()).view(channel, user, wallNow());
        if (at)
            times.insert(channel.toString(), epochMillis(*at));
        else if (at.error().code != ErrorCode::NotFound) // left meanwhile, as in Mattermost
            return passOn(at);
    }
    Outcome<ViewedTimes> outcome{times, {}};
    if (!times.isEmpty())
        outcome.effects.events.push_back(
            {protocol::events::channelsViewed(user, times), hub::Audience::ofUser(user)});
    return outcome;
}

Answered<protocol::ChannelUnread> channelUnread(
    store::Connection &connection, const Actor &actor, const UserId &user, const ChannelId &channel)
{
    if (!mayActFor(actor, user))
        return protocol::forbidden();
    if (const auto place = readablePlace(connection, actor, channel); !place)
        return passOn(place);
    const auto unread = store::ChannelMemberRepository(connection).unread(channel, user);
    return unread ? Answered<protocol::ChannelUnread>(*unread) : missingMember(unread);
}

Answered<QList<protocol::TeamUnread>> teamsUnread(
    store::Connection &connection, const Actor &actor, const UserId &user, const TeamId &except)
{
    if (!mayActFor(actor, user))
        return protocol::forbidden();
    const auto found = store::ChannelMemberRepository(connection).unreadOfTeams(user, except);
    return found ? Answered<QList<protocol::TeamUnread>>(*found) : passOn(found);
}

} // namespace muster::service
