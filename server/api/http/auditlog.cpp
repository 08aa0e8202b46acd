#include "api/http/auditlog.h"

#include "api/http/call.h"

namespace muster::api {

void AuditLog::add(const Call &call, const QString &outcome, const QString &extra) const
{
    if (call.audited)
        call.audited->store(true);
    m_sink.add({call.actor(), outcome, extra});
}

} // namespace muster::api
