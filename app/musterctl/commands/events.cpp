#include "musterctl/commands/events.h"

#include "musterctl/exitcode.h"
#include "musterctl/nodeargument.h"
#include "musterctl/picture.h"
#include "musterctl/session.h"
#include "musterctl/table.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace muster::ctl {

using namespace Qt::Literals::StringLiterals;
using Colour = Terminal::Colour;

namespace {

Table::Cell markOf(const protocol::EventRecord &event)
{
    if (event.good)
        return {u"● good"_s, Colour::Green};
    return event.severity == protocol::Severity::Red ? Table::Cell{u"■ red"_s, Colour::Red}
                                                     : Table::Cell{u"▲ warn"_s, Colour::Yellow};
}

} // namespace

QString EventsCommand::name() const
{
    return u"events"_s;
}

QString EventsCommand::summary() const
{
    return u"What happened in the cluster, as one node saw it"_s;
}

QString EventsCommand::description() const
{
    return u"Prints what the node that answers has seen since it was started, oldest first: at most the last "
           u"200 "
           u"events.\n"
           u"Exit code: 0 it was told, 2 nobody could tell."_s;
}

void EventsCommand::describe(QCommandLineParser &parser) const
{
    parser.addOption({u"node"_s, u"Only events of this node, by name or id."_s, u"node"_s});
    parser.addOption({u"trouble"_s, u"Only red ones and their ends."_s});
}

int EventsCommand::run(Context &context, const QCommandLineParser &parser, const QStringList &)
{
    Session session(context);
    const Result<protocol::Overview> overview = session.overview();
    if (!overview)
        return reportFailure(context, overview.error());
    std::optional<NodeId> only;
    if (parser.isSet(u"node"_s)) {
        const Result<NodeId> found = findNode(*overview, parser.value(u"node"_s));
        if (!found)
            return reportFailure(context, found.error());
        only = *found;
    }
    QJsonArray json;
    Table table({u"TIME"_s, u"EVENT"_s, u"NODE"_s, u"WHAT"_s});
    for (const protocol::EventRecord &event : overview->events) {
        const bool trouble = event.good || event.severity == protocol::Severity::Red;
        if ((only && event.node != only) || (parser.isSet(u"trouble"_s) && !trouble))
            continue;
        json.append(protocol::toJson(event));
        table.add({{event.at.toLocalTime().toString(u"yyyy-MM-dd HH:mm:ss"_s)}, markOf(event),
            {event.node ? nodeName(*overview, *event.node) : u"–"_s}, {plainText(event.detail)}});
    }
    if (context.json) {
        context.terminal.line(QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact)));
        return ExitGreen;
    }
    if (json.isEmpty())
        context.terminal.line(
            u"nothing of that kind since %1 was started"_s.arg(nodeName(*overview, overview->observer)));
    else
        for (const QString &line : table.lines(context.terminal, 0))
            context.terminal.line(line);
    return ExitGreen;
}

} // namespace muster::ctl
