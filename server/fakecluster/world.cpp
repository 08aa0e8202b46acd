#include "fakecluster/world.h"

namespace muster::fakecluster {

using namespace Qt::Literals::StringLiterals;
using protocol::LeaseReason;
using protocol::Lifecycle;
using Kind = PlannedEvent::Kind;

namespace {

constexpr Millis troubleMin{1'000};
constexpr quint64 troubleSpreadMillis = 3'000;

} // namespace

World::World(WorldOptions options, Script script)
    : m_options(std::move(options))
    , m_script(std::move(script))
    , m_random(m_options.seed)
    , m_logs(Random(m_options.seed).fork().next())
    , m_nodes(m_options, m_random, m_agenda, m_logs)
    , m_leadership(m_options, m_nodes, m_agenda, m_logs)
    , m_evidence(m_options, m_nodes, m_cuts, m_leadership)
{
    for (std::size_t i = 0; i < m_script.steps.size(); ++i)
        m_agenda.plan(m_script.steps[i].at, {Kind::Script, int(i)});
    setChurn(m_options.churnPercent);
}

void World::advance(Millis now)
{
    while (const auto event = m_agenda.takeNext(now))
        happen(*event);
    m_leadership.look();
}

bool World::takeChanges()
{
    const bool nodes = m_nodes.takeChanges();
    const bool leadership = m_leadership.takeChanges();
    return std::exchange(m_changed, false) || nodes || leadership;
}

void World::happen(const PlannedEvent &event)
{
    if (event.kind == Kind::Script)
        return perform(m_script.steps[std::size_t(event.number)]);
    if (event.kind == Kind::Churn)
        return churn();
    if (event.kind == Kind::Elect)
        return m_leadership.elect(event.reason);
    if (event.generation != m_nodes.at(event.number).generation)
        return;
    switch (event.kind) {
    case Kind::Suspect:
        return m_nodes.suspect(event.number);
    case Kind::Down:
        return m_nodes.giveUp(event.number);
    case Kind::Left:
        return m_nodes.leave(event.number);
    case Kind::Active:
        m_nodes.serve(event.number);
        return m_leadership.nowActive(event.number);
    case Kind::Restore:
        return performOn(event.number, m_churn.restore(event.number, m_nodes));
    case Kind::Script:
    case Kind::Churn:
    case Kind::Elect:
        return; // answered above
    }
    Q_UNREACHABLE();
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
    case Verb::Leader:
        return preferAsTold(step);
    case Verb::Database:
        return m_leadership.setDatabase(step.on);
    case Verb::Replica:
        m_replicas[step.number] = step.text;
        return;
    case Verb::Churn:
        return setChurn(step.percent);
    default:
        for (const int node : resolve(step.nodes))
            performOn(node, step);
    }
}

void World::performOn(int node, const Step &step)
{
    switch (step.verb) {
    case Verb::Kill:
        if (m_nodes.kill(node))
            m_leadership.lostBy(node, LeaseReason::LeaseExpired);
        return;
    case Verb::Start:
        m_nodes.start(node);
        return;
    case Verb::Stop:
        if (m_nodes.stop(node))
            m_leadership.lostBy(node, LeaseReason::Released);
        return;
    case Verb::Pause:
        if (m_nodes.pause(node))
            m_leadership.lostBy(node, LeaseReason::LeaseExpired);
        return;
    case Verb::Resume:
        if (m_nodes.resume(node))
            m_leadership.heardAgain();
        return;
    case Verb::Drain:
        return m_nodes.setLifecycle(node, Lifecycle::Draining);
    case Verb::Maintenance:
        return m_nodes.setLifecycle(node, Lifecycle::Maintenance);
    case Verb::Activate:
        return m_nodes.setLifecycle(node, Lifecycle::Active);
    case Verb::EditConfig: {
        Edits edits;
        for (const auto &[key, value] : step.settings)
            edits[key] = value;
        return m_nodes.edit(node, edits);
    }
    case Verb::Reload:
        (void)reload(node); // one that is down takes up its file when it starts
        return;
    case Verb::Version:
    case Verb::Schema:
    case Verb::Skew:
    case Verb::Clock:
    case Verb::Limits:
        return m_nodes.set(node, step);
    case Verb::Log:
        return say(node, *log::levelFromName(step.level), u"script"_s, step.text);
    case Verb::Cut:
    case Verb::CutOneWay:
    case Verb::Heal:
    case Verb::Leader:
    case Verb::Database:
    case Verb::Replica:
    case Verb::Churn:
        break; // not about one node
    }
}

void World::performOn(int node, const std::vector<Step> &steps)
{
    for (const Step &step : steps)
        performOn(node, step);
}

void World::cut(const Step &step)
{
    const std::vector<int> senders = resolve(step.nodes);
    const std::vector<int> receivers = resolve(step.peers);
    m_cuts.cut(senders, receivers);
    if (step.verb == Verb::Cut)
        m_cuts.cut(receivers, senders);
}

void World::heal(const Step &step)
{
    const std::vector<int> ones = resolve(step.nodes);
    const std::vector<int> others = resolve(step.peers);
    if (ones.empty() && others.empty())
        m_cuts.healAll();
    else
        m_cuts.heal(ones, others);
}

/// Whom the cluster would refuse to transfer to, it refuses here too, and says so in its log.
void World::preferAsTold(const Step &step)
{
    const std::optional<int> seer = observer();
    if (!seer)
        return;
    const std::vector<int> nodes = resolve(step.nodes);
    const QString to = nodes.empty() ? QString() : m_nodes.at(nodes.front()).id.toString();
    if (const auto asked = prefer(to); !asked)
        say(*seer, log::Level::Warn, u"lease"_s, asked.error().detail);
}

Result<NodeId> World::prefer(const QString &to)
{
    if (to.isEmpty()) {
        m_leadership.prefer(std::nullopt);
        return NodeId();
    }
    const auto target = cluster::transferTarget(to, evidence());
    if (target)
        m_leadership.prefer(indexOf(*target));
    return target;
}

Result<ConfigChange> World::save(int node, const Edits &edits)
{
    m_nodes.edit(node, edits);
    return reload(node);
}

void World::setChurn(double percent)
{
    if (m_churn.setPercent(percent))
        m_agenda.plan(Churn::every, {Kind::Churn});
}

void World::churn()
{
    if (!m_churn.strike(m_nodes.count()))
        return;
    m_agenda.plan(Churn::every, {Kind::Churn});
    while (const auto victim = m_churn.nextVictim(m_random, m_nodes.count())) {
        const Churn::Trouble trouble = m_churn.troubleFor(*victim, m_nodes, m_random);
        performOn(*victim, trouble.steps);
        if (trouble.passes)
            m_agenda.plan(troubleMin + Millis(m_random.below(troubleSpreadMillis)),
                {Kind::Restore, *victim, m_nodes.at(*victim).generation});
    }
}

void World::say(int node, log::Level level, const QString &component, const QString &text)
{
    m_logs.write(node, simulatedLine(m_agenda.now(), level, component, text));
}

} // namespace muster::fakecluster
