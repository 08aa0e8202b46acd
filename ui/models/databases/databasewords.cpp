#include "models/databases/databasewords.h"

#include "models/common/vocabulary.h"
#include "models/words/sentences.h"
#include "protocol/vocabulary/databasewords.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace muster::models {

using namespace Qt::Literals::StringLiterals;
using protocol::DatabaseRole;
using protocol::DatabaseServer;
using protocol::DatabaseState;
using protocol::NodeWriteTarget;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(muster::models::DatabaseWords)
};

const DatabaseServer *primaryOf(const DatabaseFacts &facts)
{
    const QList<DatabaseServer> &servers = facts.databases.servers;
    return servers.isEmpty() || servers.first().role != DatabaseRole::Primary ? nullptr : &servers.first();
}

QString nameOf(const NodeWriteTarget &node)
{
    return node.name.isEmpty() ? node.node.toString() : node.name;
}

/// "node-1 and node-2 write to db-1:5432/muster, timeline 3."
QString groupsText(const DatabaseFacts &facts)
{
    QString text;
    for (const QString &identity : protocol::writtenIdentities(facts.targets)) {
        QStringList names;
        QString place;
        for (const NodeWriteTarget &node : facts.targets)
            if (node.target && node.target->identity == identity) {
                names.append(nameOf(node));
                place = node.target->server.isEmpty() ? node.target->address : node.target->server;
                if (node.target->timeline > 0)
                    place = Text::tr("%1 (timeline %2)", "server")
                                .arg(place, QString::number(node.target->timeline));
            }
        text = joinedSentences(
            text, Text::tr("%2 is written to by %1.", "nodes, server").arg(nameList(names), place));
    }
    return text;
}

std::optional<DatabaseSummary> twoWriters(const DatabaseFacts &facts, const protocol::Overview &overview)
{
    const QString advice = Text::tr("Each write makes them drift apart: stop the nodes of one side now.");
    if (protocol::writtenIdentities(facts.targets).size() > 1)
        return DatabaseSummary{
            Mark::Down, Text::tr("Two databases are written to"), joinedSentences(groupsText(facts), advice)};
    if (!facts.elsewhere.isEmpty()) {
        QStringList names;
        for (const NodeId &node : facts.elsewhere)
            names.append(nodeName(overview, node));
        return DatabaseSummary{Mark::Down, Text::tr("Two databases are written to"),
            joinedSentences(Text::tr("Another database than that of the other nodes is used by %1.", "nodes")
                                .arg(nameList(names)),
                advice)};
    }
    for (const DatabaseServer &server : facts.databases.servers)
        if (server.state == DatabaseState::NoReplica)
            return DatabaseSummary{Mark::Down, Text::tr("A second server takes writes"),
                Text::tr("%1 at %2 is named as a replica, but is no standby. Nothing may write to it while "
                         "the primary is in use.")
                    .arg(server.name, server.address)};
    return std::nullopt;
}

QString takeoverSummary(const DatabaseFacts &facts)
{
    const auto &servers = facts.databases.servers;
    const int replicas = int(std::ranges::count_if(
        servers, [](const DatabaseServer &server) { return server.role == DatabaseRole::Replica; }));
    const int candidates = int(std::ranges::count_if(servers, &DatabaseServer::isCandidate));
    if (replicas == 0)
        return Text::tr(
            "There is no replica that could take over. SqlSettings.DataSourceReplicas names none.");
    if (candidates == 0)
        return Text::tr("No replica could take over now; below is why.");
    return Text::tr("%n replica(s) could take over.", nullptr, candidates);
}

DatabaseSummary fileSummary(const DatabaseServer &file)
{
    const QString text = Text::tr("It holds %1, and %2 in its log that are not merged yet. A file has no "
                                  "replicas: if its disk is lost, only a backup helps.")
                             .arg(bytesText(file.bytes.value_or(0)), bytesText(file.walBytes.value_or(0)));
    if (file.state == DatabaseState::Ok)
        return {Mark::Ok, Text::tr("The database is one SQLite file"), text};
    return {Mark::Down, Text::tr("The database is one SQLite file: %1").arg(textOf(file.state)),
        joinedSentences(
            inWords(protocol::englishAdvice(file.state.known().value_or(DatabaseState::Unreachable))),
            file.problem)};
}

} // namespace

bool DatabaseFacts::isFile() const
{
    const DatabaseServer *primary = primaryOf(*this);
    return primary && primary->kind == "sqlite3"_L1;
}

