#include "api/auditcontroller.h"

#include "base/then.h"
#include "protocol/routes.h"
#include "store/auditrepository.h"

#include <QJsonArray>

namespace muster::api {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr Millis databaseTimeout = 3s;
constexpr int rowsDefault = 60; // Mattermost's figures
constexpr int rowsMax = 200;
constexpr int pageMax = 1'000'000;

QJsonObject toJson(const store::Audit &audit)
{
    return {{u"id"_s, audit.id}, {u"create_at"_s, audit.createAt}, {u"user_id"_s, audit.userId.toString()},
        {u"action"_s, audit.action}, {u"extra_info"_s, audit.extraInfo}, {u"ip_address"_s, audit.ipAddress},
        {u"session_id"_s, audit.sessionId.toString()}};
}

} // namespace

void AuditController::addRoutes(Router &router)
{
    router.add(
        "GET", protocol::routes::audits, Access::SystemAdmin, [this](const Call &call) { page(call); });
}

void AuditController::page(const Call &call) const
{
    const int page = call.number(u"page"_s, 0, 0, pageMax);
    const int perPage = call.number(u"per_page"_s, rowsDefault, 1, rowsMax);
    then(m_pool.read(databaseTimeout,
             [page, perPage](store::Connection &connection) {
                 return store::AuditRepository(connection).page({}, page, perPage);
             }),
        [call](const Result<QList<store::Audit>> &audits) {
            if (!audits)
                return call.fail(audits.error(), "audits.get"_L1);
            QJsonArray rows;
            for (const store::Audit &audit : *audits)
                rows.append(toJson(audit));
            call.reply(protocol::jsonResponse(rows));
        });
}

} // namespace muster::api
