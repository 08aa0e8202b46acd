#include "node/view/isolationwatch.h"

#include "base/whendone.h"
#include "cluster/node/timings.h"
#include "log/log.h"
#include "store/cluster/witnessrepository.h"

namespace muster::node {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr auto component = "isolation"_L1;
} // namespace

IsolationWatch::IsolationWatch(
    NodeId self, QString clusterName, store::SqlPool &pool, NodeDriver &driver, QObject *parent)
    : QObject(parent)
    , m_self(std::move(self))
    , m_clusterName(std::move(clusterName))
    , m_pool(pool)
    , m_driver(driver)
{
    connect(&driver, &NodeDriver::stepped, this, &IsolationWatch::take);
}

void IsolationWatch::take(const cluster::NodeOutput &output)
{
    if (output.beat)
        write(*output.beat);
    if (!output.forgetWitnesses.empty())
        remove(output.forgetWitnesses);
    if (output.isolation)
        emit changed(*output.isolation);
}

void IsolationWatch::write(const cluster::WitnessRow &own)
{
    const auto beat = [name = m_clusterName, self = m_self, entry = store::WitnessEntry{own.beat, own.group}](
                          store::Connection &connection) {
        return store::WitnessRepository(connection, name).beat(self, entry);
    };
    whenDone(m_pool.write(cluster::timings::witnessStatement, beat), this,
        [this](const Result<std::map<NodeId, store::WitnessEntry>> &read) {
            cluster::input::WitnessAnswer answer;
            if (read) {
                answer.rows.emplace();
                for (const auto &[node, entry] : *read)
                    answer.rows->emplace(node, cluster::WitnessRow{entry.beat, entry.group});
            } else {
                log::debug(component, u"the beat was not written: %1"_s.arg(read.error().detail));
            }
            m_driver.step(std::move(answer));
        });
}

void IsolationWatch::remove(const std::vector<NodeId> &nodes)
{
    const auto remove = [name = m_clusterName, ids = QList<NodeId>(nodes.begin(), nodes.end())](
                            store::Connection &connection) {
        return store::WitnessRepository(connection, name).remove(ids);
    };
    whenDone(
        m_pool.write(cluster::timings::witnessStatement, remove), this, [this](const Result<void> &removed) {
            if (!removed)
                log::debug(component, u"the own row was not removed: %1"_s.arg(removed.error().detail));
            m_driver.step(cluster::input::WitnessForgotten{removed.has_value()});
        });
}

} // namespace muster::node
