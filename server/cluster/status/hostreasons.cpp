#include "cluster/status/hostreasons.h"

#include "cluster/status/configcomparison.h"

#include <QJsonArray>

#include <cmath>

namespace muster::cluster {

using namespace Qt::Literals::StringLiterals;

namespace {

/// "350 ms", "7.0 s", "3 min", "5 h"
QString size(Millis time)
{
    const double seconds = double(std::abs(time.count())) / 1000;
    if (seconds < 1)
        return u"%1 ms"_s.arg(std::abs(time.count()));
    if (seconds < 120)
        return u"%1 s"_s.arg(seconds, 0, 'f', 1);
    if (seconds < 7200)
        return u"%1 min"_s.arg(std::lround(seconds / 60));
    return u"%1 h"_s.arg(std::lround(seconds / 3600));
}

std::optional<Reason> clockReason(
    const Evidence &evidence, const ClockJudgement &clocks, const NodeEvidence &node)
{
    const auto found = clocks.nodes.find(node.id);
    if (found == clocks.nodes.end() || found->second.excess <= Millis(0))
        return std::nullopt;
    const ClockSkew &skew = found->second;
    Reason reason;
    reason.code = ReasonCode::ClockSkew;
    reason.severity = skew.excess > evidence.clockLimits.red ? Severity::Red : Severity::Warn;
    reason.detail = clocks.majority
        ? u"the clock of %1 is %2 %3 (± %4) the cluster's time"_s.arg(nameOf(node), size(skew.skew),
            skew.skew > Millis(0) ? u"ahead of"_s : u"behind"_s, size(skew.error))
        : u"no majority: the clocks differ by %1, and %2 of %3 agree"_s.arg(size(skew.excess))
              .arg(clocks.agreeing)
              .arg(clocks.nodes.size());
    reason.evidence = {{u"skew_ms"_s, qint64(skew.skew.count())}, {u"error_ms"_s, qint64(skew.error.count())},
        {u"limit_ms"_s, qint64(evidence.clockLimits.warn.count())},
        {u"red_ms"_s, qint64(evidence.clockLimits.red.count())}, {u"agreeing"_s, clocks.agreeing},
        {u"of"_s, qint64(clocks.nodes.size())}, {u"no_majority"_s, !clocks.majority}};
    if (!clocks.majority)
        reason.evidence[u"spread_ms"_s] = qint64(skew.excess.count());
    return reason;
}

std::optional<Reason> timeReason(const NodeEvidence &node)
{
    if (node.clock.synchronized != false)
        return std::nullopt;
    Reason reason;
    reason.code = ReasonCode::ClockUnsynchronized;
    reason.severity = Severity::Warn;
    reason.detail = u"%1: %2"_s.arg(nameOf(node), node.clock.detail);
    reason.evidence = {{u"daemon"_s, node.clock.daemon}, {u"fix"_s, node.clock.fix}};
    return reason;
}

std::optional<Reason> limitsReason(const NodeEvidence &node)
{
    QStringList names;
    QStringList details;
    QJsonArray limits;
    for (const LimitEvidence &limit : node.limits) {
        if (limit.state != protocol::LimitState::Deviates)
            continue;
        names.append(limit.id);
        details.append(limit.detail);
        limits.append(QJsonObject{{u"id"_s, limit.id}, {u"actual"_s, limit.actual},
            {u"recommended"_s, limit.recommended}, {u"fix"_s, limit.fix}});
    }
    if (names.isEmpty())
        return std::nullopt;
    Reason reason;
    reason.code = ReasonCode::Limits;
    reason.severity = Severity::Warn;
    reason.detail = u"%1: %2"_s.arg(nameOf(node), details.join(u"; "_s));
    reason.keys = names;
    reason.evidence = {{u"limits"_s, limits}};
    return reason;
}

} // namespace

std::map<NodeId, ClockOffset> clocksOf(const Evidence &evidence)
{
    std::map<NodeId, ClockOffset> clocks;
    for (const NodeEvidence &node : evidence.nodes)
        if (node.clock.ahead && votes(node))
            clocks[node.id] = *node.clock.ahead;
    return clocks;
}

QList<Reason> hostReasons(const Evidence &evidence, const ClockJudgement &clocks, const NodeEvidence &node)
{
    QList<Reason> reasons;
    const auto add = [&reasons](std::optional<Reason> reason) {
        if (reason)
            reasons.append(std::move(*reason));
    };
    add(clockReason(evidence, clocks, node));
    if (evidence.warnOfHosts) {
        add(timeReason(node));
        add(limitsReason(node));
    }
    return reasons;
}

} // namespace muster::cluster
