#include "service/run/audittrail.h"

#include "base/then.h"
#include "base/time.h"
#include "log/log.h"
#include "store/admin/auditrepository.h"

namespace muster::service {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

void AuditTrail::add(const AuditLine &line)
{
    store::Audit audit;
    audit.action = line.actor.action;
    audit.extraInfo = line.extra.isEmpty() ? line.outcome : u"%1; %2"_s.arg(line.outcome, line.extra);
    audit.ipAddress = line.actor.address;
    audit.userId = line.actor.user;
    audit.sessionId = line.actor.session;
    log::info("audit"_L1, audit.action,
        {{u"outcome"_s, line.outcome}, {u"extra"_s, line.extra}, {u"user_id"_s, audit.userId.toString()},
            {u"ip_address"_s, audit.ipAddress}, {u"request_id"_s, line.actor.requestId}});
    then(m_pool.write(5s,
             [audit](store::Connection &connection) {
                 return store::AuditRepository(connection).add(audit, wallNow());
             }),
        [](const Result<store::Audit> &added) {
            if (!added)
                log::warn("audit"_L1, u"an audit row was not written: %1"_s.arg(added.error().detail));
        });
}

} // namespace muster::service
