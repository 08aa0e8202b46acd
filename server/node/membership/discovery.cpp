#include "node/membership/discovery.h"

#include "base/whendone.h"
#include "log/log.h"

#include <QHostAddress>

#include <algorithm>
#include <utility>

namespace muster::node {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {
constexpr auto component = "discovery"_L1;
constexpr Millis databaseTimeout = 3s;
constexpr Millis refreshEvery = 60s; // Mattermost's interval (reference/mattermost-api.md §1.3)
constexpr Millis lookEvery = 5s;
constexpr Millis saidFor = store::RefusedRepository::saidFor;
} // namespace

QString addressOf(const store::DiscoveryRow &row)
{
    const bool isIpv6 = QHostAddress(row.hostname).protocol() == QAbstractSocket::IPv6Protocol;
    return u"%1:%2"_s.arg(isIpv6 ? u'[' + row.hostname + u']' : row.hostname).arg(row.port);
}

Discovery::Discovery(QString clusterName, store::SqlPool &pool, QObject *parent)
    : QObject(parent), m_clusterName(std::move(clusterName)), m_pool(pool)
{
    m_refresh.setInterval(refreshEvery);
    connect(&m_refresh, &QTimer::timeout, this, &Discovery::announce);
    m_look.setInterval(lookEvery);
    connect(&m_look, &QTimer::timeout, this, [this] {
        if (m_unwritten)
            announce();
        else
            readThen({});
    });
}

void Discovery::start(const store::DiscoveryRow &own)
{
    m_own = own;
    m_startedAt = wallNow();
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
        const bool wasUnwritten = std::exchange(m_unwritten, !inserted);
        if (!inserted && !wasUnwritten)
            log::warn(component, u"this node's row was not written: %1"_s.arg(inserted.error().detail));
        if (inserted && *inserted)
            log::info(component, u"this node's row was inserted"_s);
        readThen({});
    });
}

void Discovery::readThen(std::function<void()> done)
{
    const auto rows = [name = m_clusterName](store::Connection &connection) -> Result<Read> {
        const WallTime now = wallNow();
        auto fresh = store::DiscoveryRepository(connection).fresh(name, now);
        if (!fresh)
            return failed(fresh);
        auto written = store::DiscoveryRepository(connection).written(3 * refreshEvery, now);
        if (!written)
            return failed(written);
        return store::RefusedRepository(connection)
            .all()
            .map([&](const QList<store::RefusedProcess> &refused) {
                return Read{*std::move(fresh), *std::move(written), refused};
            });
    };
    whenDone(
        m_pool.read(databaseTimeout, rows), this, [this, done = std::move(done)](const Result<Read> &read) {
            if (read)
                take(*read);
            if (done)
                done();
        });
}

void Discovery::take(const Read &read)
{
    m_rows = read.rows;
    m_addresses.clear();
    for (const store::DiscoveryRow &row : m_rows)
        m_addresses.insert(row.id, addressOf(row));
    hear(read.refused);
    m_outsiders = outsidersIn(read);
    ++m_reads;
    emit rowsRead();
}

/// One that says it again is there, whatever its clock shows; of one that is heard of for the first time only
/// the clocks can tell.
void Discovery::hear(const QList<store::RefusedProcess> &refused)
{
    const TimePoint now = steadyNow();
    std::vector<Heard> heard;
    for (const store::RefusedProcess &process : refused) {
        const auto known = std::find_if(m_heard.begin(), m_heard.end(), [&process](const Heard &each) {
            return each.process.id == process.id && each.process.address == process.address;
        });
        Heard next{process, std::nullopt};
        if (known == m_heard.end() ? std::chrono::abs(wallNow() - process.saidAt) <= saidFor
                                   : known->process.saidAt != process.saidAt)
            next.at = now;
        else if (known != m_heard.end())
            next.at = known->at;
        heard.push_back(std::move(next));
    }
    m_heard = std::move(heard);
}

std::vector<cluster::Outsider> Discovery::outsidersIn(const Read &read) const
{
    std::vector<cluster::Outsider> found;
    for (const Heard &heard : m_heard)
        if (heard.at && steadyNow() - *heard.at <= saidFor)
            found.push_back({heard.process.id, heard.process.address, heard.process.clusterName, false});
    for (const store::DiscoveryRow &row : read.written) {
        const bool isOurs =
            row.hostname == m_own.hostname && row.gossipPort == m_own.gossipPort && row.port == m_own.port;
        const bool claims = row.id == m_own.id ? !isOurs : row.clusterName != m_clusterName;
        // Older rows may be what a killed process left behind.
        if (claims && row.lastPingAt > m_startedAt)
            found.push_back({row.id, addressOf(row), row.clusterName, true});
    }
    return found;
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
    return m_addresses.contains(node, address);
}

void Discovery::stop()
{
    m_refresh.stop();
    m_look.stop();
    const auto remove = [own = m_own](store::Connection &connection) {
        return store::DiscoveryRepository(connection).remove(own);
    };
    whenDone(m_pool.write(databaseTimeout, remove), this, [this](const Result<void> &) { emit removed(); });
}

} // namespace muster::node
