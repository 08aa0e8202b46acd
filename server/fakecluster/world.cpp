#include "fakecluster/world.h"

#include "host/limits.h"

#include <algorithm>

namespace muster::fakecluster {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using cluster::Liveness;
using protocol::LeaseReason;
using protocol::Lifecycle;

namespace {

constexpr Millis leaseTerm = 2'500ms; // from a holder that is gone to the next one
constexpr Millis handover = 400ms;
constexpr Millis stability = 30s; // before a lower id takes over
constexpr std::size_t termsMax = 50;
constexpr qint64 upMillisMax = 3'600'000; // all have run for up to an hour when it starts

/// 26 characters that sort by the node's number, so that the first node leads.
NodeId idOf(int number, Random &random)
{
    static constexpr QLatin1StringView letters("ybndrfg8ejkmcpqxot1uwisza345h769");
    QString id = u"n%1"_s.arg(number, 5, 10, QLatin1Char('0'));
    while (id.size() < 26)
        id += QChar(letters[qsizetype(random.below(32))]);
    return NodeId(id);
}

std::vector<cluster::LimitEvidence> limitsOf(bool ok)
{
    const auto reading = [ok](const host::LimitRule &rule) -> std::optional<QString> {
        return !ok && rule.id == "open-files"_L1 ? u"1024"_s : QString(rule.recommended);
    };
    std::vector<cluster::LimitEvidence> limits;
    for (const host::LimitCheck &check : host::judgeLimits(reading))
        limits.push_back(
            {check.id, check.actual, check.recommended, check.state, check.fix, host::limitSentence(check)});
    return limits;
}

} // namespace

World::World(WorldOptions options, Script script)
    : m_options(std::move(options))
    , m_script(std::move(script))
    , m_random(m_options.seed)
    , m_logs(Random(m_options.seed).fork().next())
    , m_library(m_options.clusterName)
    , m_limitsOk(limitsOf(true))
    , m_limitsLow(limitsOf(false))
{
    for (int i = 0; i < m_options.nodes; ++i) {
        SimNode node;
        node.id = idOf(i + 1, m_random);
        node.name = u"node-%1"_s.arg(i + 1);
        // Only the first listens; at the others' addresses, on loopback too, connections are refused at once.
        node.address = i == 0 ? m_options.address
                              : u"127.%1.%2.%3:%4"_s.arg(16 + i / 65536)
                                    .arg(i / 256 % 256)
                                    .arg(i % 256)
                                    .arg(m_options.address.section(u':', -1));
        node.gossipAddress = u"127.16.%1.%2:8074"_s.arg(i / 256 % 256).arg(i % 256);
        node.version = m_options.version;
        node.schema = m_options.schema;
        node.config = m_library.base();
        node.startedAt = Millis(-qint64(m_random.below(upMillisMax)));
        m_byId.emplace(node.id, i);
        m_nodes.push_back(std::move(node));
    }
    for (std::size_t i = 0; i < m_script.steps.size(); ++i)
        plan(m_script.steps[i].at, {Kind::Script, int(i)});
    elect(LeaseReason::NoLeaseYet);
    Step churn;
    churn.verb = Verb::Churn;
    churn.percent = m_options.churnPercent;
    perform(churn);
}

void World::plan(Millis in, Event event)
{
    m_events.emplace(std::pair(m_now + in, ++m_planned), std::move(event));
}

void World::advance(Millis now)
{
    while (!m_events.empty() && m_events.begin()->first.first <= now) {
        const auto first = m_events.extract(m_events.begin());
        m_now = first.key().first;
        happen(first.mapped());
    }
    m_now = now;
    if (m_leader)
        m_leaderSeenAt = now;
}

std::optional<Millis> World::nextDeadline() const
{
    return m_events.empty() ? std::nullopt : std::optional(m_events.begin()->first.first);
}

void World::happen(const Event &event)
{
    if (event.kind == Kind::Script)
        return perform(m_script.steps[std::size_t(event.node)]);
    if (event.kind == Kind::Churn)
        return churnTick();
    if (event.kind == Kind::Elect)
        return elect(event.reason);
    SimNode &node = m_nodes[std::size_t(event.node)];
    if (event.generation != node.generation)
        return;
    m_changed = true;
    switch (event.kind) {
    case Kind::Suspect:
        node.liveness = Liveness::Suspect;
        return;
    case Kind::Down:
        node.liveness = Liveness::Down;
        if (const auto seer = observer())
            say(*seer, log::Level::Error, u"cluster"_s, u"%1 is down"_s.arg(node.name));
        return;
    case Kind::Left:
        node.liveness = Liveness::Left;
        node.running = false;
        return;
    case Kind::Active:
        setLifecycle(event.node, Lifecycle::Active);
        say(event.node, log::Level::Info, u"node"_s, u"serving"_s);
        if (!m_leader)
            plan(handover, {Kind::Elect, 0, 0, LeaseReason::LeaseExpired});
        else if (event.node < *m_leader && !m_preferred)
            plan(stability, {Kind::Elect, 0, 0, LeaseReason::LowerIdStable});
        return;
    case Kind::Restore:
        return restore(event.node);
    case Kind::Script:
    case Kind::Churn:
    case Kind::Elect:
        return; // answered above
    }
    Q_UNREACHABLE();
}

std::optional<int> World::indexOf(const NodeId &id) const
{
    const auto found = m_byId.find(id);
    return found == m_byId.end() ? std::nullopt : std::optional(found->second);
}

std::optional<int> World::observer() const
{
    const auto found =
        std::find_if(m_nodes.begin(), m_nodes.end(), [](const SimNode &node) { return node.answers(); });
    return found == m_nodes.end() ? std::nullopt : std::optional(int(found - m_nodes.begin()));
}

bool World::canLead(int node) const
{
    const SimNode &candidate = m_nodes[std::size_t(node)];
    return m_databaseUp && candidate.answers() && candidate.liveness == Liveness::Alive
        && candidate.lifecycle == Lifecycle::Active;
}

void World::endTerm(std::optional<LeaseReason> reason)
{
    if (m_terms.empty() || m_terms.back().until)
        return;
    m_terms.back().until = wall(m_now);
    if (reason)
        m_terms.back().endReason = *reason;
}

void World::elect(LeaseReason reason)
{
    std::optional<int> best;
    if (m_preferred && canLead(*m_preferred))
        best = m_preferred;
    for (int i = 0; !best && i < int(m_nodes.size()); ++i) {
        if (canLead(i))
            best = i;
    }
    if (m_leader && canLead(*m_leader) && (best == m_leader || !best))
        return;
    const bool lower = reason == LeaseReason::LowerIdStable;
    if (lower && best && m_now - m_nodes[std::size_t(*best)].startedAt < stability)
        return; // it has restarted since; its own time will come
    endTerm(reason == LeaseReason::LeaseExpired ? std::nullopt : std::optional(reason));
    m_changed = true;
    m_leader = best;
    if (!best)
        return;
    ++m_term;
    m_terms.push_back({m_term, m_nodes[std::size_t(*best)].id, wall(m_now), std::nullopt, reason});
    if (m_terms.size() > termsMax)
        m_terms.erase(m_terms.begin());
    say(*best, log::Level::Info, u"lease"_s,
        u"this node leads now, term %1: %2"_s.arg(m_term).arg(protocol::name(reason)));
}

void World::leaderLost(Millis within, LeaseReason reason)
{
    plan(within, {Kind::Elect, 0, 0, reason});
}

Result<NodeId> World::prefer(const QString &to)
{
    if (to.isEmpty()) {
        m_preferred.reset();
        m_changed = true;
        plan(stability, {Kind::Elect, 0, 0, LeaseReason::LowerIdStable});
        return NodeId();
    }
    const auto target = cluster::transferTarget(to, evidence());
    if (!target)
        return target;
    m_preferred = indexOf(*target);
    m_preferredAt = m_term;
    m_changed = true;
    plan(handover, {Kind::Elect, 0, 0, LeaseReason::Transfer});
    return target;
}

Result<ConfigChange> World::reload(int index)
{
    SimNode &node = m_nodes[std::size_t(index)];
    if (!node.answers())
        return fail(ErrorCode::Unavailable, u"%1 does not answer"_s.arg(node.name));
    ConfigChange change = m_library.reloaded(node.config);
    node.config = change.config;
    m_changed = true;
    say(index, log::Level::Info, u"config"_s, u"configuration reloaded"_s);
    return change;
}

Result<ConfigChange> World::save(int index, const Edits &edits)
{
    editConfig(index, edits);
    return reload(index);
}

void World::editConfig(int index, const Edits &edits)
{
    SimNode &node = m_nodes[std::size_t(index)];
    node.config = m_library.edited(node.config, edits);
    m_changed = true;
}

void World::say(int node, log::Level level, const QString &component, const QString &text)
{
    m_logs.write(node, {m_now, level, component, component + u"/simulated"_s, text});
}

} // namespace muster::fakecluster
