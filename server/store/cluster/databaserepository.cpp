#include "store/cluster/databaserepository.h"

#include "store/sql/rowreader.h"

#include <QFileInfo>

namespace muster::store {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype streamsMax = 256;
// The timeline of the control file is that of the last checkpoint, which a promotion does not wait for.
constexpr auto primaryTimeline = "('x' || left(pg_walfile_name(pg_current_wal_lsn()), 8))::bit(32)::int"_L1;

std::optional<qint64> unlessNegative(qint64 value)
{
    return value < 0 ? std::nullopt : std::optional(value);
}

} // namespace

Result<protocol::ServerFacts> DatabaseRepository::facts(const DataSource &source)
{
    if (source.kind == DataSource::Kind::Sqlite)
        return fileFacts(source.path);
    auto facts = serverFacts();
    if (facts && !facts->standby)
        if (const auto read = readStreams(*facts); !read)
            return failed(read);
    return facts;
}

Result<protocol::ServerFacts> DatabaseRepository::serverFacts()
{
    const auto row = m_connection.queryOne(
        u"SELECT split_part(current_setting('server_version'), ' ', 1), (SELECT system_identifier::text FROM "
        u"pg_control_system()), "
        "CASE WHEN pg_is_in_recovery() THEN greatest("
        "(SELECT timeline_id FROM pg_control_checkpoint()), "
        "(SELECT min_recovery_end_timeline FROM pg_control_recovery()), "
        "(SELECT received_tli FROM pg_stat_wal_receiver)) ELSE %1 END, "
        "pg_is_in_recovery(), "
        // Not ours, which a connection that only reads has set.
        "coalesce((SELECT reset_val = 'on' FROM pg_settings WHERE name = 'default_transaction_read_only'), "
        "false), "
        "CASE WHEN pg_is_in_recovery() THEN pg_is_wal_replay_paused() ELSE false END, "
        "EXISTS (SELECT 1 FROM pg_stat_wal_receiver), "
        "coalesce((SELECT sender_host || ':' || sender_port FROM pg_stat_wal_receiver), ''), "
        "coalesce(CASE WHEN pg_is_in_recovery() "
        "THEN greatest(pg_last_wal_receive_lsn(), pg_last_wal_replay_lsn()) ELSE pg_current_wal_lsn() END "
        "- '0/0'::pg_lsn, 0)::bigint, "
        "coalesce(CASE WHEN pg_is_in_recovery() THEN pg_last_wal_replay_lsn() ELSE pg_current_wal_lsn() END "
        "- '0/0'::pg_lsn, 0)::bigint, "
        "coalesce(greatest(0, extract(epoch FROM clock_timestamp() - pg_last_xact_replay_timestamp()) * "
        "1000), "
        "-1)::bigint, "
        "(SELECT coalesce(sum(numbackends), 0)::int FROM pg_stat_database), "
        "current_setting('max_connections')::int"_s.arg(primaryTimeline));
    return readOne(
        row,
        [](RowReader &reader) {
            protocol::ServerFacts facts;
            reader.read(facts.version);
            reader.read(facts.system);
            reader.read(facts.timeline);
            reader.read(facts.standby);
            reader.read(facts.readOnly);
            reader.read(facts.paused);
            reader.read(facts.receiving);
            reader.read(facts.streamsFrom);
            reader.read(facts.received);
            reader.read(facts.replayed);
            if (const auto age = reader.next<qint64>(); facts.standby && age >= 0)
                facts.replayedAge = Millis(age);
            facts.connections = reader.next<int>();
            facts.connectionsMax = reader.next<int>();
            return facts;
        },
        u"A SELECT without a table has no row."_s);
}

Result<void> DatabaseRepository::readStreams(protocol::ServerFacts &facts)
{
    const auto rows = m_connection.query(
        u"SELECT coalesce(application_name, ''), coalesce(host(client_addr), ''), coalesce(state, ''), "
        "coalesce((pg_current_wal_lsn() - replay_lsn)::bigint, -1), backend_start IS NULL "
        "FROM pg_stat_replication ORDER BY application_name, pid LIMIT %1"_s.arg(streamsMax));
    if (!rows)
        return failed(rows);
    facts.streams = readRows(*rows, [&facts](RowReader &reader) {
        protocol::ReplicationStream stream;
        reader.read(stream.application);
        reader.read(stream.address);
        reader.read(stream.state);
        stream.lagBytes = unlessNegative(reader.next<qint64>());
        facts.streamsHidden = reader.next<bool>() || facts.streamsHidden;
        return stream;
    });
    return {};
}

Result<protocol::ServerFacts> DatabaseRepository::fileFacts(const QString &path)
{
    const auto row = m_connection.queryOne(u"SELECT sqlite_version()"_s);
    return readOne(
        row,
        [&path](RowReader &reader) {
            protocol::ServerFacts facts;
            reader.read(facts.version);
            facts.bytes = QFileInfo(path).size();
            facts.walBytes = QFileInfo(path + "-wal"_L1).size();
            return facts;
        },
        u"A SELECT without a table has no row."_s);
}

Result<protocol::WriteTarget> DatabaseRepository::writeTarget(const DataSource &source)
{
    if (const auto writable = m_connection.checkWritable(); !writable)
        return failed(writable);
    const auto identity = m_connection.identity();
    if (!identity)
        return failed(identity);
    protocol::WriteTarget target{
        source.displayName(), {}, source.path, identity->system, 0, identity->text()};
    if (source.kind == DataSource::Kind::Sqlite)
        return target;
    const auto row = m_connection.queryOne(
        u"SELECT coalesce(host(inet_server_addr()), '') || ':' || coalesce(inet_server_port()::text, ''), "
        "current_database()::text, (SELECT system_identifier::text FROM pg_control_system()), %1"_s.arg(
            primaryTimeline));
    return readOne(
        row,
        [&target](RowReader &reader) {
            reader.read(target.server);
            reader.read(target.database);
            reader.read(target.system);
            reader.read(target.timeline);
            return target;
        },
        u"A SELECT without a table has no row."_s);
}

Result<QMap<QString, protocol::ServerSetting>> DatabaseRepository::settings(const QStringList &names)
{
    const auto rows = m_connection.query(
        u"SELECT name, setting, coalesce(unit, ''), context = 'postmaster' FROM pg_settings "
        "WHERE name = ANY (string_to_array(?, ','))"_s,
        {names.join(u',')});
    if (!rows)
        return failed(rows);
    QMap<QString, protocol::ServerSetting> all;
    for (const Row &row : *rows) {
        RowReader reader(row);
        const QString name = reader.next<QString>();
        protocol::ServerSetting setting;
        reader.read(setting.value);
        reader.read(setting.unit);
        reader.read(setting.needsRestart);
        all.insert(name, setting);
    }
    return all;
}

} // namespace muster::store
