#include "service/admin/audits.h"

#include "store/accounts/userrepository.h"
#include "store/admin/auditrepository.h"

namespace muster::service {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype userLengthMax = 128;

protocol::AuditRecord recordOf(const store::Audit &audit)
{
    return {audit.id, audit.createAt, audit.userId.toString(), audit.username, audit.action, audit.extraInfo,
        audit.ipAddress, audit.sessionId.toString()};
}

/// By name, address or id.
Result<UserId> userOf(store::Connection &connection, const QString &user)
{
    store::UserRepository users(connection);
    const auto named = users.idOf(user);
    if (!named)
        return failed(named);
    if (*named)
        return **named;
    const auto found = users.byId(UserId(user));
    if (!found && found.error().code == ErrorCode::NotFound)
        return fail(ErrorCode::NotFound, u"There is no user \"%1\"."_s.arg(user.left(userLengthMax)));
    return found.map([](const store::Account &one) { return one.id; });
}

} // namespace

Result<QList<protocol::AuditRecord>> audits(store::Connection &connection, const protocol::AuditQuery &query)
{
    store::AuditFilter filter;
    filter.since = query.since.value_or(filter.since);
    filter.until = query.until.value_or(filter.until);
    if (!query.user.isEmpty()) {
        const Result<UserId> user = userOf(connection, query.user);
        if (!user)
            return failed(user);
        filter.user = *user;
    }
    return store::AuditRepository(connection)
        .page(filter, query.page, query.perPage)
        .map([](const QList<store::Audit> &found) {
            QList<protocol::AuditRecord> records;
            for (const store::Audit &audit : found)
                records.append(recordOf(audit));
            return records;
        });
}

} // namespace muster::service
