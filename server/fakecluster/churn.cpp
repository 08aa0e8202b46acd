#include "fakecluster/churn.h"

namespace muster::fakecluster {

using namespace Qt::Literals::StringLiterals;
using protocol::Lifecycle;

namespace {

Step stepOf(Verb verb)
{
    Step step;
    step.verb = verb;
    return step;
}

Step skewed(Millis skew)
{
    Step step = stepOf(Verb::Skew);
    step.span = skew;
    return step;
}

Step synchronizing(bool on)
{
    Step step = stepOf(Verb::Clock);
    step.on = on;
    return step;
}

/// Undefined: as it was.
Step editing(const QJsonValue &value)
{
    Step step = stepOf(Verb::EditConfig);
    step.settings.append({u"TeamSettings.MaxUsersPerTeam"_s, value});
    return step;
}

/// Mostly something mild.
Step someTrouble(quint64 percent, Random &random)
{
    if (percent < 45)
        return stepOf(Verb::Drain);
    if (percent < 70)
        return skewed(Millis(600 + random.below(3'000)));
    if (percent < 85)
        return synchronizing(false);
    if (percent < 90)
        return editing(100);
    return stepOf(percent < 97 ? Verb::Pause : Verb::Kill);
}

} // namespace

bool Churn::setPercent(double percent)
{
    m_percent = percent;
    const bool begins = m_percent > 0 && !m_running;
    m_running = m_running || begins;
    return begins;
}

bool Churn::strike(int nodes)
{
    m_running = m_percent > 0;
    if (m_running)
        m_due += double(nodes) * m_percent / 100 * double(every.count()) / 1000;
    return m_running;
}

std::optional<int> Churn::nextVictim(Random &random, int nodes)
{
    if (m_due < 1)
        return std::nullopt;
    m_due -= 1;
    return int(random.below(quint64(nodes)));
}

Churn::Trouble Churn::troubleFor(int victim, const SimNodes &nodes, Random &random)
{
    if (m_disturbed.contains(victim))
        return {restore(victim, nodes)};
    const SimNode &node = nodes.at(victim);
    if (victim == nodes.observer() || !node.answers())
        return {};
    const quint64 percent = random.below(100);
    if (node.lifecycle != Lifecycle::Active || node.skew != Millis(0)
        || node.liveness != cluster::Liveness::Alive)
        return {}; // the script is at work there
    m_disturbed.insert(victim);
    return {{someTrouble(percent, random)}, true};
}

std::vector<Step> Churn::restore(int index, const SimNodes &nodes)
{
    if (m_disturbed.erase(index) == 0)
        return {};
    std::vector<Step> steps{skewed(Millis(0)), synchronizing(true),
        editing(QJsonValue(QJsonValue::Undefined)), stepOf(Verb::Resume)};
    const SimNode &node = nodes.at(index);
    if (!node.running)
        steps.push_back(stepOf(Verb::Start));
    else if (node.lifecycle == Lifecycle::Draining)
        steps.push_back(stepOf(Verb::Activate));
    return steps;
}

} // namespace muster::fakecluster