DatabaseSummary summaryOf(const DatabaseFacts &facts, const protocol::Overview &overview)
{
    if (auto two = twoWriters(facts, overview))
        return *std::move(two);
    const DatabaseServer *primary = primaryOf(facts);
    if (!primary)
        return {Mark::Unknown, Text::tr("The primary has not been looked at yet"), {}};
    if (facts.isFile())
        return fileSummary(*primary);
    const DatabaseState state = primary->state.known().value_or(DatabaseState::Ok);
    if (state == DatabaseState::Unreachable)
        return {Mark::Down, Text::tr("The primary does not answer"),
            joinedSentences(
                Text::tr("Nothing can be written, and nobody can log in."), takeoverSummary(facts))};
    if (state == DatabaseState::ReadOnly || state == DatabaseState::Unwritable)
        return {Mark::Down, Text::tr("The primary takes no writes"), inWords(protocol::englishAdvice(state))};
    for (const DatabaseServer &server : facts.databases.servers)
        if (server.state != DatabaseState::Ok)
            return {Mark::Attention,
                Text::tr("%1: %2", "server, state").arg(server.name, textOf(server.state)),
                joinedSentences(Text::tr("The primary answers and takes writes."), takeoverSummary(facts))};
    const bool allSaid = !facts.targets.isEmpty()
        && std::ranges::all_of(
            facts.targets, [](const NodeWriteTarget &node) { return node.target.has_value(); });
    return {Mark::Ok,
        allSaid ? Text::tr("All nodes write to one database")
                : Text::tr("The primary answers and takes writes."),
        takeoverSummary(facts)};
}

Mark markOf(const DatabaseServer &server)
{
    const auto state = server.state.known();
    if (!state)
        return Mark::Unknown;
    return state == DatabaseState::Ok ? Mark::Ok : protocol::serves(*state) ? Mark::Attention : Mark::Down;
}

QString bytesText(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
}

QString lagText(const std::optional<qint64> &bytes, const std::optional<Millis> &time)
{
    if (!bytes)
        return {};
    if (*bytes == 0)
        return Text::tr("nothing", "how much a replica is behind");
    return time ? Text::tr("%1, %2", "bytes, time").arg(bytesText(*bytes), durationText(*time))
                : bytesText(*bytes);
}

QString takeoverText(const DatabaseServer &server)
{
    if (server.role != DatabaseRole::Replica)
        return {};
    return server.isCandidate() ? Text::tr("Yes", "could take over")
                                : withoutFullStop(textOf(server.obstacle));
}

QList<std::pair<QString, QString>> detailsOf(const DatabaseServer &server)
{
    QList<std::pair<QString, QString>> all;
    const auto add = [&all](const QString &name, const QString &value) {
        if (!value.isEmpty())
            all.append({name, value});
    };
    add(Text::tr("Address"), server.address);
    if (server.state == DatabaseState::Unreachable) {
        add(Text::tr("Last answer"), server.age ? agoText(*server.age) : Text::tr("never"));
        add(Text::tr("It says"), server.problem);
    }
    const bool isFile = server.kind == "sqlite3"_L1;
    add(Text::tr("Version"),
        server.version.isEmpty() ? QString()
            : isFile             ? Text::tr("SQLite %1").arg(server.version)
                                 : Text::tr("PostgreSQL %1").arg(server.version));
    if (isFile) {
        add(Text::tr("File"), server.bytes ? bytesText(*server.bytes) : QString());
        add(Text::tr("Write-ahead log"), server.walBytes ? bytesText(*server.walBytes) : QString());
        return all;
    }
    add(Text::tr("System"), server.system);
    add(Text::tr("Timeline"), server.timeline > 0 ? QString::number(server.timeline) : QString());
    if (!server.version.isEmpty())
        add(Text::tr("Takes writes"),
            server.standby        ? Text::tr("no, it is a standby")
                : server.readOnly ? Text::tr("no, it is read-only")
                                  : Text::tr("yes"));
    if (server.connectionsMax)
        add(Text::tr("Connections"),
            Text::tr("%1 of %2", "used, possible")
                .arg(server.connections.value_or(0))
                .arg(*server.connectionsMax));
    add(Text::tr("Streams from"), server.streamsFrom);
    add(Text::tr("Not received"), lagText(server.receivedLagBytes, server.receivedLag));
    add(Text::tr("Not replayed"), lagText(server.replayedLagBytes, server.replayedLag));
    QStringList streams;
    for (const protocol::ReplicationStream &stream : server.streams)
        streams.append(Text::tr("%1 at %2: %3", "replica, address, state")
                           .arg(stream.application, stream.address,
                               stream.state.isEmpty() ? Text::tr("not told") : stream.state));
    add(Text::tr("Streams to"), streams.join(u'\n'));
    if (server.streamsHidden)
        add(Text::tr("Hidden"), Text::tr("Streams are only told to users with the right pg_monitor."));
    return all;
}

} // namespace muster::models
