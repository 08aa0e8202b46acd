#include "musterctl/commands/reachability/reachability.h"

#include "musterctl/cli/arguments.h"
#include "musterctl/print/overviewtext.h"
#include "musterctl/print/table.h"
#include "musterctl/print/timetext.h"
#include "musterctl/session/exitcode.h"
#include "musterctl/session/session.h"
#include "protocol/vocabulary/english.h"

#include <QJsonArray>
#include <QJsonObject>

namespace muster::ctl {

using namespace Qt::Literals::StringLiterals;
using protocol::FindingCode;
using protocol::Liveness;
using protocol::Overview;
using protocol::SightCell;
using protocol::SightFinding;
using protocol::SightRow;
using Color = Terminal::Color;

namespace {

/// A matrix with more columns does not fit a terminal: then only deviations are listed.
constexpr qsizetype columnsMax = 10;

/// What to do about it, or what else it tells.
QString hintOn(FindingCode code)
{
    switch (code) {
    case FindingCode::OneWay:
        return u"Check what filters packets from %1 to %2."_s;
    case FindingCode::NoWay:
        return u"Others reach both."_s;
    case FindingCode::NoUdp:
    case FindingCode::NoTcp:
        return u"Most likely a firewall rule."_s;
    case FindingCode::Lossy:
        return u"A bad or overloaded link."_s;
    case FindingCode::Busy:
        return u"Check its CPU, not the network."_s;
    }
    Q_UNREACHABLE();
}

QString findingText(const Overview &overview, const SightFinding &finding)
{
    const QString from = nodeName(overview, finding.from);
    const QString to = nodeName(overview, finding.to);
    const auto code = finding.code.known();
    if (!code)
        return u"%1: %2 %3"_s.arg(finding.code.text(), from, to);
    const QString text = QString::fromUtf8(protocol::english(*code)) + u' ' + hintOn(*code);
    return text.contains(u"%2") ? text.arg(from, to) : text.arg(from);
}

QString roundTripText(const SightCell &cell)
{
    if (!cell.roundTripMillis)
        return {};
    return *cell.roundTripMillis < 1 ? u"<1 ms"_s : u"%1 ms"_s.arg(*cell.roundTripMillis, 0, 'f', 1);
}

Table::Cell cellText(const SightRow &row, const SightCell *cell)
{
    if (!cell)
        return row.complete ? Table::Cell{u"◌ not reported"_s, Color::Gray}
                            : Table::Cell{u"● open"_s, Color::Green};
    switch (cell->liveness) {
    case Liveness::Down:
        return {u"■ down"_s, Color::Red};
    case Liveness::Suspect:
        return {u"▲ suspect"_s, Color::Yellow};
    case Liveness::Left:
        return {u"◌ left"_s, Color::Gray};
    case Liveness::Alive:
        break;
    }
    const bool tcp = cell->tcp == u"open";
    if (cell->udp == u"blocked")
        return tcp ? Table::Cell{u"◆ TCP only"_s, Color::Red} : Table::Cell{u"■ nothing"_s, Color::Red};
    if (cell->udp == u"one-way")
        return {u"◆ no answer"_s, Color::Red};
    if (cell->tcp == u"blocked")
        return {u"◆ UDP only"_s, Color::Red};
    if (cell->udp != u"open")
        return {u"◌ unknown"_s, Color::Gray};
    const QString time = roundTripText(*cell);
    const QString text = time.isEmpty() ? u"● open"_s : u"● "_s + time;
    return cell->reachedAddress.isEmpty() ? Table::Cell{text, Color::Green}
                                          : Table::Cell{text + u" ▲"_s, Color::Yellow};
}

Lines matrixLines(const Terminal &terminal, const Overview &overview)
{
    QStringList headings{u"SEES →"_s};
    for (const protocol::NodeOverview &node : overview.nodes)
        headings.append(nodeName(overview, node.id));
    headings.append(u"REPORTED"_s);
    Table table(headings);
    for (const protocol::NodeOverview &observer : overview.nodes) {
        const SightRow *row = overview.reachability.row(observer.id);
        QList<Table::Cell> cells{{nodeName(overview, observer.id), Color::Bold}};
        for (const protocol::NodeOverview &node : overview.nodes) {
            if (node.id == observer.id)
                cells.append({u"·"_s, Color::Gray});
            else if (!row)
                cells.append({u"◌"_s, Color::Gray});
            else
                cells.append(cellText(*row, overview.reachability.cell(observer.id, node.id)));
        }
        cells.append({!row                         ? u"nothing"_s
                : observer.id == overview.observer ? u"now"_s
                                                   : durationText(row->age) + u" ago"_s});
        table.add(cells);
    }
    return table.lines(terminal, 0);
}

bool deviates(const SightCell &cell)
{
    return cell.liveness != Liveness::Alive || cell.udp != u"open" || cell.tcp == u"blocked"
        || !cell.reachedAddress.isEmpty();
}

Lines deviatingLines(const Terminal &terminal, const Overview &overview)
{
    Table table({u"NODE"_s, u"SEES"_s, u"HOW"_s, u"LAST ANSWER"_s, u"LAST HEARD"_s, u"REACHED AT"_s});
    // They were measured when the row was told.
    const auto age = [](const SightRow &row, const std::optional<Millis> &since) {
        return since ? durationText(*since + row.age) + u" ago"_s : u"never"_s;
    };
    qsizetype listed = 0;
    for (const SightRow &row : overview.reachability.rows) {
        for (const SightCell &cell : row.cells) {
            if (!deviates(cell))
                continue;
            ++listed;
            table.add({{nodeName(overview, row.observer), Color::Bold}, {nodeName(overview, cell.node)},
                cellText(row, &cell), {age(row, cell.answered)}, {age(row, cell.heard)},
                {cell.reachedAddress.isEmpty()
                        ? u"as advertised"_s
                        : u"%1, advertised %2"_s.arg(cell.reachedAddress, cell.advertisedAddress)}});
        }
    }
    if (listed == 0)
        return {};
    return table.lines(terminal, 0);
}

QStringList silentNodes(const Overview &overview)
{
    QStringList silent;
    for (const protocol::NodeOverview &node : overview.nodes)
        if (node.liveness == Liveness::Alive && !overview.reachability.row(node.id))
            silent.append(nodeName(overview, node.id));
    return silent;
}

QString groupText(const Overview &overview, const QList<NodeId> &group)
{
    QStringList names;
    for (const NodeId &node : group)
        names.append(nodeName(overview, node));
    return names.join(u", "_s);
}

bool hasTrouble(const Overview &overview)
{
    const auto down = [](const protocol::NodeOverview &node) {
        return node.liveness == Liveness::Down;
    };
    return !overview.reachability.findings.isEmpty() || !overview.reachability.living.isEmpty()
        || std::any_of(overview.nodes.begin(), overview.nodes.end(), down);
}

Lines headLines(const Terminal &terminal, const Overview &overview)
{
    const protocol::Reachability &reachability = overview.reachability;
    Lines lines;
    const auto trouble = [&](const QString &text) {
        lines.append(terminal.paint(Color::Red, u"■ "_s) + text);
    };
    if (!reachability.living.isEmpty()) {
        const bool out =
            reachability.standing == u"lesser-side" || reachability.standing == u"leaseless-side";
        trouble(u"%1 cannot reach %2, which the database shows as alive; %3."_s.arg(
            nodeName(overview, overview.observer), groupText(overview, reachability.living),
            out ? u"it takes no traffic until that is fixed"_s : u"its side keeps working"_s));
    }
    for (const SightFinding &finding : reachability.findings)
        trouble(findingText(overview, finding));
    for (const protocol::NodeOverview &node : overview.nodes)
        if (node.liveness == Liveness::Down && !reachability.living.contains(node.id))
            trouble(u"%1 is down: no live node hears it."_s.arg(nodeName(overview, node.id)));
    if (reachability.groups.size() > 1)
        for (const QList<NodeId> &group : reachability.groups)
            if (group.size() > 1)
                lines.append(u"  see each other: "_s + groupText(overview, group));
    if (lines.isEmpty())
        lines.append(terminal.paint(Color::Green, u"● "_s)
            + (overview.nodes.size() < 2 ? u"one node only: there is no other to reach"_s
                                         : u"every node that reports reaches every other one"_s));
    if (const QStringList silent = silentNodes(overview); !silent.isEmpty() && overview.nodes.size() > 1)
        lines.append(terminal.paint(Color::Gray, u"◌ "_s)
            + (reachability.reporters > 0
                    ? u"%1 nodes do not report: in a cluster of this size only %2 do"_s.arg(silent.size())
                          .arg(reachability.reporters)
                    : u"not reported yet (just started, an older version, or not clustered): %1"_s.arg(
                        silent.join(u", "_s))));
    return lines;
}

QJsonObject matrixJson(const Overview &overview)
{
    QJsonArray nodes;
    for (const protocol::NodeOverview &node : overview.nodes)
        nodes.append(QJsonObject{{u"id"_s, node.id.toString()}, {u"name"_s, node.name},
            {u"advertised_address"_s, node.gossipAddress}, {u"liveness"_s, protocol::name(node.liveness)}});
    QJsonObject json = protocol::toJson(overview.reachability);
    json[u"observer"_s] = overview.observer.toString();
    json[u"nodes"_s] = nodes;
    return json;
}

int run(Context &context, const Arguments &)
{
    Session session(context);
    const Result<Overview> overview = session.overview();
    if (!overview)
        return reportFailure(context, overview.error());
    const Terminal &terminal = context.terminal;
    const int exitCode = hasTrouble(*overview) ? ExitRed : ExitGreen;
    if (context.json) {
        terminal.json(matrixJson(*overview));
        return exitCode;
    }
    terminal.lines(headLines(terminal, *overview));
    if (overview->nodes.size() > 1 && overview->nodes.size() <= columnsMax) {
        terminal.line();
        terminal.lines(matrixLines(terminal, *overview));
    }
    if (const Lines lines = deviatingLines(terminal, *overview); !lines.isEmpty()) {
        terminal.line();
        terminal.lines(lines);
    }
    terminal.line();
    terminal.line(
        u"as reported to %1, %2"_s.arg(nodeName(*overview, overview->observer), localTimeText(overview->at)));
    return exitCode;
}

} // namespace

Command reachabilityCommand()
{
    return {.path = {u"reachability"_s},
        .section = Section::Inspect,
        .summary = u"Show which node reaches which, and what the pattern means"_s,
        .description =
            u"Prints what is wrong in plain words, then the matrix: each row is what that node measured. A "
            u"crash, a one-way cut, a firewall that blocks only UDP or only TCP, and a busy node look "
            u"different.\n"
            u"  ● and the round trip   it answers\n"
            u"  ◆ no answer            heard, but answers do not arrive\n"
            u"  ◆ TCP only, UDP only   the other one is blocked\n"
            u"  ■ nothing              neither arrives\n"
            u"  ▲ after a time        packets from another address\n"
            u"With more than ten nodes only the connections that deviate are listed. --json prints "
            u"everything."_s,
        .exitCode = u"0 all nodes reach each other, 1 something is wrong, 2 no answer"_s,
        .run = run};
}

} // namespace muster::ctl
