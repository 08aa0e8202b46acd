#include "musterctl/commands/nodes/whatif.h"

#include "base/then.h"
#include "client/admin/sampleapi.h"
#include "musterctl/cli/arguments.h"
#include "musterctl/print/overviewtext.h"
#include "musterctl/print/table.h"
#include "musterctl/session/exitcode.h"
#include "musterctl/session/session.h"
#include "protocol/admin/whatif.h"
#include "protocol/overview/nodenames.h"
#include "protocol/overview/serving.h"

namespace muster::ctl {

using namespace Qt::Literals::StringLiterals;
using protocol::NodeSamples;
using protocol::WhatIf;
using Color = Terminal::Color;

namespace {

QString count(double value, int digits)
{
    return QString::number(value, 'f', digits);
}

Table::Cell serviceCell(const WhatIf &answer)
{
    const QString serving = u"%1 of %2 nodes would serve"_s.arg(answer.servingAfter).arg(answer.nodes);
    if (answer.servingAfter == 0)
        return {u"stops: no other node serves"_s, Color::Red};
    if (answer.canLoseAfter == 0)
        return {u"goes on: %1, and none of them may fail, too"_s.arg(serving), Color::Yellow};
    return {u"goes on: %1, and %2 more may fail"_s.arg(serving).arg(answer.canLoseAfter), Color::Green};
}

Table::Cell leaderCell(const WhatIf &answer, const protocol::Overview &overview)
{
    if (!answer.leads && !overview.leader)
        return {u"there is none now"_s, Color::Red};
    if (!answer.leads)
        return {u"stays %1"_s.arg(nodeName(overview, *overview.leader))};
    if (!answer.nextLeader)
        return {u"none: no other node can lead"_s, Color::Red};
    return {u"%1 takes over, within about 5 s"_s.arg(nodeName(overview, *answer.nextLeader))};
}

Table::Cell clientsCell(const WhatIf &answer)
{
    if (!answer.webSockets)
        return {u"not measured"_s, Color::Gray};
    return {u"%1 WebSockets would reconnect to other nodes"_s.arg(count(*answer.webSockets, 0))};
}

Table::Cell loadCell(const WhatIf &answer)
{
    if (!answer.peak)
        return {u"not known: not every node has measured its own"_s, Color::Yellow};
    const QString peak =
        u"%1 cores and %2 requests/s at most in the last %3; %4 cores would be left, of which %5 % count"_s
            .arg(count(answer.peak->coresUsed, 2), count(answer.peak->requestsPerSecond.value_or(0), 0),
                durationText(answer.peak->span), QString::number(answer.coresAfter),
                count(100 * protocol::coreShareMax, 0));
    return *answer.carries ? Table::Cell{u"carried: "_s + peak, Color::Green}
                           : Table::Cell{u"too much: "_s + peak, Color::Red};
}

void print(const Context &context, const WhatIf &answer, const protocol::Overview &overview)
{
    const protocol::NodeOverview &node = *overview.node(answer.node);
    const QString name = nodeName(overview, answer.node);
    context.terminal.line(protocol::serves(node)
            ? u"If %1 failed now:"_s.arg(name)
            : u"%1 does not serve now; if it is gone for good:"_s.arg(name));
    Table table({u"SUBJECT"_s, u"THEN"_s});
    table.add({{u"Service"_s}, serviceCell(answer)});
    table.add({{u"Leader"_s}, leaderCell(answer, overview)});
    table.add({{u"Clients"_s}, clientsCell(answer)});
    table.add({{u"Load"_s}, loadCell(answer)});
    table.print(context.terminal, 2);
}

struct Load {
    QList<NodeSamples> measured;
    QList<NodeId> refused; ///< nodes that do not keep so long a time: of an older version
};

/// Of these nodes; one that does not answer is left out.
Load loadOf(Session &session, const QList<NodeId> &nodes, std::chrono::seconds span)
{
    using Answers = QList<QFuture<Result<NodeSamples>>>;
    const auto load = session.ask<Load>([&nodes, span](client::Transport &api) {
        Answers asked;
        for (const NodeId &node : nodes)
            asked.append(client::SampleApi(api).samples(node, int(span.count())));
        return then(
            QtFuture::whenAll(asked.begin(), asked.end()), [nodes](const Answers &answers) -> Result<Load> {
                Load all;
                for (qsizetype i = 0; i < answers.size(); ++i) {
                    if (answers[i].resultCount() == 0)
                        continue;
                    if (const auto answer = answers[i].result())
                        all.measured.append(*answer);
                    else if (answer.error().code == ErrorCode::InvalidArgument)
                        all.refused.append(nodes[i]);
                }
                return all;
            });
    });
    return load.value_or(Load());
}

/// Of all nodes that serve.
QList<NodeSamples> measuredLoad(Session &session, const protocol::Overview &overview)
{
    QList<NodeId> nodes;
    for (const protocol::NodeOverview &node : overview.nodes)
        if (protocol::serves(node))
            nodes.append(node.id);
    Load day = loadOf(session, nodes, std::chrono::hours(24));
    if (!day.refused.isEmpty())
        day.measured += loadOf(session, day.refused, protocol::looksKept).measured;
    return day.measured;
}

int run(Context &context, const Arguments &arguments)
{
    Session session(context);
    const Result<protocol::Overview> overview = session.overview();
    if (!overview)
        return reportFailure(context, overview.error());
    const Result<NodeId> node = protocol::findNode(*overview, arguments.operand(u"NODE"_s));
    if (!node)
        return reportFailure(context, node.error());
    const WhatIf answer = protocol::whatIf(*overview, measuredLoad(session, *overview), *node);
    if (context.json)
        context.terminal.json(protocol::toJson(answer));
    else
        print(context, answer, *overview);
    return answer.goesOn() ? ExitGreen : ExitRed;
}

} // namespace

Command whatIfCommand()
{
    return {.path = {u"whatif"_s},
        .section = Section::Inspect,
        .summary = u"Show what would happen if a node failed now"_s,
        .description =
            u"Who would serve, who would lead, how many clients would reconnect, and whether the other nodes "
            u"can carry the highest load of the last day, as the nodes measured it, minute by minute. "
            u"Nothing is changed. Nodes on one host count its cores once each."_s,
        .exitCode = u"0 the service goes on, 1 it stops or cannot carry the load, 2 no answer"_s,
        .operands = {{.name = u"NODE"_s,
            .help = u"The node: its name, its id, or the beginning of its id."_s}},
        .run = run};
}

} // namespace muster::ctl
