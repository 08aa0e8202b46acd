#include "musterctl/commands/common/nodereloads.h"

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

void print(const Context &context, const protocol::Overview &overview, const NodeReload &reload,
    const OnNodes &words)
{
    const Terminal &terminal = context.terminal;
    const QString name = nodeName(overview, reload.node);
    if (!reload.outcome) {
        terminal.line(
            terminal.paint(Color::Red, u"■ %1 failed: "_s.arg(name)) + reload.outcome.error().detail);
        return;
    }
    const auto &[changed, restart] = *reload.outcome;
    const QString what = changed.isEmpty() ? words.nothing : words.changed + changed.join(u", "_s);
    terminal.line(terminal.paint(Color::Green, u"● "_s) + name + u" "_s + what);
    QStringList recycling;
    QStringList others;
    for (const QString &key : restart)
        (key == "SqlSettings.DataSource"_L1 ? recycling : others).append(key);
    if (!recycling.isEmpty())
        terminal.line(terminal.paint(Color::Yellow, u"▲ %1 waits for 'musterctl recycle-db': "_s.arg(name))
            + recycling.join(u", "_s));
    if (!others.isEmpty())
        terminal.line(
            terminal.paint(Color::Yellow, u"▲ %1 waits for a restart: "_s.arg(name)) + others.join(u", "_s));
}

/// Only who is up is asked; who is not reads its file when it starts.
void printAbsent(const Context &context, const protocol::Overview &overview, const QList<NodeReload> &reloads)
{
    for (const protocol::NodeOverview &node : overview.nodes) {
        const bool asked = std::any_of(reloads.begin(), reloads.end(),
            [&node](const NodeReload &reload) { return reload.node == node.id; });
        if (!asked && node.liveness != protocol::Liveness::Left)
            context.terminal.line(context.terminal.paint(
                Color::Yellow, u"▲ %1 was not asked: it is not up"_s.arg(nodeName(overview, node.id))));
    }
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

} // namespace

int runOnNodes(Context &context, const Arguments &arguments, const OnNodes &what)
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
    const Result<QList<NodeReload>> reloads =
        session.ask<QList<NodeReload>>([&node, &what](client::Transport &transport) {
            client::ClusterApi api(transport);
            return (api.*what.call)(*node);
        });
    if (!reloads)
        return reportFailure(context, reloads.error());
    if (context.json)
        context.terminal.json(jsonOf(*reloads));
    else
        for (const NodeReload &reload : *reloads)
            print(context, *overview, reload, what);
    if (!*node && !context.json)
        printAbsent(context, *overview, *reloads);
    if (reloads->isEmpty())
        return reportFailure(context, {ErrorCode::Unavailable, u"no node reported whether it did it"_s});
    const bool allDone = std::all_of(reloads->begin(), reloads->end(),
        [](const NodeReload &reload) { return reload.outcome.has_value(); });
    return allDone ? ExitGreen : ExitRed;
}

} // namespace muster::ctl
