#include "musterctl/commands/database/dbstatus.h"

#include "musterctl/cli/arguments.h"
#include "musterctl/print/orderedjson.h"
#include "musterctl/print/overviewtext.h"
#include "musterctl/print/table.h"
#include "musterctl/session/session.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace muster::ctl {

using namespace Qt::Literals::StringLiterals;
using protocol::DatabaseOverview;
using Color = Terminal::Color;

namespace {

void print(const Context &context, const protocol::Overview &overview)
{
    Table table({u"  ROLE"_s, u"ADDRESS"_s, u"STATE"_s, u"BEHIND"_s, u"WRITTEN BY"_s});
    for (const DatabaseOverview &database : overview.databases) {
        const bool ok = database.state == protocol::DatabaseState::Ok;
        const bool answers = protocol::serves(database.state.known().value_or(protocol::DatabaseState::Ok));
        const QString behind =
            database.role == protocol::DatabaseRole::Primary || !answers ? u"–"_s : behindText(database);
        QStringList writers;
        for (const NodeId &node : database.writtenBy)
            writers.append(nodeName(overview, node));
        writers.sort();
        table.add({{(ok ? u"● "_s : u"■ "_s) + database.role.text(), ok ? Color::Green : Color::Red},
            {database.address}, {database.state.text(), ok ? Color::None : Color::Red}, {behind},
            {writers.isEmpty() ? u"–"_s : writers.join(u", "_s)}});
    }
    table.print(context.terminal, 0);
}

int run(Context &context, const Arguments &)
{
    Session session(context);
    const Result<protocol::Overview> overview = session.overview();
    if (!overview)
        return reportFailure(context, overview.error());
    if (context.json)
        context.terminal.json(QJsonObject{{u"databases"_s, protocol::toJson(*overview)[u"databases"]}});
    else
        print(context, *overview);
    return std::all_of(overview->databases.begin(), overview->databases.end(),
               [](const DatabaseOverview &database) { return database.state == protocol::DatabaseState::Ok; })
        ? ExitGreen
        : ExitRed;
}

} // namespace

Command dbStatusCommand()
{
    return {.path = {u"db"_s, u"status"_s},
        .section = Section::Inspect,
        .summary = u"Show the databases: who answers, who writes where, how far replicas are behind"_s,
        .description =
            u"As the answering node sees them: the primary, and the replicas that its "
            u"SqlSettings.DataSourceReplicas names. 'Behind' is what a replica has not replayed of "
            u"the primary's log, and how old the last transaction is that it has."_s,
        .exitCode = u"0 all of them answer and are what they should be, 1 not, 2 no answer"_s,
        .run = run};
}

} // namespace muster::ctl
