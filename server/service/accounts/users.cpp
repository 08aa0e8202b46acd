#include "service/accounts/users.h"

#include "store/accounts/loginfailurerepository.h"
#include "store/accounts/userrepository.h"

namespace muster::service {

using namespace Qt::Literals::StringLiterals;

Result<Outcome<protocol::User>> createUser(store::Transaction &db, const Actor &actor, const NewUser &asked)
{
    store::UserRepository users(db.connection());
    // Decided under the write lock: the first one becomes the administrator, everyone else needs permission.
    const auto count = users.count();
    if (!count)
        return failed(count);
    if (*count > 0 && !asked.isAllowed)
        return fail(ErrorCode::Forbidden, u"Accounts are created by an administrator here."_s);
    store::Account account;
    static_cast<protocol::User &>(account) = asked.user;
    account.passwordHash = asked.passwordHash;
    const auto created = users.create(account, wallNow());
    if (!created)
        return failed(created);
    return Outcome<protocol::User>{*created, {{}, {}, AuditLine{actor, u"ok"_s, created->username}}};
}

Result<qint64> countUsers(store::Connection &connection)
{
    return store::UserRepository(connection).count();
}

Result<Outcome<Done>> countFailure(store::Transaction &db, const QByteArray &counted)
{
    return store::LoginFailureRepository(db.connection()).add(counted, wallNow()).map([] {
        return Outcome<Done>{};
    });
}

Result<Outcome<bool>> strengthenHash(
    store::Transaction &db, const UserId &user, const QString &was, const QString &hash)
{
    return store::UserRepository(db.connection()).replacePasswordHash(user, was, hash).map([](bool replaced) {
        return Outcome<bool>{replaced, {}};
    });
}

} // namespace muster::service
