#include "node/driver/nodedriver.h"

#include "base/clocks.h"

#include <QRandomGenerator>

namespace muster::node {

using namespace std::chrono_literals;

namespace {
constexpr Millis longestWait = 60s;
} // namespace

NodeDriver::NodeDriver(NodeId self, QString clusterName, bool clustered, QObject *parent)
    : QObject(parent)
    , m_core(std::move(self), std::move(clusterName), clustered,
          Random(QRandomGenerator::system()->generate64()))
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, [this] { step(cluster::input::Tick{}); });
}

cluster::Moment NodeDriver::now()
{
    const Clocks clocks = clocksNow();
    return {clocks.steady, clocks.wall};
}

void NodeDriver::step(cluster::NodeInput input)
{
    m_waiting.push_back({std::move(input), now()});
    if (m_stepping)
        return;
    m_stepping = true;
    while (!m_waiting.empty()) {
        const Waiting next = std::move(m_waiting.front());
        m_waiting.pop_front();
        emit stepped(m_core.step(next.input, next.at));
    }
    m_stepping = false;
    setTimer();
}

void NodeDriver::setTimer()
{
    const TimePoint next = m_core.nextDeadline();
    if (next == TimePoint::max())
        m_timer.stop();
    else
        m_timer.start(std::clamp(next - steadyNow(), Millis(1), longestWait));
}

cluster::Evidence NodeDriver::evidence(const cluster::NodeCore::Observer &observer) const
{
    return m_core.evidence(observer, now());
}

cluster::NodeCore::Assessment NodeDriver::assess(const cluster::Evidence &evidence)
{
    return m_core.assess(evidence, now());
}

} // namespace muster::node
