#include "service/teams/teams.h"

#include "messaging/access.h"
#include "protocol/messaging/messagingevents.h"
#include "service/channels/place.h"
#include "service/teams/standing.h"
#include "store/accounts/userrepository.h"
#include "store/channels/channelmemberrepository.h"
#include "store/teams/teamrepository.h"

#include <algorithm>

namespace muster::service {

using namespace Qt::Literals::StringLiterals;
using messaging::Permission;
using protocol::Answered;
using protocol::Channel;
using protocol::missing;
using protocol::passOn;
using protocol::refuse;
using protocol::Team;
using protocol::TeamMember;

namespace {

constexpr auto noMemberId = "app.team.get_member.missing.app_error"_L1;

QString noMember()
{
    return u"No team member found for that user ID and team ID."_s;
}

QString auditExtra(const TeamId &team, const UserId &user)
{
    return u"%1 %2"_s.arg(team.toString(), user.toString());
}

/// The channels that each team has. They belong to nobody.
Result<std::vector<Channel>> addFirstChannels(store::Transaction &db, const Team &team)
{
    std::vector<Channel> all;
    for (const auto &[name, title] : {std::pair(protocol::channels::townSquare, u"Town Square"_s),
             {protocol::channels::offTopic, u"Off-Topic"_s}}) {
        Channel channel;
        channel.id = ChannelId(newId());
        channel.createAt = channel.updateAt = channel.extraUpdateAt = team.createAt;
        channel.teamId = team.id;
        channel.type = protocol::channels::open;
        channel.name = name;
        channel.displayName = title;
        if (const auto added = store::ChannelRepository(db.connection()).add(channel); !added)
            return failed(added);
        all.push_back(channel);
    }
    return all;
}

/// Puts a member of the team into its first channels, held in the order of their ids.
Result<void> joinFirstChannels(
    store::Transaction &db, const TeamId &team, const UserId &user, Effects &effects)
{
    store::ChannelRepository channels(db.connection());
    std::vector<ChannelId> ids;
    for (const QLatin1StringView name : {protocol::channels::townSquare, protocol::channels::offTopic}) {
        const auto place = channels.placeByName(team, name, user);
        if (place && !place->channel.isArchived())
            ids.push_back(place->channel.id);
        else if (!place && place.error().code != ErrorCode::NotFound)
            return failed(place);
    }
    std::ranges::sort(ids);
    for (const ChannelId &id : ids) {
        if (const auto held = channels.lock(id, wallNow()); !held)
            return failed(held);
        const auto place = channels.place(id, user);
        if (!place)
            return failed(place);
        if (const auto put = putIntoChannel(db, place->channel, user, false, effects); !put)
            return put;
    }
    return {};
}

Change<TeamMember> enter(
    store::Transaction &db, const Actor &actor, const TeamId &team, const UserId &user, qint64 membersMax)
{
    store::TeamRepository teams(db.connection());
    if (const auto known = store::UserRepository(db.connection()).byId(user); !known)
        return missing(known, "app.user.missing_account.const"_L1, u"Unable to find the user."_s);
    const auto was = teams.member(team, user);
    if (!was && was.error().code != ErrorCode::NotFound)
        return passOn(was);
    if (was && was->isActive())
        return Outcome<TeamMember>{*was, {}};
    const auto count = teams.countMembers(team);
    if (!count)
        return passOn(count);
    if (*count >= membersMax)
        return refuse(ErrorCode::InvalidArgument, "app.team.join_user_to_team.max_accounts.app_error"_L1,
            u"This team has reached the maximum number of allowed accounts."_s);
    Outcome<TeamMember> outcome{{team, user, {}, true, false}, {}};
    if (const auto put = teams.putMember(outcome.answer); !put)
        return passOn(put);
    if (const auto joined = joinFirstChannels(db, team, user, outcome.effects); !joined)
        return passOn(joined);
    outcome.effects.events.push_back(
        {protocol::events::addedToTeam(team, user), hub::Audience::ofUser(user)});
    outcome.effects.audit = AuditLine{actor, u"ok"_s, auditExtra(team, user)};
    return outcome;
}

} // namespace

Change<Team> createTeam(store::Transaction &db, const Actor &actor, const Team &asked)
{
    if (!messaging::may(actor.roles, Permission::CreateTeam))
        return protocol::forbidden();
    Team team = asked;
    team.id = TeamId(newId());
    team.inviteId = newId();
    team.createAt = team.updateAt = wallNow();
    store::TeamRepository teams(db.connection());
    const auto added = teams.add(team);
    if (!added)
        return passOn(added);
    if (!*added)
        return refuse(ErrorCode::InvalidArgument, "app.team.save.existing.app_error"_L1,
            u"A team with that name already exists."_s);
    if (const auto put = teams.putMember({team.id, actor.user, {}, true, true}); !put)
        return passOn(put);
    const auto first = addFirstChannels(db, team);
    if (!first)
        return passOn(first);
    Outcome<Team> outcome{team, {}};
    for (const Channel &channel : *first)
        if (const auto in = putIntoChannel(db, channel, actor.user, true, outcome.effects); !in)
            return passOn(in);
    outcome.effects.events.push_back(
        {protocol::events::addedToTeam(team.id, actor.user), hub::Audience::ofUser(actor.user)});
    outcome.effects.audit = AuditLine{actor, u"ok"_s, team.id.toString()};
    return outcome;
}

Change<Team> patchTeam(
    store::Transaction &db, const Actor &actor, const TeamId &team, const protocol::TeamPatch &patch)
{
    const auto standing = holdTeam(db, actor, team);
    if (!standing)
        return passOn(standing);
    if (!messaging::may(standing->roles, Permission::ManageTeam))
        return protocol::forbidden();
    auto changed = protocol::patched(standing->team, patch);
    if (!changed)
        return passOn(changed);
    changed->updateAt = wallNow();
    store::TeamRepository teams(db.connection());
    if (const auto updated = teams.update(*changed); !updated)
        return passOn(updated);
    const auto members = teams.memberIds(team).map(hub::Audience::ofUsers);
    if (!members)
        return passOn(members);
    return Outcome<Team>{shownTo({*changed, standing->roles}),
        {{{protocol::events::updateTeam(*changed), *members}}, {}, std::nullopt}};
}

Change<TeamMember> addToTeam(
    store::Transaction &db, const Actor &actor, const TeamId &team, const UserId &user, qint64 membersMax)
{
    const auto standing = holdTeam(db, actor, team);
    if (!standing)
        return passOn(standing);
    const bool joins = user == actor.user && messaging::mayJoin(standing->team, standing->roles);
    if (!joins && !messaging::may(standing->roles, Permission::AddUserToTeam))
        return protocol::forbidden();
    return enter(db, actor, team, user, membersMax);
}

Change<TeamMember> joinByInvitation(
    store::Transaction &db, const Actor &actor, const QString &inviteId, qint64 membersMax)
{
    store::TeamRepository teams(db.connection());
    const auto team = teams.byInviteId(inviteId);
    if (!team)
        return missing(team, "app.team.get_by_invite_id.finding.app_error"_L1,
            u"Unable to find the team of this invitation."_s);
    if (const auto standing = holdTeam(db, actor, team->id); !standing)
        return passOn(standing);
    return enter(db, actor, team->id, actor.user, membersMax);
}

Change<Done> removeFromTeam(
    store::Transaction &db, const Actor &actor, const TeamId &team, const UserId &user)
{
    const auto standing = holdTeam(db, actor, team);
    if (!standing)
        return passOn(standing);
    if (user != actor.user && !messaging::may(standing->roles, Permission::RemoveUserFromTeam))
        return protocol::forbidden();
    store::TeamRepository teams(db.connection());
    const auto member = teams.member(team, user);
    if (!member)
        return missing(member, noMemberId, noMember());
    if (!member->isActive())
        return refuse(ErrorCode::NotFound, noMemberId, noMember());
    const auto audience = teams.memberIds(team).map(hub::Audience::ofUsers); // who leaves hears of it, too
    if (!audience)
        return passOn(audience);
    Outcome<Done> outcome;
    store::ChannelMemberRepository members(db.connection());
    const auto channels = members.channelsOf(user, team);
    if (!channels)
        return passOn(channels);
    for (const ChannelId &id : *channels) {
        const auto held = store::ChannelRepository(db.connection()).lock(id, wallNow());
        if (!held)
            return passOn(held);
        const auto place = placeOf(db.connection(), actor, id);
        if (!place)
            return passOn(place);
        if (const auto removed = members.remove(id, user); !removed)
            return passOn(removed);
        const auto remaining = membersOf(db.connection(), id);
        if (!remaining)
            return passOn(remaining);
        outcome.effects.events.push_back(
            {protocol::events::userRemoved(place->channel, user, actor.user), *remaining});
    }
    if (const auto removed = teams.removeMember(team, user, wallNow()); !removed)
        return passOn(removed);
    outcome.effects.events.push_back({protocol::events::leaveTeam(team, user), *audience});
    outcome.effects.audit = AuditLine{actor, u"ok"_s, auditExtra(team, user)};
    return outcome;
}

Answered<Team> findTeam(store::Connection &connection, const Actor &actor, const TeamId &team)
{
    const auto standing = standingIn(connection, actor, store::TeamRepository(connection).byId(team));
    if (!standing)
        return passOn(standing);
    return messaging::maySee(standing->team, standing->roles) ? Answered<Team>(shownTo(*standing))
                                                              : protocol::forbidden();
}

Answered<Team> findTeamByName(store::Connection &connection, const Actor &actor, const QString &name)
{
    const auto found = store::TeamRepository(connection).byName(name);
    if (!found)
        return missing(
            found, "app.team.get_by_name.missing.app_error"_L1, u"Unable to find the existing team."_s);
    return findTeam(connection, actor, found->id);
}

Answered<QList<Team>> teamsOf(store::Connection &connection, const Actor &actor, const UserId &user)
{
    if (!mayActFor(actor, user))
        return protocol::forbidden();
    const auto found = store::TeamRepository(connection).ofUser(user);
    if (!found)
        return passOn(found);
    QList<Team> shown;
    for (const Team &team : *found) {
        const auto standing = standingIn(connection, actor, team);
        if (!standing)
            return passOn(standing);
        shown.append(shownTo(*standing));
    }
    return shown;
}

Answered<QList<TeamMember>> teamMembershipsOf(
    store::Connection &connection, const Actor &actor, const UserId &user)
{
    if (!mayActFor(actor, user))
        return protocol::forbidden();
    const auto found = store::TeamRepository(connection).membershipsOf(user);
    return found ? Answered<QList<TeamMember>>(*found) : passOn(found);
}

Answered<TeamMember> teamMember(
    store::Connection &connection, const Actor &actor, const TeamId &team, const UserId &user)
{
    const auto standing = standingIn(connection, actor, store::TeamRepository(connection).byId(team));
    if (!standing || !messaging::may(standing->roles, Permission::ViewTeam))
        return standing || standing.error().code == ErrorCode::NotFound ? protocol::forbidden()
                                                                        : passOn(standing);
    const auto member = store::TeamRepository(connection).member(team, user);
    return member ? Answered<TeamMember>(*member) : missing(member, noMemberId, noMember());
}

Answered<QList<TeamMember>> teamMembers(
    store::Connection &connection, const Actor &actor, const TeamId &team, const Page &page)
{
    const auto standing = standingIn(connection, actor, store::TeamRepository(connection).byId(team));
    if (!standing || !messaging::may(standing->roles, Permission::ViewTeam))
        return standing || standing.error().code == ErrorCode::NotFound ? protocol::forbidden()
                                                                        : passOn(standing);
    const auto found = store::TeamRepository(connection).members(team, page.page, page.perPage);
    return found ? Answered<QList<TeamMember>>(*found) : passOn(found);
}

} // namespace muster::service
