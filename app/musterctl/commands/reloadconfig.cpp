#include "musterctl/commands/reloadconfig.h"

#include "musterctl/nodeargument.h"
#include "musterctl/picture.h"
#include "musterctl/session.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace muster::ctl {

using namespace Qt::Literals::StringLiterals;
using client::NodeReload;
using Colour = Terminal::Colour;

namespace {

void print(const Context &context, const protocol::Overview &overview, const NodeReload &reload)
{
    const Terminal &terminal = context.terminal;
    const QString name = nodeName(overview, reload.node);
    if (!reload.ok) {
        terminal.line(terminal.paint(Colour::Red, u"■ %1 failed: "_s.arg(name)) + plainText(reload.error));
        return;
    }
    QString what = u"read its file; nothing changed"_s;
    if (!reload.changed.isEmpty())
        what = u"reloaded: "_s + plainText(reload.changed.join(u", "_s));
    terminal.line(terminal.paint(Colour::Green, u"● "_s) + name + u' ' + what);
    if (!reload.restart.isEmpty())
        terminal.line(terminal.paint(Colour::Yellow, u"▲ %1 waits for a restart: "_s.arg(name))
            + plainText(reload.restart.join(u", "_s)));
}

QByteArray jsonOf(const QList<NodeReload> &reloads)
{
    QJsonArray nodes;
    for (const NodeReload &reload : reloads) {
        QJsonObject node{{u"id"_s, reload.node.toString()}, {u"status"_s, reload.ok ? u"OK"_s : u"error"_s},
            {u"changed"_s, QJsonArray::fromStringList(reload.changed)},
            {u"restart"_s, QJsonArray::fromStringList(reload.restart)}};
        if (!reload.ok)
            node[u"error"] = reload.error;
        nodes.append(node);
    }
    return QJsonDocument(QJsonObject{{u"nodes"_s, nodes}}).toJson(QJsonDocument::Compact);
}

} // namespace

QString ReloadConfigCommand::name() const
{
    return u"reload-config"_s;
}

QString ReloadConfigCommand::summary() const
{
    return u"Make one node, or all, use the configuration that lies on disk"_s;
}

QString ReloadConfigCommand::description() const
{
    return u"Each node reads its own file again and tells which keys changed and which wait for a restart. "
           u"Without --node\n"
           u"and --all it is the node that answers. 'musterctl diff-config' shows beforehand what would "
           u"change.\n"
           u"Exit code: 0 done, 1 failed on some node, 2 could not tell."_s;
}

void ReloadConfigCommand::describe(QCommandLineParser &parser) const
{
    parser.addOption({u"node"_s, u"The node: its name, its id, or the beginning of its id."_s, u"id"_s});
    parser.addOption({u"all"_s, u"All nodes."_s});
}

int ReloadConfigCommand::run(Context &context, const QCommandLineParser &parser, const QStringList &)
{
    if (parser.isSet(u"node"_s) && parser.isSet(u"all"_s))
        return reportFailure(context, {ErrorCode::InvalidArgument, u"--node and --all exclude each other"_s});
    Session session(context);
    const Result<protocol::Overview> overview = session.overview();
    if (!overview)
        return reportFailure(context, overview.error());
    std::optional<NodeId> node;
    if (!parser.isSet(u"all"_s)) {
        const Result<NodeId> found =
            parser.isSet(u"node"_s) ? findNode(*overview, parser.value(u"node"_s)) : overview->observer;
        if (!found)
            return reportFailure(context, found.error());
        node = *found;
    }
    const Result<QList<NodeReload>> reloads =
        session.ask<QList<NodeReload>>([&node](client::ApiClient &api) { return api.clusterReload(node); });
    if (!reloads)
        return reportFailure(context, reloads.error());
    if (context.json)
        context.terminal.line(QString::fromUtf8(jsonOf(*reloads)));
    else
        for (const NodeReload &reload : *reloads)
            print(context, *overview, reload);
    if (reloads->isEmpty())
        return reportFailure(context, {ErrorCode::Unavailable, u"no node told whether it reloaded"_s});
    const bool allDone =
        std::all_of(reloads->begin(), reloads->end(), [](const NodeReload &r) { return r.ok; });
    return allDone ? ExitGreen : ExitRed;
}

} // namespace muster::ctl
