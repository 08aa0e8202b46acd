#include "service/accounts/directory.h"

#include "store/accounts/userrepository.h"

namespace muster::service {

using namespace Qt::Literals::StringLiterals;
using protocol::Answered;
using protocol::User;

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
