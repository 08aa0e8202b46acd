#include "fakecluster/world.h"

#include <algorithm>

namespace muster::fakecluster {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using cluster::Liveness;
using protocol::LeaseReason;
using protocol::Lifecycle;

namespace {

// As a cluster at its default settings takes: refusal is proof, silence is not.
constexpr Millis refusedIsDown = 1'200ms;
constexpr Millis silentIsSuspect = 1'500ms;
constexpr Millis silentIsDown = 5s;
constexpr Millis leaseRunsOut = 2'500ms;
constexpr Millis joinsWithin = 700ms;
constexpr Millis stopsWithin = 800ms;
constexpr Millis churnEvery = 50ms;

} // namespace

std::vector<int> World::resolve(const Targets &targets) const
{
    std::set<int> found;
    for (const auto &[first, last] : targets.ranges) {
        for (int number = first; number <= std::min(last, int(m_nodes.size())); ++number)
            found.insert(number - 1);
    }
    if (targets.leader && m_leader)
        found.insert(*m_leader);
    return {found.begin(), found.end()};
}

void World::perform(const Step &step)
{
    m_changed = true;
    switch (step.verb) {
    case Verb::Cut:
    case Verb::CutOneWay:
        return cut(step);
    case Verb::Heal:
        return heal(step);
    case Verb::Leader: {
        const std::vector<int> nodes = resolve(step.nodes);
        const QString to = nodes.empty() ? QString() : m_nodes[std::size_t(nodes.front())].id.toString();
        // Whom the cluster would refuse to transfer to, it refuses here too, and says so in its log.
        if (const auto asked = observer() ? prefer(to) : fail(ErrorCode::Unavailable); !asked && observer())
            say(*observer(), log::Level::Warn, u"lease"_s, asked.error().detail);
        return;
    }
    case Verb::Database:
        m_databaseUp = step.on;
        plan(
            leaseRunsOut, {Kind::Elect, 0, 0, step.on ? LeaseReason::NoLeaseYet : LeaseReason::LeaseExpired});
        return;
    case Verb::Churn:
        m_churnPercent = step.percent;
        if (m_churnPercent > 0 && !m_churning)
            plan(churnEvery, {Kind::Churn});
        m_churning = m_churning || m_churnPercent > 0;
        return;
    default:
        for (const int node : resolve(step.nodes))
            performOn(node, step);
    }
}

void World::performOn(int index, const Step &step)
{
    SimNode &node = m_nodes[std::size_t(index)];
    switch (step.verb) {
    case Verb::Kill:
        return kill(index);
    case Verb::Start:
        return start(index);
    case Verb::Stop:
        return stop(index);
    case Verb::Pause:
        return pause(index);
    case Verb::Resume:
        return resume(index);
    case Verb::Drain:
        return setLifecycle(index, Lifecycle::Draining);
    case Verb::Maintenance:
        return setLifecycle(index, Lifecycle::Maintenance);
    case Verb::Activate:
        return setLifecycle(index, Lifecycle::Active);
    case Verb::EditConfig: {
        Edits edits;
        for (const auto &[key, value] : step.settings)
            edits[key] = value;
        return editConfig(index, edits);
    }
    case Verb::Reload:
        (void)reload(index); // one that is down takes up its file when it starts
        return;
    case Verb::Version:
        node.version = step.text;
        return;
    case Verb::Schema:
        node.schema = step.number;
        return;
    case Verb::Skew:
        node.skew = step.span;
        return;
    case Verb::Clock:
        node.synchronized = step.on;
        return;
    case Verb::Limits:
        node.limitsOk = step.on;
        return;
    case Verb::Log:
        return say(index, *log::levelFromName(step.level), u"script"_s, step.text);
    case Verb::Cut:
    case Verb::CutOneWay:
    case Verb::Heal:
    case Verb::Leader:
    case Verb::Database:
    case Verb::Churn:
        break; // not about one node
    }
}

void World::cut(const Step &step)
{
    for (const int from : resolve(step.nodes)) {
        for (const int to : resolve(step.peers)) {
            if (from == to)
                continue;
            m_cuts.insert({from, to});
            if (step.verb == Verb::Cut)
                m_cuts.insert({to, from});
        }
    }
}

void World::heal(const Step &step)
{
    const std::vector<int> ones = resolve(step.nodes);
    const std::vector<int> others = resolve(step.peers);
    if (ones.empty() && others.empty())
        m_cuts.clear();
    for (const int one : ones) {
        for (const int other : others) {
            m_cuts.erase({one, other});
            m_cuts.erase({other, one});
        }
    }
}

void World::kill(int index)
{
    SimNode &node = m_nodes[std::size_t(index)];
    if (!node.running)
        return;
    node.running = node.paused = false;
    node.silentSince = m_now;
    ++node.generation;
    m_changed = true;
    m_logs.fellSilent(index, m_now);
    plan(refusedIsDown + Millis(qint64(m_random.below(400))), {Kind::Down, index, node.generation});
    if (m_leader == index)
        leaderLost(leaseRunsOut, LeaseReason::LeaseExpired);
}

void World::start(int index)
{
    SimNode &node = m_nodes[std::size_t(index)];
    if (node.running)
        return;
    node.running = true;
    node.liveness = Liveness::Alive;
    node.lifecycle = Lifecycle::Joining;
    node.config = m_library.restarted(node.config);
    node.startedAt = m_now;
    ++node.generation;
    m_changed = true;
    m_logs.spoke(index, m_now);
    say(index, log::Level::Info, u"node"_s, u"listening"_s);
    plan(joinsWithin, {Kind::Active, index, node.generation});
}

void World::stop(int index)
{
    SimNode &node = m_nodes[std::size_t(index)];
    if (!node.running)
        return;
    say(index, log::Level::Info, u"node"_s, u"stopping"_s);
    setLifecycle(index, Lifecycle::Stopping);
    ++node.generation;
    m_logs.fellSilent(index, m_now + stopsWithin);
    plan(stopsWithin, {Kind::Left, index, node.generation});
    if (m_leader == index)
        leaderLost(stopsWithin / 2, LeaseReason::Released);
}

void World::pause(int index)
{
    SimNode &node = m_nodes[std::size_t(index)];
    if (!node.answers())
        return;
    node.paused = true;
    node.silentSince = m_now;
    ++node.generation;
    m_changed = true;
    m_logs.fellSilent(index, m_now);
    plan(silentIsSuspect, {Kind::Suspect, index, node.generation});
    plan(silentIsDown, {Kind::Down, index, node.generation});
    if (m_leader == index)
        leaderLost(leaseRunsOut, LeaseReason::LeaseExpired);
}

void World::resume(int index)
{
    SimNode &node = m_nodes[std::size_t(index)];
    if (!node.paused)
        return;
    node.paused = false;
    node.liveness = Liveness::Alive;
    ++node.generation;
    m_changed = true;
    m_logs.spoke(index, m_now);
    if (!m_leader)
        leaderLost(leaseRunsOut, LeaseReason::LeaseExpired);
}

void World::setLifecycle(int index, protocol::Lifecycle lifecycle)
{
    SimNode &node = m_nodes[std::size_t(index)];
    if (node.lifecycle == Lifecycle::Stopping && node.running)
        return; // nothing calls it back
    node.lifecycle = lifecycle;
    m_changed = true;
}

void World::churnTick()
{
    m_churning = m_churnPercent > 0;
    if (!m_churning)
        return;
    plan(churnEvery, {Kind::Churn});
    m_churnDue += double(m_nodes.size()) * m_churnPercent / 100 * double(churnEvery.count()) / 1000;
    for (; m_churnDue >= 1; m_churnDue -= 1) {
        const int node = int(m_random.below(m_nodes.size()));
        if (m_disturbed.contains(node))
            restore(node);
        else if (node != observer() && m_nodes[std::size_t(node)].answers())
            disturb(node);
    }
}

void World::disturb(int index)
{
    SimNode &node = m_nodes[std::size_t(index)];
    const quint64 kind = m_random.below(100);
    if (node.lifecycle != Lifecycle::Active || node.skew != Millis(0) || node.liveness != Liveness::Alive)
        return; // the script is at work there
    m_disturbed.insert(index);
    m_changed = true;
    if (kind < 45) {
        setLifecycle(index, Lifecycle::Draining);
    } else if (kind < 70) {
        node.skew = Millis(600 + qint64(m_random.below(3'000)));
    } else if (kind < 85) {
        node.synchronized = false;
    } else if (kind < 90) {
        editConfig(index, {{u"TeamSettings.MaxUsersPerTeam"_s, 100}});
    } else if (kind < 97) {
        pause(index);
    } else {
        kill(index);
    }
    plan(Millis(1'000 + qint64(m_random.below(3'000))), {Kind::Restore, index, node.generation});
}

void World::restore(int index)
{
    if (m_disturbed.erase(index) == 0)
        return;
    SimNode &node = m_nodes[std::size_t(index)];
    node.skew = Millis(0);
    node.synchronized = true;
    editConfig(index, {{u"TeamSettings.MaxUsersPerTeam"_s, QJsonValue(QJsonValue::Undefined)}});
    resume(index);
    if (!node.running)
        start(index);
    else if (node.lifecycle == Lifecycle::Draining)
        setLifecycle(index, Lifecycle::Active);
}

} // namespace muster::fakecluster
