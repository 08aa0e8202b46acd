#include "api/auditlog.h"

#include "api/router.h"
#include "base/then.h"
#include "base/time.h"
#include "log/log.h"
#include "store/admin/auditrepository.h"

namespace muster::api {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

void AuditLog::add(const Call &call, const QString &outcome, const QString &extra, const UserId &actor) const
{
    if (call.audited)
        call.audited->store(true);
    store::Audit audit;
    audit.action = QString::fromLatin1(call.request.method) + u' ' + call.request.path;
    audit.extraInfo = extra.isEmpty() ? outcome : u"%1; %2"_s.arg(outcome, extra);
    audit.ipAddress = call.address;
    audit.userId = actor;
    if (call.session) {
        audit.userId = call.session->user;
        audit.sessionId = call.session->id;
    }
    log::info("audit"_L1, audit.action,
        {{u"outcome"_s, outcome}, {u"extra"_s, extra}, {u"user_id"_s, audit.userId.toString()},
            {u"ip_address"_s, audit.ipAddress}, {u"request_id"_s, call.request.requestId}});
    then(m_pool.write(5s,
             [audit](store::Connection &connection) {
                 return store::AuditRepository(connection).add(audit, wallMillis());
             }),
        [](const Result<store::Audit> &added) {
            if (!added)
                log::warn("audit"_L1, u"an audit row was not written: %1"_s.arg(added.error().detail));
        });
}

} // namespace muster::api
