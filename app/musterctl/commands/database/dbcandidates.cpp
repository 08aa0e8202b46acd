#include "musterctl/commands/database/dbcandidates.h"

#include "client/admin/databaseapi.h"
#include "musterctl/cli/arguments.h"
#include "musterctl/print/overviewtext.h"
#include "musterctl/print/table.h"
#include "musterctl/session/session.h"
#include "protocol/vocabulary/databasewords.h"
#include "protocol/vocabulary/english.h"

#include <QLocale>

#include <algorithm>

namespace muster::ctl {

using namespace Qt::Literals::StringLiterals;
using protocol::DatabaseRole;
using protocol::DatabaseServer;
using protocol::DatabaseState;
using Color = Terminal::Color;

namespace {

QString sizeText(qint64 bytes)
{
    return QLocale::c().formattedDataSize(bytes);
}

QString lagText(const std::optional<qint64> &bytes, const std::optional<Millis> &time)
{
    if (!bytes)
        return u"–"_s;
    if (*bytes == 0)
        return u"nothing"_s;
    return time ? u"%1 (%2)"_s.arg(sizeText(*bytes), durationText(*time)) : sizeText(*bytes);
}

Color colorOf(const DatabaseServer &server)
{
    const auto state = server.state.known();
    return state == DatabaseState::Ok       ? Color::Green
        : state && protocol::serves(*state) ? Color::Yellow
                                            : Color::Red;
}

QString verdictOn(const DatabaseServer &server)
{
    if (server.role != DatabaseRole::Replica)
        return u"–"_s;
    return server.isCandidate() ? u"yes"_s : u"no: %1"_s.arg(protocol::englishOf(server.obstacle));
}

void print(const Context &context, const protocol::Databases &databases)
{
    const Terminal &terminal = context.terminal;
    if (!databases.servers.isEmpty() && databases.servers.first().kind == "sqlite3"_L1) {
        const DatabaseServer &file = databases.servers.first();
        terminal.line(u"The database is one file of SQLite %1: %2"_s.arg(file.version, file.address));
        terminal.line(
            u"It holds %1, and %2 in its log that are not merged yet. A file has no replicas, so nothing can take its place but a restored backup."_s
                .arg(sizeText(file.bytes.value_or(0)), sizeText(file.walBytes.value_or(0))));
        return;
    }
    Table table({u"  SERVER"_s, u"ADDRESS"_s, u"STATE"_s, u"TIMELINE"_s, u"NOT RECEIVED"_s, u"NOT REPLAYED"_s,
        u"CONNECTIONS"_s, u"CANDIDATE"_s});
    for (const DatabaseServer &server : databases.servers) {
        const Color color = colorOf(server);
        const QString glyph = color == Color::Green ? u"● "_s : color == Color::Yellow ? u"▲ "_s : u"■ "_s;
        table.add({{glyph + server.name, color}, {server.address}, {server.state.text(), color},
            {server.timeline > 0 ? QString::number(server.timeline) : u"–"_s},
            {lagText(server.receivedLagBytes, server.receivedLag)},
            {lagText(server.replayedLagBytes, server.replayedLag)},
            {server.connectionsMax
                    ? u"%1 of %2"_s.arg(server.connections.value_or(0)).arg(*server.connectionsMax)
                    : u"–"_s},
            {verdictOn(server)}});
    }
    table.print(terminal, 0);
    for (const DatabaseServer &server : databases.servers)
        if (const auto state = server.state.known(); state && *state != DatabaseState::Ok)
            terminal.line(u"%1: %2"_s.arg(server.name, QString::fromUtf8(protocol::englishAdvice(*state))));
}

int run(Context &context, const Arguments &)
{
    Session session(context);
    const auto databases = session.ask<protocol::Databases>(
        [](client::Transport &api) { return client::DatabaseApi(api).databases(); });
    if (!databases)
        return reportFailure(context, databases.error());
    if (context.json)
        context.terminal.json(protocol::toJson(*databases));
    else
        print(context, *databases);
    return std::ranges::any_of(databases->servers, &DatabaseServer::isCandidate) ? ExitGreen : ExitRed;
}

} // namespace

Command dbCandidatesCommand()
{
    return {.path = {u"db"_s, u"candidates"_s},
        .section = Section::Inspect,
        .summary = u"Show which replica could become the primary, and why another could not"_s,
        .description =
            u"As the answering node sees the servers. A replica is a candidate if it answers, holds the "
            u"primary's data on the primary's timeline, streams from it, replays, and is less than 64 MiB "
            u"and "
            u"30 seconds behind. How long it is behind is counted from when the primary stood where the "
            u"replica "
            u"stands now."_s,
        .exitCode = u"0 there is a candidate, 1 there is none, 2 no answer"_s,
        .run = run};
}

} // namespace muster::ctl
