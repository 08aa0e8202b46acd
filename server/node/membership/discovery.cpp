#include "node/membership/discovery.h"

#include "base/whendone.h"
#include "log/log.h"

#include <QHostAddress>

namespace muster::node {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {
constexpr auto component = "discovery"_L1;
constexpr Millis databaseTimeout = 3s;
constexpr Millis refreshEvery = 60s; // Mattermost's interval (reference/mattermost-api.md §1.3)
constexpr Millis lookEvery = 10s;
} // namespace

Discovery::Discovery(QString clusterName, store::SqlPool &pool, QObject *parent)
    : QObject(parent), m_clusterName(std::move(clusterName)), m_pool(pool)
{
    m_refresh.setInterval(refreshEvery);
    connect(&m_refresh, &QTimer::timeout, this, &Discovery::announce);
    m_look.setInterval(lookEvery);
    connect(&m_look, &QTimer::timeout, this, [this] { readThen({}); });
}

void Discovery::start(const store::DiscoveryRow &own)
{
    m_own = own;
    announce();
    m_refresh.start();
    m_look.start();
}

void Discovery::announce()
{
    const auto write = [row = m_own](store::Connection &connection) {
        return store::DiscoveryRepository(connection).announce(row, wallNow());
    };
    whenDone(m_pool.write(databaseTimeout, write), this, [this](const Result<bool> &inserted) {
        if (!inserted)
            log::warn(component, u"this node's row was not written: %1"_s.arg(inserted.error().detail));
        else if (*inserted)
            log::info(component, u"this node's row was inserted"_s);
        readThen({});
    });
}

void Discovery::readThen(std::function<void()> done)
{
    const auto rows = [name = m_clusterName](store::Connection &connection) {
        return store::DiscoveryRepository(connection).fresh(name, wallNow());
    };
    whenDone(m_pool.read(databaseTimeout, rows), this,
        [this, done = std::move(done)](const Result<QList<store::DiscoveryRow>> &read) {
            if (read) {
                m_rows = *read;
                emit rowsRead();
            }
            if (done)
                done();
        });
}

QList<NodeId> Discovery::writers() const
{
    QList<NodeId> ids;
    const WallTime oldest = wallNow() - 3 * refreshEvery;
    for (const store::DiscoveryRow &row : m_rows)
        if (row.lastPingAt >= oldest)
            ids.append(row.id);
    return ids;
}

bool Discovery::vouchesFor(const NodeId &node, const QString &address) const
{
    return std::any_of(m_rows.begin(), m_rows.end(), [&](const store::DiscoveryRow &row) {
        const QHostAddress host(row.hostname);
        const QString inUrl =
            host.protocol() == QAbstractSocket::IPv6Protocol ? u'[' + row.hostname + u']' : row.hostname;
        return row.id == node && u"%1:%2"_s.arg(inUrl).arg(row.port) == address;
    });
}

void Discovery::stop()
{
    m_refresh.stop();
    m_look.stop();
    const auto remove = [id = m_own.id](store::Connection &connection) {
        return store::DiscoveryRepository(connection).remove(id);
    };
    whenDone(m_pool.write(databaseTimeout, remove), this, [this](const Result<void> &) { emit removed(); });
}

} // namespace muster::node
