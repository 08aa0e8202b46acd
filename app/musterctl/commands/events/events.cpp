#include "musterctl/commands/events/events.h"

#include "musterctl/cli/arguments.h"
#include "musterctl/commands/common/nodeoption.h"
#include "musterctl/print/overviewtext.h"
#include "musterctl/print/table.h"
#include "musterctl/print/timetext.h"
#include "musterctl/session/exitcode.h"
#include "musterctl/session/session.h"

#include <QJsonArray>
#include <QJsonObject>

namespace muster::ctl {

using namespace Qt::Literals::StringLiterals;
using Color = Terminal::Color;

namespace {

Table::Cell markOf(const protocol::EventRecord &event)
{
    if (event.nature == protocol::EventNature::Recovery)
        return {u"● recovery"_s, Color::Green};
    if (event.nature == protocol::EventNature::Information)
        return {u"● information"_s, Color::None};
    return event.severity == protocol::Severity::Red ? Table::Cell{u"■ red"_s, Color::Red}
                                                     : Table::Cell{u"▲ warn"_s, Color::Yellow};
}

int run(Context &context, const Arguments &arguments)
{
    Session session(context);
    const Result<protocol::Overview> overview = session.overview();
    if (!overview)
        return reportFailure(context, overview.error());
    const auto only = chosenNode(arguments, *overview);
    if (!only)
        return reportFailure(context, only.error());
    QJsonArray json;
    Table table({u"TIME"_s, u"EVENT"_s, u"NODE"_s, u"WHAT"_s});
    for (const protocol::EventRecord &event : overview->events) {
        const bool trouble = event.nature == protocol::EventNature::Recovery
            || (event.nature == protocol::EventNature::Problem && event.severity == protocol::Severity::Red);
        if ((*only && event.node != *only) || (arguments.has(u"trouble"_s) && !trouble))
            continue;
        json.append(protocol::toJson(event));
        table.add({{localTimeText(event.at)}, markOf(event),
            {event.node ? nodeName(*overview, *event.node) : u"–"_s}, {event.detail}});
    }
    if (context.json) {
        context.terminal.json(json);
        return ExitGreen;
    }
    if (json.isEmpty())
        context.terminal.line(
            u"nothing of that kind since %1 was started"_s.arg(nodeName(*overview, overview->observer)));
    else
        table.print(context.terminal);
    return ExitGreen;
}

} // namespace

Command eventsCommand()
{
    return {.path = {u"events"_s},
        .section = Section::Inspect,
        .summary = u"Show what happened in the cluster, as one node saw it"_s,
        .description = u"Prints what the node that answers has seen since it was started, oldest first: at "
                       u"most the last 200 events."_s,
        .exitCode = u"0 success, 2 no answer"_s,
        .options = {nodeOption(u"Only events of this node"_s),
            {.name = u"trouble"_s, .help = u"Only red events, and how they ended."_s}},
        .run = run};
}

} // namespace muster::ctl
