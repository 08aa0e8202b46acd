#include "service/channels/channels.h"

#include "messaging/access.h"
#include "protocol/messaging/messagingevents.h"
#include "service/channels/place.h"
#include "store/accounts/userrepository.h"
#include "store/teams/teamrepository.h"

#include <algorithm>

namespace muster::service {

using namespace Qt::Literals::StringLiterals;
using messaging::Permission;
using protocol::Answered;
using protocol::Channel;
using protocol::passOn;
using protocol::refuse;

namespace {

constexpr size_t groupMin = 3;
constexpr size_t groupMax = 8;

Channel fresh(Channel channel, const UserId &creator)
{
    channel.id = ChannelId(newId());
    channel.createAt = channel.updateAt = channel.extraUpdateAt = wallNow();
    channel.creatorId = creator;
    return channel;
}

auto noTeam()
{
    return refuse(
        ErrorCode::NotFound, "app.team.get.find.app_error"_L1, u"Unable to find the existing team."_s);
}

Answered<void> checkUsers(store::Connection &connection, const std::vector<UserId> &users)
{
    for (const UserId &user : users)
        if (const auto found = store::UserRepository(connection).byId(user); !found)
            return protocol::missing(
                found, "app.user.missing_account.const"_L1, u"Unable to find the user."_s);
    return {};
}

/// Makes the channel of these people, or finds it; `added` gets what the members hear of a new one.
Change<Channel> oneFor(store::Transaction &db, const Actor &actor, const Channel &wanted,
    const std::vector<UserId> &users, const protocol::SocketEvent &added)
{
    store::ChannelRepository channels(db.connection());
    const auto isNew = channels.add(wanted);
    if (!isNew)
        return passOn(isNew);
    if (!*isNew) {
        const auto there = channels.placeByName({}, wanted.name, actor.user);
        return there ? Change<Channel>(Outcome<Channel>{there->channel, {}}) : passOn(there);
    }
    Outcome<Channel> outcome{wanted, {}};
    Effects quiet; // they hear of the channel as a whole
    for (const UserId &user : users)
        if (const auto put = putIntoChannel(db, wanted, user, false, quiet); !put)
            return passOn(put);
    outcome.effects.events.push_back({added, hub::Audience::ofUsers(users)});
    return outcome;
}

std::vector<UserId> eachOnce(std::vector<UserId> users)
{
    std::ranges::sort(users);
    users.erase(std::unique(users.begin(), users.end()), users.end());
    return users;
}

} // namespace

Change<Channel> createChannel(
    store::Transaction &db, const Actor &actor, const Channel &asked, qint64 channelsMax)
{
    const auto roles = rolesIn(db.connection(), actor, asked.teamId);
    if (!roles)
        return passOn(roles);
    if (!messaging::mayCreate(asked, *roles))
        return protocol::forbidden();
    const auto held = store::TeamRepository(db.connection()).lock(asked.teamId, wallNow());
    if (!held)
        return passOn(held);
    if (!*held)
        return noTeam();
    store::ChannelRepository channels(db.connection());
    const auto count = channels.countOfTeam(asked.teamId);
    if (!count)
        return passOn(count);
    if (*count >= channelsMax)
        return refuse(ErrorCode::InvalidArgument, "api.channel.create_channel.max_channel_limit.app_error"_L1,
            u"A team has at most %1 channels here."_s.arg(channelsMax));
    const Channel channel = fresh(asked, actor.user);
    const auto added = channels.add(channel);
    if (!added)
        return passOn(added);
    if (!*added)
        return refuse(ErrorCode::InvalidArgument, "store.sql_channel.save_channel.exists.app_error"_L1,
            u"A channel with that name already exists on the same team."_s);
    Outcome<Channel> outcome{channel, {}};
    if (const auto put = putIntoChannel(db, channel, actor.user, true, outcome.effects); !put)
        return passOn(put);
    outcome.effects.events.push_back(
        {protocol::events::channelCreated(channel, actor.user), hub::Audience::ofUser(actor.user)});
    return outcome;
}

Change<Channel> createDirect(store::Transaction &db, const Actor &actor, const std::vector<UserId> &users)
{
    if (users.size() != 2)
        return protocol::invalidBody(u"user_ids"_s);
    if (!messaging::may(actor.roles, Permission::CreateDirectChannel))
        return protocol::forbidden();
    if (std::ranges::find(users, actor.user) == users.end()
        && !messaging::may(actor.roles, Permission::ManageSystem))
        return protocol::forbidden();
    if (const auto there = checkUsers(db.connection(), users); !there)
        return passOn(there);
    Channel wanted;
    wanted.type = protocol::channels::direct;
    wanted.name = protocol::directName(users[0], users[1]);
    wanted = fresh(wanted, actor.user);
    const UserId &other = users[0] == actor.user ? users[1] : users[0];
    return oneFor(
        db, actor, wanted, eachOnce(users), protocol::events::directAdded(wanted, actor.user, other));
}

Change<Channel> createGroup(store::Transaction &db, const Actor &actor, const std::vector<UserId> &users)
{
    std::vector<UserId> members = users;
    members.push_back(actor.user);
    members = eachOnce(members);
    if (!messaging::may(actor.roles, Permission::CreateGroupChannel))
        return protocol::forbidden();
    if (members.size() < groupMin || members.size() > groupMax)
        return refuse(ErrorCode::InvalidArgument, "api.channel.create_group.bad_size.app_error"_L1,
            u"Group message channels have 3 to 8 people."_s);
    if (const auto there = checkUsers(db.connection(), members); !there)
        return there.error().code == ErrorCode::NotFound
            ? refuse(ErrorCode::InvalidArgument, "api.channel.create_group.bad_user.app_error"_L1,
                u"One of the provided users does not exist."_s)
            : passOn(there);
    Channel wanted;
    wanted.type = protocol::channels::group;
    wanted.name = protocol::groupName(members);
    QStringList names;
    for (const UserId &member : members)
        if (const auto user = store::UserRepository(db.connection()).byId(member))
            names.append(user->username);
    wanted.displayName = names.join(u", "_s).left(64);
    wanted = fresh(wanted, actor.user);
    return oneFor(db, actor, wanted, members, protocol::events::groupAdded(wanted, members));
}

Change<Channel> patchChannel(
    store::Transaction &db, const Actor &actor, const ChannelId &channel, const protocol::ChannelPatch &patch)
{
    const auto place = holdPlace(db, actor, channel);
    if (!place)
        return passOn(place);
    if (!messaging::mayChange(place->channel, place->roles))
        return protocol::forbidden();
    if (place->channel.isArchived())
        return refuse(ErrorCode::InvalidArgument, "api.channel.update_channel.deleted.app_error"_L1,
            u"The channel has been archived or deleted."_s);
    auto changed = protocol::patched(place->channel, patch);
    if (!changed)
        return passOn(changed);
    changed->updateAt = wallNow();
    const auto updated = store::ChannelRepository(db.connection()).update(*changed);
    if (!updated && updated.error().code == ErrorCode::Conflict)
        return refuse(ErrorCode::InvalidArgument, "store.sql_channel.update.exists.app_error"_L1,
            u"A channel with that name already exists on the same team."_s);
    if (!updated)
        return passOn(updated);
    const auto members = membersOf(db.connection(), channel);
    if (!members)
        return passOn(members);
    return Outcome<Channel>{
        *changed, {{{protocol::events::channelUpdated(*changed), *members}}, {}, std::nullopt}};
}

Change<Done> archiveChannel(store::Transaction &db, const Actor &actor, const ChannelId &channel)
{
    const auto place = holdPlace(db, actor, channel);
    if (!place)
        return passOn(place);
    Channel archived = place->channel;
    const auto wrong = [](QLatin1StringView id, const QString &sentence) {
        return refuse(ErrorCode::InvalidArgument, id, sentence);
    };
    if (!messaging::mayRead(archived, place->roles))
        return protocol::forbidden();
    if (!archived.isOfTeam())
        return wrong("api.channel.delete_channel.type.invalid"_L1,
            u"Unable to delete direct or group message channels."_s);
    if (!messaging::mayArchive(archived, place->roles))
        return protocol::forbidden();
    if (archived.isArchived())
        return wrong("api.channel.delete_channel.deleted.app_error"_L1,
            u"The channel has been archived or deleted."_s);
    if (archived.name == protocol::channels::townSquare)
        return wrong("api.channel.delete_channel.cannot.app_error"_L1,
            u"Unable to delete the default channel town-square."_s);
    archived.deleteAt = wallNow();
    const auto done =
        store::ChannelRepository(db.connection()).setDeleteAt(channel, archived.deleteAt, archived.deleteAt);
    if (!done)
        return passOn(done);
    const auto audience = whoKnows(db.connection(), archived);
    if (!audience)
        return passOn(audience);
    return Outcome<Done>{{},
        {{{protocol::events::channelArchived(archived), *audience}}, {},
            AuditLine{actor, u"ok"_s, channel.toString()}}};
}

Change<Channel> restoreChannel(store::Transaction &db, const Actor &actor, const ChannelId &channel)
{
    const auto place = holdPlace(db, actor, channel);
    if (!place)
        return passOn(place);
    Channel restored = place->channel;
    if (!restored.isOfTeam() || !messaging::may(place->roles, Permission::ManageTeam))
        return protocol::forbidden();
    if (!restored.isArchived())
        return refuse(ErrorCode::InvalidArgument, "api.channel.restore_channel.restored.app_error"_L1,
            u"The channel is not archived."_s);
    restored.deleteAt = WallTime();
    restored.updateAt = wallNow();
    const auto done =
        store::ChannelRepository(db.connection()).setDeleteAt(channel, restored.deleteAt, restored.updateAt);
    if (!done)
        return passOn(done);
    const auto audience = whoKnows(db.connection(), restored);
    if (!audience)
        return passOn(audience);
    return Outcome<Channel>{restored,
        {{{protocol::events::channelRestored(restored), *audience}}, {},
            AuditLine{actor, u"ok"_s, channel.toString()}}};
}

Answered<Channel> findChannel(store::Connection &connection, const Actor &actor, const ChannelId &channel)
{
    return readablePlace(connection, actor, channel).map([](const store::ChannelPlace &place) {
        return place.channel;
    });
}

Answered<Channel> findChannelByName(
    store::Connection &connection, const Actor &actor, const TeamId &team, const QString &name)
{
    constexpr auto id = "app.channel.get_by_name.missing.app_error"_L1;
    const QString sentence = u"Channel does not exist."_s;
    const auto place = store::ChannelRepository(connection).placeByName(team, name, actor.user);
    if (!place)
        return protocol::missing(place, id, sentence);
    if (!messaging::mayRead(place->channel, place->roles + actor.roles))
        return place->channel.isOpen() ? protocol::forbidden() : refuse(ErrorCode::NotFound, id, sentence);
    return place->channel;
}

Answered<Channel> findChannelByNames(
    store::Connection &connection, const Actor &actor, const QString &team, const QString &name)
{
    const auto found = store::TeamRepository(connection).byName(team);
    if (!found)
        return protocol::missing(
            found, "app.channel.get_by_name.missing.app_error"_L1, u"Channel does not exist."_s);
    return findChannelByName(connection, actor, found->id, name);
}

Answered<QList<Channel>> channelsOf(store::Connection &connection, const Actor &actor, const UserId &user,
    const TeamId &team, bool withArchived)
{
    const auto roles = rolesIn(connection, actor, team);
    if (!roles)
        return passOn(roles);
    if (!mayActFor(actor, user) || !messaging::may(*roles, Permission::ViewTeam))
        return protocol::forbidden();
    const auto found = store::ChannelRepository(connection).ofUser(user, team, withArchived);
    return found ? Answered<QList<Channel>>(*found) : passOn(found);
}

} // namespace muster::service
