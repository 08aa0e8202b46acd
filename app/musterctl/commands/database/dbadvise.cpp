#include "musterctl/commands/database/dbadvise.h"

#include "client/admin/databaseapi.h"
#include "musterctl/cli/arguments.h"
#include "musterctl/print/table.h"
#include "musterctl/session/session.h"
#include "protocol/vocabulary/settingwords.h"

#include <algorithm>

namespace muster::ctl {

using namespace Qt::Literals::StringLiterals;
using protocol::AdviceState;
using protocol::ServerAdvice;
using protocol::SettingAdvice;
using Color = Terminal::Color;

namespace {

bool isFine(const SettingAdvice &advice)
{
    return advice.state == AdviceState::Ok || advice.state == AdviceState::Unknown;
}

void printHow(const Terminal &terminal, const ServerAdvice &server)
{
    bool restart = false;
    QString after;
    for (const SettingAdvice &advice : server.settings) {
        const QString command = protocol::commandFor(advice);
        if (command.isEmpty())
            continue;
        terminal.line(
            u"  %1: %2"_s.arg(advice.setting, QString::fromUtf8(protocol::settingWhy(advice.setting))));
        terminal.line(terminal.paint(Color::Bold, u"    "_s + command));
        const QString next = protocol::commandAfter(advice);
        restart = restart || next.isEmpty();
        after = next.isEmpty() ? after : next;
    }
    if (!after.isEmpty())
        terminal.line(u"  Then: "_s + after);
    if (restart)
        terminal.line(u"  Those that need it count after a restart of the server."_s);
}

void print(const Terminal &terminal, const ServerAdvice &server)
{
    terminal.line(terminal.paint(Color::Bold, u"%1 at %2"_s.arg(server.name, server.address)));
    if (!server.problem.isEmpty()) {
        terminal.line(terminal.paint(Color::Red, u"  ■ not known: "_s) + server.problem);
        return;
    }
    Table table({u"  SETTING"_s, u"IS"_s, u"RECOMMENDED"_s, u"CHANGE"_s});
    for (const SettingAdvice &advice : server.settings) {
        const bool danger = advice.state == AdviceState::Danger;
        const Color color = danger ? Color::Red : isFine(advice) ? Color::Green : Color::Yellow;
        const QString glyph = danger ? u"■ "_s : isFine(advice) ? u"● "_s : u"▲ "_s;
        table.add({{glyph + advice.setting, color}, {advice.actual.isEmpty() ? u"–"_s : advice.actual, color},
            {QString::fromUtf8(protocol::limitBound(protocol::settingCompare(advice.setting)))
                    .arg(advice.recommended)},
            {isFine(advice)               ? u"–"_s
                    : advice.needsRestart ? u"restart"_s
                                          : u"reload"_s}});
    }
    table.print(terminal, 0);
    for (const SettingAdvice &advice : server.settings)
        if (advice.state == AdviceState::Danger)
            terminal.line(terminal.paint(Color::Red,
                u"■ %1 is %2. %3"_s.arg(
                    advice.setting, advice.actual, QString::fromUtf8(protocol::settingWhy(advice.setting)))));
    printHow(terminal, server);
}

int run(Context &context, const Arguments &)
{
    Session session(context);
    const auto servers = session.ask<QList<ServerAdvice>>(
        [](client::Transport &api) { return client::DatabaseApi(api).advice(); });
    if (!servers)
        return reportFailure(context, servers.error());
    if (context.json) {
        context.terminal.json(protocol::toJson(*servers));
    } else if (servers->isEmpty()) {
        context.terminal.line(u"The database is a file of SQLite, which has no settings to advise on."_s);
    } else {
        for (const ServerAdvice &server : *servers) {
            print(context.terminal, server);
            context.terminal.line();
        }
    }
    return std::ranges::all_of(*servers,
               [](const ServerAdvice &server) {
                   return server.problem.isEmpty() && std::ranges::all_of(server.settings, isFine);
               })
        ? ExitGreen
        : ExitRed;
}

} // namespace

Command dbAdviseCommand()
{
    return {.path = {u"db"_s, u"advise"_s},
        .section = Section::Inspect,
        .summary = u"Compare the settings of the database servers with those that are recommended"_s,
        .description = u"For each server: what is set, what is recommended, why, and the statement that "
                       u"changes it. What "
                       u"could lose acknowledged data comes first. A replica is measured against its "
                       u"primary, too, since it "
                       u"may have to take the whole load. Nothing is changed."_s,
        .exitCode =
            u"0 all settings are as recommended, 1 some are not or a server did not answer, 2 no answer"_s,
        .run = run};
}

} // namespace muster::ctl
