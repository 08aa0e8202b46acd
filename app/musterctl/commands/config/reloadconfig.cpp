#include "musterctl/commands/config/reloadconfig.h"

#include "client/admin/clusterapi.h"
#include "musterctl/cli/arguments.h"
#include "musterctl/commands/common/nodeoption.h"
#include "musterctl/print/overviewtext.h"
#include "musterctl/session/session.h"

#include <QJsonArray>
#include <QJsonObject>

namespace muster::ctl {

using namespace Qt::Literals::StringLiterals;
using protocol::NodeReload;
using Color = Terminal::Color;

namespace {

void print(const Context &context, const protocol::Overview &overview, const NodeReload &reload)
{
    const Terminal &terminal = context.terminal;
    const QString name = nodeName(overview, reload.node);
    if (!reload.outcome) {
        terminal.line(terminal.paint(Color::Red, u"■ %1 failed: "_s.arg(name))
            + plainText(reload.outcome.error().detail));
        return;
    }
    const auto &[changed, restart] = *reload.outcome;
    QString what = u"read its file; nothing changed"_s;
    if (!changed.isEmpty())
        what = u"reloaded: "_s + plainText(changed.join(u", "_s));
    terminal.line(terminal.paint(Color::Green, u"● "_s) + name + u' ' + what);
    if (!restart.isEmpty())
        terminal.line(terminal.paint(Color::Yellow, u"▲ %1 waits for a restart: "_s.arg(name))
            + plainText(restart.join(u", "_s)));
}

QJsonObject jsonOf(const QList<NodeReload> &reloads)
{
    QJsonArray nodes;
    for (const NodeReload &reload : reloads) {
        const protocol::ConfigOutcome outcome = reload.outcome.value_or(protocol::ConfigOutcome());
        QJsonObject node{{u"id"_s, reload.node.toString()},
            {u"status"_s, reload.outcome ? u"OK"_s : u"error"_s},
            {u"changed"_s, QJsonArray::fromStringList(outcome.changed)},
            {u"restart"_s, QJsonArray::fromStringList(outcome.restart)}};
        if (!reload.outcome)
            node[u"error"] = reload.outcome.error().detail;
        nodes.append(node);
    }
    return {{u"nodes"_s, nodes}};
}

int run(Context &context, const Arguments &arguments)
{
    Session session(context);
    const Result<protocol::Overview> overview = session.overview();
    if (!overview)
        return reportFailure(context, overview.error());
    auto node = chosenNode(arguments, *overview);
    if (!node)
        return reportFailure(context, node.error());
    if (!*node && !arguments.has(u"all"_s))
        node = overview->observer;
    const Result<QList<NodeReload>> reloads = session.ask<QList<NodeReload>>(
        [&node](client::Transport &api) { return client::ClusterApi(api).reload(*node); });
    if (!reloads)
        return reportFailure(context, reloads.error());
    if (context.json)
        context.terminal.json(jsonOf(*reloads));
    else
        for (const NodeReload &reload : *reloads)
            print(context, *overview, reload);
    if (reloads->isEmpty())
        return reportFailure(context, {ErrorCode::Unavailable, u"no node reported whether it reloaded"_s});
    const bool allDone = std::all_of(reloads->begin(), reloads->end(),
        [](const NodeReload &reload) { return reload.outcome.has_value(); });
    return allDone ? ExitGreen : ExitRed;
}

} // namespace

Command reloadConfigCommand()
{
    return {.path = {u"reload-config"_s},
        .section = Section::Operate,
        .summary = u"Reload the configuration from disk on one node or all"_s,
        .description = u"Each node reads its own file again and reports which keys changed and which wait "
                       u"for a restart. Without --node and --all the node that answers does it. 'musterctl "
                       u"diff-config' shows beforehand what would change."_s,
        .options = nodeOrAll(),
        .run = run};
}

} // namespace muster::ctl
