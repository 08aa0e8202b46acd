#include "musterctl/commands/host/hostanswer.h"

#include "host/reader.h"
#include "musterctl/print/overviewtext.h"
#include "musterctl/print/table.h"
#include "musterctl/session/exitcode.h"
#include "protocol/vocabulary/limitwords.h"

#include <algorithm>

namespace muster::ctl {

using namespace Qt::Literals::StringLiterals;
using Color = Terminal::Color;
using protocol::LimitOverview;
using protocol::LimitState;

namespace {

QString why(const LimitOverview &limit)
{
    const host::LimitRule *rule = host::findLimit(limit.id);
    return rule ? QString(rule->why) : QString();
}

QString effect(const LimitOverview &limit)
{
    const host::LimitRule *rule = host::findLimit(limit.id);
    return rule ? QString(rule->effect) : QString();
}

Mark markOfLimit(const LimitOverview &limit)
{
    switch (limit.state.known().value_or(LimitState::Unknown)) {
    case LimitState::Ok:
        return {u"●"_s, u"ok"_s, Color::Green};
    case LimitState::Deviates:
        return {
            u"▲"_s, QString::fromUtf8(protocol::limitFault(protocol::limitCompare(limit.id))), Color::Yellow};
    case LimitState::Unknown:
        return {u"◌"_s, u"unknown"_s, Color::Gray};
    }
    Q_UNREACHABLE();
}

Mark markOfClock(const HostAnswer &host)
{
    if (host.skewSeverity == u"red"_s)
        return {u"■"_s, u"skewed"_s, Color::Red};
    if (host.skewSeverity)
        return {u"▲"_s, u"skewed"_s, Color::Yellow};
    if (!host.clock.synchronized)
        return {u"◌"_s, u"unknown"_s, Color::Gray};
    return *host.clock.synchronized ? Mark{u"●"_s, u"ok"_s, Color::Green}
                                    : Mark{u"▲"_s, u"unsynchronized"_s, Color::Yellow};
}

QString clockText(const HostAnswer &host)
{
    QStringList parts;
    if (host.clock.offset)
        parts.append(u"%1%2 ms (± %3 ms) against the cluster's time."_s
                         .arg(*host.clock.offset > Millis(0) ? u"+"_s : QString())
                         .arg(host.clock.offset->count())
                         .arg(host.clock.error.count()));
    if (!host.clock.detail.isEmpty())
        parts.append(host.clock.detail);
    return parts.isEmpty() ? u"not measured"_s : parts.join(u' ');
}

/// The musterd that runs here and whose limits can be read; "self" if there is none.
QString serverProcess()
{
    for (const qint64 id : host::processesNamed({u"musterd"_s})) {
        const QString process = QString::number(id);
        if (host::readLimit(*host::findLimit(u"open-files"), {u"/"_s, process}))
            return process;
    }
    return u"self"_s;
}

} // namespace

HostAnswer thisHost()
{
    const QString process = serverProcess();
    const host::HostReport report = host::checkHost({u"/"_s, process});
    HostAnswer answer;
    answer.name = process == u"self"
        ? u"this host (no musterd runs here: the limits are those of this shell)"_s
        : u"this host (musterd is process %1)"_s.arg(process);
    answer.clock = {
        {}, {}, report.time.synchronized, report.time.daemon, report.time.detail, report.time.fix};
    for (const host::LimitCheck &check : report.limits)
        answer.limits.append({check.id, check.actual, check.recommended, check.state, check.fix});
    return answer;
}

HostAnswer hostOf(const protocol::Overview &overview, const protocol::NodeOverview &node)
{
    HostAnswer answer{
        node.id, nodeName(overview, node.id), !node.limits.isEmpty(), {}, node.clock, node.limits};
    for (const protocol::Reason &reason : node.reasons)
        if (reason.code == protocol::ReasonCode::ClockSkew)
            answer.skewSeverity = QString(protocol::name(reason.severity));
    return answer;
}

Lines hostLines(const Terminal &terminal, const HostAnswer &host)
{
    Lines lines{terminal.paint(Color::Bold, host.name)};
    if (!host.reported) {
        lines.append(
            terminal.paint(Color::Gray, u"  ◌ unknown  "_s) + u"this node has not reported about its host"_s);
        return lines;
    }
    const Mark clock = markOfClock(host);
    lines.append(u"  "_s + terminal.paint(clock.color, clock.text()) + u"  clock: "_s + clockText(host));
    if (!host.clock.fix.isEmpty())
        lines.append(u"    next: "_s + host.clock.fix);
    Table table({u"STATE"_s, u"LIMIT"_s, u"ACTUAL"_s, u"RECOMMENDED"_s, u"WHY"_s});
    Lines fixes;
    for (const LimitOverview &limit : host.limits) {
        const Mark mark = markOfLimit(limit);
        table.add({{mark.text(), mark.color}, {limit.id},
            {limit.actual.isEmpty() ? u"–"_s : protocol::limitValue(limit.id, limit.actual)},
            {protocol::limitWanted(limit.id, limit.recommended)}, {why(limit)}});
        if (!limit.fix.isEmpty())
            fixes += Lines{u"  # %1. %2"_s.arg(limit.id, effect(limit)), u"  "_s + limit.fix};
    }
    lines += table.lines(terminal, 2);
    if (!fixes.isEmpty()) {
        lines.append(u"  To fix it, on that host:"_s);
        lines += fixes;
    }
    return lines;
}

QJsonObject toJson(const HostAnswer &host)
{
    QJsonArray limits;
    for (const LimitOverview &limit : host.limits) {
        QJsonObject entry = protocol::toJson(limit);
        entry[u"why"] = why(limit);
        limits.append(entry);
    }
    return {{u"id"_s, host.node ? QJsonValue(host.node->toString()) : QJsonValue()}, {u"name"_s, host.name},
        {u"reported"_s, host.reported}, {u"clock"_s, protocol::toJson(host.clock)}, {u"limits"_s, limits}};
}

int exitCodeOf(const QList<HostAnswer> &hosts)
{
    const auto stands = [](const HostAnswer &host, LimitState state) {
        return std::any_of(host.limits.begin(), host.limits.end(),
            [state](const LimitOverview &limit) { return limit.state == state; });
    };
    int code = hosts.isEmpty() ? ExitUnknown : ExitGreen;
    for (const HostAnswer &host : hosts) {
        if (stands(host, LimitState::Deviates) || host.clock.synchronized == false || host.skewSeverity)
            return ExitRed;
        if (!host.reported || stands(host, LimitState::Unknown) || !host.clock.synchronized)
            code = ExitUnknown;
    }
    return code;
}

} // namespace muster::ctl
