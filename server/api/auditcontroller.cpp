#include "api/auditcontroller.h"

#include "base/then.h"
#include "protocol/admin/audits.h"
#include "protocol/http/routes.h"
#include "store/accounts/userrepository.h"
#include "store/admin/auditrepository.h"

#include <QJsonArray>

namespace muster::api {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr Millis databaseTimeout = 3s;
constexpr qsizetype userLengthMax = 128;

protocol::AuditRecord recordOf(const store::Audit &audit)
{
    return {audit.id, audit.createAt, audit.userId.toString(), audit.username, audit.action, audit.extraInfo,
        audit.ipAddress, audit.sessionId.toString()};
}

/// By name, address or id. NotFound: not an empty list, which a misspelt name would read as "did nothing".
Result<UserId> userOf(store::Connection &connection, const QString &user)
{
    store::UserRepository users(connection);
    Result<store::User> found = users.byLogin(user);
    if (!found && found.error().code == ErrorCode::NotFound)
        found = users.byId(UserId(user));
    if (!found && found.error().code == ErrorCode::NotFound)
        return fail(ErrorCode::NotFound, u"There is no user \"%1\"."_s.arg(user.left(userLengthMax)));
    return found.map([](const store::User &one) { return one.id; });
}

Result<QList<store::Audit>> auditsOf(store::Connection &connection, const protocol::AuditQuery &query)
{
    store::AuditFilter filter;
    filter.since = query.since.value_or(filter.since);
    filter.until = query.until.value_or(filter.until);
    if (!query.user.isEmpty()) {
        const Result<UserId> user = userOf(connection, query.user);
        if (!user)
            return tl::unexpected(user.error());
        filter.user = *user;
    }
    return store::AuditRepository(connection).page(filter, query.page, query.perPage);
}

} // namespace

void AuditController::addRoutes(Router &router)
{
    router.add(
        "GET", protocol::routes::audits, Access::SystemAdmin, [this](const Call &call) { page(call); });
}

void AuditController::page(const Call &call) const
{
    const Result<protocol::AuditQuery> query = protocol::auditQueryOf(call.request.query);
    if (!query)
        return call.fail(query.error(), "audits.get"_L1);
    then(m_pool.read(databaseTimeout,
             [query = *query](store::Connection &connection) { return auditsOf(connection, query); }),
        [call](const Result<QList<store::Audit>> &audits) {
            if (!audits)
                return call.fail(audits.error(), "audits.get"_L1);
            QJsonArray rows;
            for (const store::Audit &audit : *audits)
                rows.append(protocol::toJson(recordOf(audit)));
            call.reply(protocol::jsonResponse(rows));
        });
}

} // namespace muster::api
