#include "service/accounts/directory.h"

#include "messaging/access.h"
#include "protocol/messaging/userrules.h"
#include "service/channels/place.h"
#include "store/accounts/userlist.h"
#include "store/accounts/userrepository.h"

namespace muster::service {

using namespace Qt::Literals::StringLiterals;
using protocol::Answered;
using protocol::User;
using protocol::UserFilter;

namespace {

/// Who may list people at all, and whether the teams and channels of the filter may be seen.
Answered<void> checkMayList(store::Connection &connection, const Actor &actor, const UserFilter &filter)
{
    using messaging::Permission;
    for (const auto &team : {filter.inTeam, filter.notInTeam}) {
        if (!team)
            continue;
        const auto roles = rolesIn(connection, actor, *team);
        if (!roles)
            return protocol::passOn(roles);
        if (!messaging::may(*roles, Permission::ViewTeam))
            return protocol::forbidden();
    }
    for (const auto &channel : {filter.inChannel, filter.notInChannel}) {
        if (!channel)
            continue;
        const auto place = readablePlace(connection, actor, *channel);
        if (!place && place.error().code == ErrorCode::NotFound)
            return protocol::forbidden();
        if (!place)
            return protocol::passOn(place);
    }
    return messaging::may(actor.roles, Permission::ViewMembers) || filter.inTeam || filter.inChannel
        ? Answered<void>()
        : protocol::forbidden();
}

Answered<QList<User>> found(
    store::Connection &connection, const Actor &actor, const UserFilter &filter, qint64 offset, int limit)
{
    if (const auto may = checkMayList(connection, actor, filter); !may)
        return protocol::passOn(may);
    const auto users = store::UserList(connection).find(filter, offset, limit);
    return users ? Answered<QList<User>>(*users) : protocol::passOn(users);
}

} // namespace

Answered<User> findUser(store::Connection &connection, const UserId &user)
{
    const auto found = store::UserRepository(connection).byId(user);
    if (!found)
        return protocol::missing(found, "app.user.missing_account.const"_L1, u"Unable to find the user."_s);
    return *found;
}

Answered<User> findUserByName(store::Connection &connection, const QString &username)
{
    constexpr auto id = "app.user.get_by_username.app_error"_L1;
    const QString sentence = u"Unable to find an existing account matching your username."_s;
    if (username.contains(u'@')) // an address is no name
        return protocol::refuse(ErrorCode::NotFound, id, sentence);
    const auto user = store::UserRepository(connection).idOf(username.toLower());
    if (!user)
        return protocol::passOn(user);
    return *user ? findUser(connection, **user) : protocol::refuse(ErrorCode::NotFound, id, sentence);
}

Answered<User> findUserByEmail(store::Connection &connection, const QString &email)
{
    const auto user = store::UserList(connection).byEmail(protocol::normalizedName(email));
    return user ? Answered<User>(*user)
                : protocol::missing(user, "app.user.missing_account.const"_L1, u"Unable to find the user."_s);
}

Answered<QList<User>> findUsersByNames(store::Connection &connection, const QStringList &names)
{
    QList<User> all;
    store::UserList users(connection);
    for (const QString &name : names) {
        const auto user = users.byUsername(protocol::normalizedName(name));
        if (user)
            all.append(*user);
        else if (user.error().code != ErrorCode::NotFound)
            return protocol::passOn(user);
    }
    return all;
}

Answered<QList<User>> listUsers(
    store::Connection &connection, const Actor &actor, const UserFilter &filter, const Page &page)
{
    return found(connection, actor, filter, qint64(page.page) * page.perPage, page.perPage);
}

Answered<QList<User>> searchUsers(
    store::Connection &connection, const Actor &actor, const protocol::UserSearch &search)
{
    return found(connection, actor, search.filter, 0, search.limit);
}

Answered<QList<User>> findUsers(store::Connection &connection, const std::vector<UserId> &users)
{
    QList<User> all;
    for (const UserId &user : users) {
        const auto found = findUser(connection, user);
        if (found)
            all.append(*found);
        else if (found.error().code != ErrorCode::NotFound)
            return protocol::passOn(found);
    }
    return all;
}

} // namespace muster::service
