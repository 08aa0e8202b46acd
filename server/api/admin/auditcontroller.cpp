#include "api/admin/auditcontroller.h"

#include "protocol/http/routes.h"
#include "service/admin/audits.h"

#include <QJsonArray>

namespace muster::api {

using namespace Qt::Literals::StringLiterals;

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
    then(m_runner.readMany(service::audits, *query),
        [call](const Result<QList<protocol::AuditRecord>> &audits) {
            if (!audits)
                return call.fail(audits.error(), "audits.get"_L1);
            QJsonArray rows;
            for (const protocol::AuditRecord &audit : *audits)
                rows.append(protocol::toJson(audit));
            call.reply(protocol::jsonResponse(rows));
        });
}

} // namespace muster::api
