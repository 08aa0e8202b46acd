#include "node/discovery.h"

#include "base/log.h"
#include "base/whendone.h"

namespace muster::node {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {
constexpr auto component = "discovery"_L1;
constexpr Millis databaseTimeout = 3s;
constexpr Millis refreshEvery = 60s; // Mattermost's interval (reference/mattermost-api.md §1.3)
constexpr Millis lookEvery = 10s;
} // namespace

Discovery::Discovery(store::DiscoveryRow own, store::SqlPool &pool, QObject *parent)
    : QObject(parent), m_own(std::move(own)), m_pool(pool)
{
    m_refresh.setInterval(refreshEvery);
    connect(&m_refresh, &QTimer::timeout, this, &Discovery::announce);
    m_look.setInterval(lookEvery);
    connect(&m_look, &QTimer::timeout, this, &Discovery::read);
}

void Discovery::start()
{
    announce();
    m_refresh.start();
    m_look.start();
}

void Discovery::announce()
{
    const auto write = [row = m_own](store::Connection &connection) {
        return store::DiscoveryRepository(connection).announce(row, wallMillis());
    };
    whenDone(m_pool.write(databaseTimeout, write), this, [this](const Result<bool> &inserted) {
        if (!inserted)
            log::warn(component, u"the own row was not written: %1"_s.arg(inserted.error().detail));
        else if (*inserted)
            log::info(component, u"the own row was inserted"_s);
        read();
    });
}

void Discovery::read()
{
    const auto rows = [name = m_own.clusterName](store::Connection &connection) {
        return store::DiscoveryRepository(connection).fresh(name, wallMillis());
    };
    whenDone(
        m_pool.read(databaseTimeout, rows), this, [this](const Result<QList<store::DiscoveryRow>> &read) {
            if (!read)
                return;
            m_rows = *read;
            emit rowsRead();
        });
}

QList<NodeId> Discovery::writers() const
{
    QList<NodeId> ids;
    const qint64 oldest = wallMillis() - 3 * refreshEvery.count();
    for (const store::DiscoveryRow &row : m_rows)
        if (row.lastPingAt >= oldest)
            ids.append(row.id);
    return ids;
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
