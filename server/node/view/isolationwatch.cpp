#include "node/view/isolationwatch.h"

#include "base/whendone.h"
#include "log/log.h"
#include "store/cluster/witnessrepository.h"

#include <QRandomGenerator>

namespace muster::node {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {
constexpr auto component = "isolation"_L1;
constexpr Millis databaseTimeout = 1500ms;
/// A network that comes and goes must not send everybody's clients to and fro.
constexpr Millis returnAfter = 3s;
} // namespace

IsolationWatch::IsolationWatch(NodeId self, QString clusterName, store::SqlPool &pool, QObject *parent)
    : QObject(parent), m_self(std::move(self)), m_clusterName(std::move(clusterName)), m_pool(pool)
{
    m_sides.mine = {m_self};
    m_next.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, &IsolationWatch::beat);
}

void IsolationWatch::update(Sides sides)
{
    if (m_stopped)
        return;
    m_sides = std::move(sides);
    m_sides.mine.insert(m_self);
    m_witness.setLost(m_sides.lost, steadyNow());
    if (!m_witness.watching()) {
        m_next.stop();
        if (m_rowWritten && !m_asking)
            removeRows();
    } else if (!m_asking && !m_next.isActive()) {
        beat();
    }
    judge();
}

void IsolationWatch::beat()
{
    // Random: a process that starts again must not repeat what its last life wrote.
    const store::WitnessEntry own{QRandomGenerator::system()->generate64(), *m_sides.mine.begin()};
    const auto write = [name = m_clusterName, self = m_self, own](store::Connection &connection) {
        return store::WitnessRepository(connection, name).beat(self, own);
    };
    m_asking = true;
    m_rowWritten = true;
    whenDone(m_pool.write(databaseTimeout, write), this,
        [this](const Result<std::map<NodeId, store::WitnessEntry>> &read) {
            m_asking = false;
            m_answered = read.has_value();
            if (m_stopped)
                return;
            const TimePoint now = steadyNow();
            if (read) {
                m_rows.clear();
                for (const auto &[node, entry] : *read)
                    m_rows.emplace(node, cluster::WitnessRow{entry.beat, entry.group});
                m_witness.rowsRead(m_rows, now);
            } else {
                log::debug(component, u"the beat was not written: %1"_s.arg(read.error().detail));
            }
            judge();
            if (m_witness.watching())
                m_next.start(m_witness.interval(now));
        });
}

void IsolationWatch::judge()
{
    const TimePoint now = steadyNow();
    cluster::Isolation judged;
    if (m_witness.watching()) {
        if (!m_answered)
            return; // the database says nothing: so do we
        judged = cluster::judgeIsolation(m_sides.mine, m_witness.living(now), m_sides.holder);
    }
    if (m_isolation.withdrawn() && !judged.withdrawn()) {
        if (!m_mayReturnAt)
            m_mayReturnAt = now + returnAfter;
        if (now < *m_mayReturnAt)
            return;
    }
    m_mayReturnAt.reset();
    if (judged == m_isolation)
        return;
    m_isolation = std::move(judged);
    emit changed(m_isolation);
}

void IsolationWatch::removeRows()
{
    // Those of nodes that left for good would stay for ever: whoever is whole again sweeps for all. A node
    // that misses somebody still writes its row again within seconds.
    QList<NodeId> nodes{m_self};
    for (const auto &[node, row] : m_rows)
        if (node != m_self)
            nodes.append(node);
    m_rows.clear();
    m_rowWritten = false;
    const auto remove = [name = m_clusterName, nodes](store::Connection &connection) {
        return store::WitnessRepository(connection, name).remove(nodes);
    };
    whenDone(m_pool.write(databaseTimeout, remove), this, [this](const Result<void> &removed) {
        if (removed)
            return;
        log::debug(component, u"the own row was not removed: %1"_s.arg(removed.error().detail));
        m_rowWritten = true; // with the next update()
    });
}

void IsolationWatch::stop()
{
    m_stopped = true;
    m_next.stop();
    if (m_rowWritten)
        removeRows();
}

} // namespace muster::node
