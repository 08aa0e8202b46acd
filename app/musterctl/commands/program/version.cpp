#include "musterctl/commands/program/version.h"

#include "base/build.h"
#include "musterctl/cli/arguments.h"
#include "musterctl/print/overviewtext.h"
#include "musterctl/session/session.h"

#include <QJsonObject>

namespace muster::ctl {

using namespace Qt::Literals::StringLiterals;

namespace {

int run(Context &context, const Arguments &)
{
    QJsonObject json{{u"musterctl"_s, build().version}};
    if (!context.json)
        context.terminal.line(u"musterctl %1"_s.arg(build().version));
    int exitCode = ExitGreen;
    if (context.clusterNamed) {
        Session session(context);
        const Result<protocol::Overview> overview = session.overview();
        if (!overview)
            exitCode = reportFailure(context, overview.error());
        QJsonObject nodes;
        for (const protocol::NodeOverview &node :
            overview ? overview->nodes : QList<protocol::NodeOverview>()) {
            nodes[node.id.toString()] = node.version;
            if (!context.json)
                context.terminal.line(u"%1 %2%3"_s.arg(nodeName(*overview, node.id), node.version,
                    node.liveness == protocol::Liveness::Down ? u" (last known: it is down)"_s : QString()));
        }
        json[u"nodes"] = nodes;
    }
    if (context.json)
        context.terminal.json(json);
    return exitCode;
}

} // namespace

Command versionCommand()
{
    return {.path = {u"version"_s},
        .section = Section::Program,
        .summary = u"Show the version of this program, and of the nodes if a cluster is named"_s,
        .exitCode = u"0 success, 2 no answer"_s,
        .run = run};
}

} // namespace muster::ctl
