#include "musterctl/commands/database/dbprobe.h"

#include "client/admin/databaseapi.h"
#include "musterctl/cli/arguments.h"
#include "musterctl/commands/common/peertimeout.h"
#include "musterctl/print/table.h"
#include "musterctl/session/session.h"

#include <algorithm>

namespace muster::ctl {

using namespace Qt::Literals::StringLiterals;
using Color = Terminal::Color;
using Targets = client::DatabaseApi::Targets;

namespace {

void print(const Context &context, const Targets &nodes, const QStringList &databases)
{
    Table table({u"  NODE"_s, u"WRITES TO"_s, u"SERVER"_s, u"SYSTEM"_s, u"TIMELINE"_s});
    for (const protocol::NodeWriteTarget &node : nodes) {
        if (!node.target) {
            table.add({{u"■ "_s + node.name, Color::Red}, {node.target.error().detail, Color::Red}});
            continue;
        }
        const protocol::WriteTarget &target = *node.target;
        const bool alike = databases.size() == 1;
        table.add({{(alike ? u"● "_s : u"■ "_s) + node.name, alike ? Color::Green : Color::Red},
            {target.address}, {target.server.isEmpty() ? u"a file"_s : target.server}, {target.system},
            {target.timeline > 0 ? QString::number(target.timeline) : u"–"_s}});
    }
    table.print(context.terminal, 0);
    if (databases.size() > 1)
        context.terminal.line(context.terminal.paint(Color::Red,
            u"■ The nodes write to %1 databases, which drift apart with every write. Stop the nodes of all but one, then find out which data is lost."_s
                .arg(databases.size())));
}

int run(Context &context, const Arguments &)
{
    waitForPeers(context);
    Session session(context);
    const auto nodes =
        session.ask<Targets>([](client::Transport &api) { return client::DatabaseApi(api).writeTargets(); });
    if (!nodes)
        return reportFailure(context, nodes.error());
    const QStringList databases = protocol::writtenIdentities(*nodes);
    if (context.json)
        context.terminal.json(protocol::toJson(*nodes));
    else
        print(context, *nodes, databases);
    const bool allWrite =
        std::ranges::all_of(*nodes, [](const auto &node) { return node.target.has_value(); });
    return allWrite && databases.size() == 1 ? ExitGreen : ExitRed;
}

} // namespace

Command dbProbeCommand()
{
    return {.path = {u"db"_s, u"probe"_s},
        .section = Section::Inspect,
        .summary = u"Show which database each node really writes to, now"_s,
        .description =
            u"Each node that is alive begins a transaction on the connection that its writes take, looks "
            u"whether "
            u"it may write, and reads who answers there: address, system identifier and timeline. Nothing is "
            u"written. Behind one name there may be two servers; two nodes that write to two of them is the "
            u"worst that can happen to a cluster."_s,
        .exitCode =
            u"0 all nodes write to one database, 1 not, or a node cannot write or does not answer, 2 no answer"_s,
        .run = run};
}

} // namespace muster::ctl
