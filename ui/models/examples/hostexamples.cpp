#include "models/examples/examples.h"
#include "protocol/vocabulary/hostfix.h"

#include <QJsonArray>

namespace muster::models::examples {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using protocol::Overview;
using protocol::Reason;

namespace {

void blame(Overview &overview, int at, Reason reason)
{
    protocol::NodeOverview &node = overview.nodes[at];
    reason.node = node.id;
    reason.since = overview.at.addSecs(-95);
    node.reasons += reason;
    overview.reasons += reason;
    if (reason.severity == protocol::Severity::Red) {
        node.status = protocol::Verdict::Red;
        overview.verdict = protocol::Verdict::Red;
    }
}

} // namespace

void makeFit(protocol::NodeOverview &node)
{
    node.clock = {3ms, 1ms, true, u"chronyd"_s, u"The clock is synchronized by chronyd."_s, {}};
    node.limits = {{u"open-files"_s, u"65536"_s, u"65536"_s, u"ok"_s, {}},
        {u"processes"_s, u"96365"_s, u"8192"_s, u"ok"_s, {}},
        {u"ip_local_port_range"_s, u"1025 65000"_s, u"1025 65000"_s, u"ok"_s, {}},
        {u"tcp_fin_timeout"_s, u"30"_s, u"30"_s, u"ok"_s, {}},
        {u"tcp_tw_reuse"_s, u"1"_s, u"1"_s, u"ok"_s, {}}, {u"somaxconn"_s, u"4096"_s, u"4096"_s, u"ok"_s, {}},
        {u"tcp_max_syn_backlog"_s, u"8192"_s, u"8192"_s, u"ok"_s, {}}};
}

Overview transferred()
{
    Overview overview = healthy();
    overview.leader = overview.nodes[1].id;
    overview.nodes[0].leader = false;
    overview.nodes[1].leader = true;
    overview.term = 2;
    overview.terms.first().until = overview.at.addSecs(-60);
    overview.terms.first().endReason = protocol::LeaseReason::Transfer;
    protocol::TermRecord record;
    record.term = 2;
    record.leader = overview.nodes[1].id;
    record.since = overview.at.addSecs(-59);
    record.reason = protocol::LeaseReason::Transfer;
    overview.terms += record;
    overview.preferred =
        protocol::LeaderPreference{overview.nodes[1].id, u"effective"_s, u"node-2 leads, as requested."_s};
    return overview;
}

Overview clockSkew()
{
    Overview overview = healthy();
    protocol::ClockOverview &clock = overview.nodes[2].clock;
    clock.offset = 7'012ms;
    clock.error = 2ms;
    clock.synchronized = false;
    clock.daemon = u"none"_s;
    clock.detail = u"The clock is not synchronized: no time daemon runs."_s;
    clock.fix = protocol::timeFix(clock.daemon, clock.synchronized);
    Reason skew;
    skew.code = protocol::ReasonCode::ClockSkew;
    skew.detail = u"the clock of node-3 is 7.0 s ahead of (± 2 ms) the cluster's time"_s;
    skew.evidence = {{u"skew_ms"_s, 7'012}, {u"error_ms"_s, 2}, {u"limit_ms"_s, 500}, {u"agreeing"_s, 2},
        {u"of"_s, 3}, {u"no_majority"_s, false}};
    blame(overview, 2, skew);
    Reason nobody;
    nobody.code = protocol::ReasonCode::ClockUnsynchronized;
    nobody.severity = protocol::Severity::Warn;
    nobody.detail = u"node-3: "_s + clock.detail;
    blame(overview, 2, nobody);
    return overview;
}

Overview lowLimits()
{
    Overview overview = healthy();
    for (const int at : {0, 1}) {
        QList<protocol::LimitOverview> &limits = overview.nodes[at].limits;
        limits[0].actual = u"1024"_s;
        limits[0].state = protocol::LimitState::Deviates;
        limits[0].fix = protocol::limitFix(limits[0].id);
        limits[3].actual = u"60"_s;
        limits[3].state = protocol::LimitState::Deviates;
        limits[3].fix = protocol::limitFix(limits[3].id);
        limits[5].actual.clear();
        limits[5].state = protocol::LimitState::Unknown;
        Reason reason;
        reason.code = protocol::ReasonCode::Limits;
        reason.severity = protocol::Severity::Warn;
        reason.keys = {u"open-files"_s, u"tcp_fin_timeout"_s};
        reason.evidence = {{u"limits"_s,
            QJsonArray{
                QJsonObject{{u"id"_s, u"open-files"_s}}, QJsonObject{{u"id"_s, u"tcp_fin_timeout"_s}}}}};
        reason.detail =
            u"open-files is 1024 files (recommended: at least 65536 files); tcp_fin_timeout is 60 s (recommended: at most 30 s)"_s;
        blame(overview, at, reason);
    }
    return overview;
}

} // namespace muster::models::examples
