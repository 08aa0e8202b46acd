// The example of an audit: a working day of two administrators, and somebody who tries.
#include "models/examples/exampleparts.h"
#include "models/examples/examples.h"
#include "protocol/http/routes.h"

namespace muster::models::examples {

using namespace Qt::Literals::StringLiterals;
using namespace parts;
namespace routes = protocol::routes;

QList<protocol::AuditRecord> audits()
{
    struct Done {
        QString who;
        QLatin1StringView method;
        QLatin1StringView route;
        QString outcome;
        QString from;
        int minutesBefore = 0;
    };
    const auto admin = u"admin"_s;
    const auto anna = u"anna"_s;
    const QList<Done> story{{admin, "POST"_L1, routes::clusterReload, u"ok; on all"_s, u"10.0.0.17"_s, 3},
        {admin, "PUT"_L1, routes::configPatch, u"ok; LogSettings.FileLevel LogSettings.FileJson"_s,
            u"10.0.0.17"_s, 4},
        {anna, "POST"_L1, routes::leader, u"refused: needs system_admin"_s, u"10.0.0.23"_s, 11},
        {anna, "POST"_L1, routes::login, u"ok; anna"_s, u"10.0.0.23"_s, 12},
        {{}, "POST"_L1, routes::login, u"refused: wrong credentials; anna"_s, u"203.0.113.9"_s, 31},
        {{}, "POST"_L1, routes::login, u"refused: too many failed attempts; admin"_s, u"203.0.113.9"_s, 33},
        {admin, "POST"_L1, routes::logLevel, u"ok; {\"file\":\"debug\",\"minutes\":15}"_s, u"10.0.0.17"_s,
            48},
        {admin, "POST"_L1, routes::leader, u"ok; to %1"_s.arg(idOf(2).toString()), u"10.0.0.17"_s, 55},
        {admin, "DELETE"_L1, routes::leader, u"ok; no preference"_s, u"10.0.0.17"_s, 57},
        {admin, "POST"_L1, routes::clusterReload, u"failed on node-3; on %1"_s.arg(idOf(3).toString()),
            u"10.0.0.17"_s, 64},
        {u"night.shift"_s, "POST"_L1, routes::gossipKeys, u"ok; install a key"_s, u"10.0.0.31"_s, 90},
        {admin, "POST"_L1, routes::login, u"ok; admin"_s, u"10.0.0.17"_s, 95}};
    QList<protocol::AuditRecord> audits;
    for (const Done &done : story) {
        protocol::AuditRecord audit;
        audit.id = u"audit-%1"_s.arg(qlonglong(audits.size()), 3, 10, QLatin1Char('0'));
        audit.createAt = fromDateTime(noon(-60 * done.minutesBefore));
        audit.username = done.who;
        audit.userId = done.who.isEmpty() ? QString() : u"user-of-"_s + done.who;
        audit.action = done.method + u' ' + done.route;
        audit.extraInfo = done.outcome;
        audit.ipAddress = done.from;
        audit.sessionId = done.who.isEmpty() ? QString() : u"session-of-"_s + done.who;
        audits += audit;
    }
    return audits;
}

} // namespace muster::models::examples
