#include "api/http/auditlog.h"

#include "api/http/call.h"

namespace muster::api {

void AuditLog::add(const Call &call, const QString &outcome, const QString &extra) const
{
    m_sink.add({handOver(call), outcome, extra});
}

void AuditLog::addRefusal(const Call &call, const QString &reason) const
{
    m_refusals.add({handOver(call), reason, {}});
}

service::Actor AuditLog::handOver(const Call &call) const
{
    if (call.audited)
        call.audited->store(true);
    return call.actor();
}

} // namespace muster::api
