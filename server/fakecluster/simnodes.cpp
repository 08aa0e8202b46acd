#include "fakecluster/simnodes.h"

#include <algorithm>
#include <set>

namespace muster::fakecluster {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using cluster::Liveness;
using protocol::Lifecycle;
using Kind = PlannedEvent::Kind;

namespace {

// As a cluster at its default settings takes: refusal is proof, silence is not.
constexpr Millis refusedIsDown = 1'200ms;
constexpr quint64 refusedSpreadMillis = 400;
constexpr Millis silentIsSuspect = 1'500ms;
constexpr Millis silentIsDown = 5s;
constexpr Millis joinsWithin = 700ms;
constexpr Millis stopsWithin = 800ms;
constexpr quint64 upMillisMax = 3'600'000; // all have run for up to an hour when it starts

/// 26 characters that sort by the node's number, so that the first node leads.
NodeId idOf(int number, Random &random)
{
    static constexpr QLatin1StringView letters("ybndrfg8ejkmcpqxot1uwisza345h769");
    QString id = u"n%1"_s.arg(number, 5, 10, QLatin1Char('0'));
    while (id.size() < 26)
        id += QChar(letters[qsizetype(random.below(32))]);
    return NodeId(id);
}

} // namespace

SimNodes::SimNodes(const WorldOptions &options, Random &random, Agenda &agenda, LogBook &logs)
    : m_random(random), m_agenda(agenda), m_logs(logs), m_library(options.clusterName)
{
    for (int i = 0; i < options.nodes; ++i) {
        SimNode node;
        node.id = idOf(i + 1, m_random);
        node.name = u"node-%1"_s.arg(i + 1);
        // Only the first listens; at the others' addresses, on loopback too, connections are refused at once.
        node.address = i == 0 ? options.address
                              : u"127.%1.%2.%3:%4"_s.arg(16 + i / 65536)
                                    .arg(i / 256 % 256)
                                    .arg(i % 256)
                                    .arg(options.address.section(u':', -1));
        node.gossipAddress = u"127.16.%1.%2:8074"_s.arg(i / 256 % 256).arg(i % 256);
        node.version = options.version;
        node.schema = options.schema;
        node.config = m_library.base();
        node.startedAt = -Millis(m_random.below(upMillisMax));
        m_byId.emplace(node.id, i);
        m_nodes.push_back(std::move(node));
    }
}

std::optional<int> SimNodes::indexOf(const NodeId &id) const
{
    const auto found = m_byId.find(id);
    return found == m_byId.end() ? std::nullopt : std::optional(found->second);
}

std::optional<int> SimNodes::observer() const
{
    const auto found =
        std::find_if(m_nodes.begin(), m_nodes.end(), [](const SimNode &node) { return node.answers(); });
    return found == m_nodes.end() ? std::nullopt : std::optional(int(found - m_nodes.begin()));
}

std::vector<int> SimNodes::resolve(const Targets &targets, std::optional<int> leader) const
{
    std::set<int> found;
    for (const auto &[first, last] : targets.ranges) {
        for (int number = first; number <= std::min(last, count()); ++number)
            found.insert(number - 1);
    }
    if (targets.leader && leader)
        found.insert(*leader);
    return {found.begin(), found.end()};
}

SimNode &SimNodes::change(int index)
{
    m_changed = true;
    return m_nodes[std::size_t(index)];
}

SimNode &SimNodes::silence(int index)
{
    SimNode &node = change(index);
    node.silentSince = m_agenda.now();
    ++node.generation;
    m_logs.fellSilent(index, m_agenda.now());
    return node;
}

bool SimNodes::kill(int index)
{
    if (!at(index).running)
        return false;
    SimNode &node = silence(index);
    node.running = node.paused = false;
    m_agenda.plan(
        refusedIsDown + Millis(m_random.below(refusedSpreadMillis)), {Kind::Down, index, node.generation});
    return true;
}

bool SimNodes::start(int index)
{
    if (at(index).running)
        return false;
    SimNode &node = change(index);
    node.running = true;
    node.liveness = Liveness::Alive;
    node.lifecycle = Lifecycle::Joining;
    node.config = m_library.restarted(node.config);
    node.startedAt = m_agenda.now();
    ++node.generation;
    m_logs.spoke(index, m_agenda.now());
    say(index, log::Level::Info, u"node"_s, u"listening"_s);
    m_agenda.plan(joinsWithin, {Kind::Active, index, node.generation});
    return true;
}

bool SimNodes::stop(int index)
{
    if (!at(index).running)
        return false;
    say(index, log::Level::Info, u"node"_s, u"stopping"_s);
    setLifecycle(index, Lifecycle::Stopping);
    m_logs.fellSilent(index, m_agenda.now() + stopsWithin);
    m_agenda.plan(stopsWithin, {Kind::Left, index, ++change(index).generation});
    return true;
}

bool SimNodes::pause(int index)
{
    if (!at(index).answers())
        return false;
    SimNode &node = silence(index);
    node.paused = true;
    m_agenda.plan(silentIsSuspect, {Kind::Suspect, index, node.generation});
    m_agenda.plan(silentIsDown, {Kind::Down, index, node.generation});
    return true;
}

bool SimNodes::resume(int index)
{
    if (!at(index).paused)
        return false;
    SimNode &node = change(index);
    node.paused = false;
    node.liveness = Liveness::Alive;
    ++node.generation;
    m_logs.spoke(index, m_agenda.now());
    return true;
}

void SimNodes::setLifecycle(int index, Lifecycle lifecycle)
{
    if (at(index).lifecycle == Lifecycle::Stopping && at(index).running)
        return; // nothing calls it back
    change(index).lifecycle = lifecycle;
}

void SimNodes::set(int index, const Step &step)
{
    SimNode &node = change(index);
    if (step.verb == Verb::Version)
        node.version = step.text;
    else if (step.verb == Verb::Schema)
        node.schema = step.number;
    else if (step.verb == Verb::Skew)
        node.skew = step.span;
    else if (step.verb == Verb::Clock)
        node.synchronized = step.on;
    else if (step.verb == Verb::Limits)
        node.limitsOk = step.on;
}

void SimNodes::edit(int index, const Edits &edits)
{
    SimNode &node = change(index);
    node.config = m_library.edited(node.config, edits);
}

Result<ConfigChange> SimNodes::reload(int index)
{
    if (!at(index).answers())
        return fail(ErrorCode::Unavailable, u"%1 does not answer"_s.arg(at(index).name));
    SimNode &node = change(index);
    ConfigChange done = m_library.reloaded(node.config);
    node.config = done.config;
    say(index, log::Level::Info, u"config"_s, u"configuration reloaded"_s);
    return done;
}

void SimNodes::suspect(int index)
{
    change(index).liveness = Liveness::Suspect;
}

void SimNodes::giveUp(int index)
{
    change(index).liveness = Liveness::Down;
    if (const auto seer = observer())
        say(*seer, log::Level::Error, u"cluster"_s, u"%1 is down"_s.arg(at(index).name));
}

void SimNodes::leave(int index)
{
    SimNode &node = change(index);
    node.liveness = Liveness::Left;
    node.running = false;
}

void SimNodes::serve(int index)
{
    setLifecycle(index, Lifecycle::Active);
    say(index, log::Level::Info, u"node"_s, u"serving"_s);
}

void SimNodes::say(int node, log::Level level, const QString &component, const QString &text)
{
    m_logs.write(node, simulatedLine(m_agenda.now(), level, component, text));
}

} // namespace muster::fakecluster
