#include "store/cluster/discoveryrepository.h"

#include "store/sql/rowreader.h"

namespace muster::store {

using namespace Qt::Literals::StringLiterals;

namespace {

/// What Mattermost writes there; Muster has only this kind of server.
constexpr auto appType = "mattermost_app"_L1;

/// Of the rows of nodes, in the order of discoveryRowOf().
QString selected(QLatin1StringView condition)
{
    return u"SELECT Id, ClusterName, Hostname, GossipPort, Port, CreateAt, LastPingAt FROM ClusterDiscovery "
           "WHERE Type = ? AND "_s
        + condition;
}

DiscoveryRow discoveryRowOf(RowReader &row)
{
    DiscoveryRow found;
    row.read(found.id);
    row.read(found.clusterName);
    row.read(found.hostname);
    row.read(found.gossipPort);
    row.read(found.port);
    row.read(found.createAt);
    row.read(found.lastPingAt);
    return found;
}

Result<void> validate(const DiscoveryRow &row)
{
    const auto wrong = [](const QString &field) {
        return fail(ErrorCode::InvalidArgument, u"The discovery row has no usable %1."_s.arg(field));
    };
    if (!isId(row.id.toString()))
        return wrong(u"id (26 letters and digits)"_s);
    if (row.clusterName.isEmpty() || row.clusterName.size() > 64)
        return wrong(u"cluster name (ClusterSettings.ClusterName, 1 to 64 characters)"_s);
    if (row.hostname.isEmpty() || row.hostname.size() > 512)
        return wrong(u"host name (1 to 512 characters)"_s);
    if (row.gossipPort < 1 || row.gossipPort > 65535)
        return wrong(u"gossip port (1 to 65535)"_s);
    if (row.port < 0 || row.port > 65535)
        return wrong(u"port (0 to 65535)"_s);
    return {};
}

} // namespace

Result<bool> DiscoveryRepository::announce(const DiscoveryRow &row, WallTime now)
{
    if (auto valid = validate(row); !valid)
        return failed(valid);
    return m_connection.transaction([&]() -> Result<bool> {
        const auto changed = m_connection.execute(
            u"UPDATE ClusterDiscovery SET Type = ?, ClusterName = ?, Hostname = ?, GossipPort = ?, Port = ?, "
            "LastPingAt = ? WHERE Id = ?"_s,
            {QString(appType), row.clusterName, row.hostname, row.gossipPort, row.port, bound(now),
                row.id.toString()});
        if (!changed)
            return failed(changed);
        if (*changed > 0)
            return false;
        return m_connection
            .execute(
                u"INSERT INTO ClusterDiscovery (Id, Type, ClusterName, Hostname, GossipPort, Port, CreateAt, "
                "LastPingAt) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"_s,
                {row.id.toString(), QString(appType), row.clusterName, row.hostname, row.gossipPort, row.port,
                    bound(now), bound(now)})
            .map([](qint64) { return true; });
    });
}

Result<bool> DiscoveryRepository::claim(
    const DiscoveryRow &row, const std::optional<DiscoveryRow> &gone, WallTime now)
{
    return m_connection.transaction([&]() -> Result<bool> {
        if (auto locked = m_connection.lock(WriteLock::Discovery); !locked)
            return failed(locked);
        const auto there = of(row.id);
        if (!there)
            return failed(there);
        const auto isAt = [](const DiscoveryRow &a, const DiscoveryRow &b) {
            return a.hostname == b.hostname && a.port == b.port;
        };
        if (*there && !isAt(**there, row) && !(gone && isAt(**there, *gone)))
            return false;
        return announce(row, now).map([](bool) { return true; });
    });
}

Result<std::optional<DiscoveryRow>> DiscoveryRepository::of(const NodeId &id)
{
    return m_connection.queryOne(selected("Id = ?"_L1), {QString(appType), id.toString()})
        .map([](const std::optional<Row> &row) {
            if (!row)
                return std::optional<DiscoveryRow>();
            RowReader reader(*row);
            return std::optional(discoveryRowOf(reader));
        });
}

Result<void> DiscoveryRepository::remove(const DiscoveryRow &own)
{
    return m_connection.executeAll(
        {{u"DELETE FROM ClusterDiscovery WHERE Id = ? AND Hostname = ? AND GossipPort = ? AND Port = ?"_s,
            {own.id.toString(), own.hostname, own.gossipPort, own.port}}});
}

Result<QList<DiscoveryRow>> DiscoveryRepository::written(Millis span, WallTime now)
{
    return m_connection
        .query(selected("LastPingAt > ? ORDER BY Id LIMIT 10000"_L1), {QString(appType), bound(now - span)})
        .map([](const Rows &rows) { return readRows(rows, discoveryRowOf); });
}

Result<QList<DiscoveryRow>> DiscoveryRepository::fresh(const QString &clusterName, WallTime now)
{
    return m_connection
        .query(selected("ClusterName = ? AND LastPingAt > ? ORDER BY Id LIMIT 10000"_L1),
            {QString(appType), clusterName, bound(now - discoveryFreshFor)})
        .map([](const Rows &rows) { return readRows(rows, discoveryRowOf); });
}

Result<qint64> DiscoveryRepository::removeStale(
    const LeaderPass &pass, const QString &clusterName, WallTime now)
{
    return pass.connection().execute(
        u"DELETE FROM ClusterDiscovery WHERE Type = ? AND ClusterName = ? AND LastPingAt <= ?"_s,
        {QString(appType), clusterName, bound(now - discoveryFreshFor)});
}

} // namespace muster::store
