#include "musterctl/commands/host.h"

#include "musterctl/hostanswer.h"
#include "musterctl/nodeargument.h"
#include "musterctl/session.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace muster::ctl {

using namespace Qt::Literals::StringLiterals;

QString HostCommand::name() const
{
    return u"host"_s;
}

QString HostCommand::summary() const
{
    return u"Are the hosts fit for it: limits of the system, clocks, with the fix"_s;
}

QString HostCommand::description() const
{
    return u"'host check' compares the limits that a server with many connections runs into with what is "
           u"recommended, and\n"
           u"tells whether the clock is kept. Without --node and --all, and with no cluster named, it reads "
           u"this "
           u"host itself;\n"
           u"else the nodes' answers are shown, with how far each clock is off the cluster's time.\n"
           u"Exit code: 0 all is well, 1 something deviates, 2 something cannot be told."_s;
}

void HostCommand::describe(QCommandLineParser &parser) const
{
    parser.addOption({u"node"_s, u"The node: its name, its id, or the beginning of its id."_s, u"id"_s});
    parser.addOption({u"all"_s, u"All nodes. The default where a cluster is named."_s});
}

int HostCommand::run(Context &context, const QCommandLineParser &parser, const QStringList &words)
{
    if (words != QStringList{u"check"_s})
        return reportFailure(
            context, {ErrorCode::InvalidArgument, u"say what to do with the host: musterctl host check"_s});
    const bool one = parser.isSet(u"node"_s);
    const bool all = parser.isSet(u"all"_s);
    if (one && all)
        return reportFailure(context, {ErrorCode::InvalidArgument, u"--node and --all exclude each other"_s});
    QList<HostAnswer> hosts;
    if (!one && !all && !context.clusterNamed) {
        hosts.append(thisHost());
    } else {
        Session session(context);
        const Result<protocol::Overview> overview = session.overview();
        if (!overview)
            return reportFailure(context, overview.error());
        std::optional<NodeId> only;
        if (one) {
            const Result<NodeId> found = findNode(*overview, parser.value(u"node"_s));
            if (!found)
                return reportFailure(context, found.error());
            only = *found;
        }
        for (const protocol::NodeOverview &node : overview->nodes)
            if (only ? node.id == *only : node.liveness != protocol::Liveness::Left)
                hosts.append(hostOf(*overview, node));
    }
    if (context.json) {
        QJsonArray array;
        for (const HostAnswer &host : hosts)
            array.append(toJson(host));
        context.terminal.line(QString::fromUtf8(
            QJsonDocument(QJsonObject{{u"hosts"_s, array}}).toJson(QJsonDocument::Compact)));
        return exitCodeOf(hosts);
    }
    for (qsizetype i = 0; i < hosts.size(); ++i) {
        if (i > 0)
            context.terminal.line();
        for (const QString &line : hostLines(context.terminal, hosts[i]))
            context.terminal.line(line);
    }
    return exitCodeOf(hosts);
}

} // namespace muster::ctl
