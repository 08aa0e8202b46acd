#include "musterctl/commands/host/check.h"

#include "musterctl/commands/common/nodeoption.h"
#include "musterctl/commands/host/hostanswer.h"
#include "musterctl/session/session.h"

#include <QJsonArray>

namespace muster::ctl {

using namespace Qt::Literals::StringLiterals;

namespace {

int run(Context &context, const Arguments &arguments)
{
    QList<HostAnswer> hosts;
    if (!arguments.has(u"node"_s) && !arguments.has(u"all"_s) && !context.clusterNamed) {
        hosts.append(thisHost());
    } else {
        Session session(context);
        const Result<protocol::Overview> overview = session.overview();
        if (!overview)
            return reportFailure(context, overview.error());
        const auto only = chosenNode(arguments, *overview);
        if (!only)
            return reportFailure(context, only.error());
        for (const protocol::NodeOverview &node : overview->nodes)
            if (*only ? node.id == **only : node.liveness != protocol::Liveness::Left)
                hosts.append(hostOf(*overview, node));
    }
    if (context.json) {
        QJsonArray array;
        for (const HostAnswer &host : hosts)
            array.append(toJson(host));
        context.terminal.json(QJsonObject{{u"hosts"_s, array}});
        return exitCodeOf(hosts);
    }
    for (qsizetype i = 0; i < hosts.size(); ++i) {
        if (i > 0)
            context.terminal.line();
        context.terminal.lines(hostLines(context.terminal, hosts[i]));
    }
    return exitCodeOf(hosts);
}

} // namespace

Command hostCheckCommand()
{
    return {.path = {u"host"_s, u"check"_s},
        .summary = u"Compare system limits with the recommended ones, and check the clock"_s,
        .description =
            u"Checks the limits that a server with many connections runs into, and whether the clock is "
            u"synchronized; each deviation comes with the command that fixes it. With a cluster named, or "
            u"with --node or --all, the nodes' own reports are shown, with the clock offset of each; "
            u"otherwise this host is read."_s,
        .exitCode = u"0 as recommended, 1 something deviates, 2 something is unknown"_s,
        .options = nodeOrAll(),
        .run = run};
}

} // namespace muster::ctl
