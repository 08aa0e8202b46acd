#include "musterctl/commands/version.h"

#include "base/build.h"
#include "musterctl/picture.h"
#include "musterctl/session.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace muster::ctl {

using namespace Qt::Literals::StringLiterals;

QString VersionCommand::name() const
{
    return u"version"_s;
}

QString VersionCommand::summary() const
{
    return u"This program's version, and with a profile or URL those of the nodes"_s;
}

QString VersionCommand::description() const
{
    return summary() + u'.';
}

int VersionCommand::run(Context &context, const QCommandLineParser &, const QStringList &)
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
                context.terminal.line(u"%1 %2"_s.arg(nodeName(*overview, node.id), plainText(node.version)));
        }
        json[u"nodes"] = nodes;
    }
    if (context.json)
        context.terminal.line(QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact)));
    return exitCode;
}

} // namespace muster::ctl
