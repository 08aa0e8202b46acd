#include "sim/cluster/wholecluster.h"

#include "base/overloaded.h"
#include "cluster/node/timings.h"
#include "protocol/vocabulary/features.h"

#include <algorithm>
#include <cmath>

namespace muster::sim {

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;
using cluster::LeaseKeeper;
using LeaseResult = cluster::input::LeaseAnswer::Result;

namespace {

constexpr Millis workEvery = 400ms;
// As server/node/membership/discovery has it.
constexpr Millis writersEvery = 10s;
constexpr Millis writersFreshFor = 180s;

/// Names that are node ids, in the order of the alphabet.
std::vector<cluster::MemberName> idsFor(int nodes)
{
    std::vector<cluster::MemberName> ids;
    for (int i = 0; i < nodes; ++i)
        ids.push_back(QByteArray(1, char('a' + i)).leftJustified(26, '0'));
    return ids;
}

/// The same on every node.
cluster::NodeConfig nodeConfig()
{
    cluster::NodeConfig config;
    config.revision = 1;
    return config;
}

/// Nothing is wrong with any host.
cluster::HostFacts hostFacts()
{
    cluster::HostFacts facts;
    facts.limits.push_back({u"open-files"_s, u"1"_s, u"1"_s, protocol::LimitState::Ok, {}, {}});
    facts.clock.synchronized = true;
    return facts;
}

} // namespace

WholeCluster::WholeCluster(int nodes, quint64 seed, bool tracing)
    : m_random(seed)
    , m_net(nodes, m_random.next(), cluster::MembershipOptions::lan(), 0, idsFor(nodes))
    , m_nodes(size_t(nodes))
    , m_tracing(tracing)
{
    m_net.watchNodes([this](const cluster::MemberName &name, const cluster::MembershipOutput &output) {
        hear(name, output);
    });
    for (size_t i = 0; i < m_nodes.size(); ++i) {
        Node &node = m_nodes[i];
        node.name = m_net.names()[i];
        node.id = NodeId(QString::fromUtf8(node.name));
        node.rate = 0.9 + double(m_random.below(201)) / 1000;
        node.offset = Millis(m_random.below(86'400'000));
        node.wall = Millis(qint64(m_random.below(600'001)) - 300'000);
        begin(node);
    }
}

TimePoint WholeCluster::local(const Node &node) const
{
    const auto now = m_net.now().time_since_epoch().count();
    return TimePoint(node.offset + Millis(qint64(std::floor(double(now) * node.rate))));
}

void WholeCluster::note(const QString &what)
{
    if (m_tracing)
        m_trace.append(u"%1 %2"_s.arg(m_net.now().time_since_epoch().count()).arg(what));
}

cluster::Moment WholeCluster::moment(const Node &node) const
{
    return {local(node), WallTime(m_net.now().time_since_epoch() + node.wall)};
}

/// A process starts: nothing is known but what the database and the others say.
void WholeCluster::begin(Node &node)
{
    ++node.life;
    node.core = std::make_unique<cluster::NodeCore>(node.id, u"c"_s, true, m_random.fork());
    node.timerFor = {};
    ++node.timer;
    node.stopping = false;
    node.lookPlanned = false;
    node.writers.clear();
    node.begunAt = local(node);
    node.meta = {};
    node.meta.clusterName = u"c"_s;
    node.meta.name = node.id.toString();
    node.meta.version = u"1"_s;
    node.meta.schema = 1;
    node.meta.configHash = QByteArray(cluster::metaHashBytes, 'h');
    node.meta.reportRevision = 1;
    node.meta.features = {
        protocol::features::configReport, protocol::features::reachability, protocol::features::hostFacts};
    node.meta.lifecycle = cluster::Lifecycle::Active;
    node.meta.startedAt = moment(node).wall;
    onNode(node, 0ms, [this](Node &self) {
        give(self, cluster::input::OwnConfig{nodeConfig(), "report"});
        give(self, cluster::input::OwnHost{hostFacts(), "host"});
        give(self, cluster::input::OwnMeta{self.meta});
        give(self, cluster::input::Begin{});
        readWriters(self);
        lookAgain(self);
        readClocks(self);
        work(self);
    });
}

void WholeCluster::onNode(Node &node, Millis in, std::function<void(Node &)> act)
{
    m_net.after(node.name, in, [this, &node, life = node.life, act = std::move(act)] {
        if (node.core && node.life == life)
            act(node);
    });
}

void WholeCluster::give(Node &node, const cluster::NodeInput &input)
{
    act(node, node.core->step(input, moment(node)));
    setTimer(node);
}

void WholeCluster::act(Node &node, const cluster::NodeOutput &output)
{
    if (output.commands.size() > 1)
        m_invariants.violated(u"more than one command at once"_s, m_net.now());
    for (const auto &event : output.leaseEvents)
        report(node, event);
    for (const auto &command : output.commands)
        send(node, command);
    if (output.announce)
        m_net.setMeta(node.name, cluster::encodeNodeMeta(*output.announce));
    for (const cluster::UserMessage &message : output.messages) {
        if (!m_net.sendUser(node.name, message.to.toUtf8(), message.body))
            onNode(node, 0ms, [this, to = message.to](Node &self) {
                give(self, cluster::input::MessageEnded{to, false});
            });
    }
    if (output.beat)
        beat(node, *output.beat);
    if (!output.forgetWitnesses.empty())
        forget(node, output.forgetWitnesses);
    if (output.isolation) {
        note(u"%1 stands %2"_s.arg(
            node.id.toString(), QString(cluster::standingName(output.isolation->standing))));
        m_invariants.standingIs(node.id, node.life, *output.isolation, local(node), m_net.now());
    }
    for (const cluster::ReceivedReport &report : output.configReports)
        give(node, cluster::input::PeerConfig{report.from, nodeConfig()});
    for (const cluster::ReceivedReport &report : output.hostReports)
        give(node, cluster::input::PeerHost{report.from, hostFacts()});
    if (!output.oddMessages.empty())
        m_invariants.violated(u"a peer's message was not understood"_s, m_net.now());
}

/// What gossip brings, a thread further.
void WholeCluster::hear(const cluster::MemberName &name, const cluster::MembershipOutput &output)
{
    const auto found =
        std::find_if(m_nodes.begin(), m_nodes.end(), [&name](const Node &node) { return node.name == name; });
    if (found == m_nodes.end() || !found->core)
        return;
    for (const cluster::UserReceived &user : output.userReceived)
        onNode(
            *found, 0ms, [this, body = user.body](Node &self) { give(self, cluster::input::Message{body}); });
    for (const cluster::UserSent &sent : output.userSent)
        onNode(*found, 0ms, [this, sent](Node &self) {
            give(self, cluster::input::MessageEnded{NodeId(QString::fromUtf8(sent.to)), !sent.failure});
        });
    if (output.events.empty() || std::exchange(found->lookPlanned, true))
        return;
    onNode(*found, cluster::timings::lookAfterChange, [this](Node &self) {
        self.lookPlanned = false;
        look(self);
    });
}

void WholeCluster::lookAgain(Node &node)
{
    onNode(node, cluster::timings::lookEvery, [this](Node &self) {
        look(self);
        lookAgain(self);
    });
}

void WholeCluster::look(Node &node)
{
    cluster::Membership &membership = m_net.core(node.name);
    cluster::input::Look look{{}, membership.healthScore(), node.writers};
    for (const auto &[name, member] : membership.members()) {
        look.members.push_back(member);
        m_invariants.listed(node.id, node.life, NodeId(QString::fromUtf8(name)), node.begunAt);
    }
    give(node, look);
}

void WholeCluster::readClocks(Node &node)
{
    const cluster::Moment now = moment(node);
    give(node, cluster::input::Clocks{{now.wall, now.steady, now.steady.time_since_epoch()}});
    onNode(node, cluster::timings::clocksEvery, [this](Node &self) { readClocks(self); });
}

/// Announces this node in the database, and reads who else did.
void WholeCluster::readWriters(Node &node)
{
    const auto writers = std::make_shared<std::set<NodeId>>();
    query(
        node, writersEvery,
        [this, id = node.id, writers](Tables &tables) {
            tables.announced[id] = m_net.now();
            for (const auto &[writer, at] : tables.announced)
                if (m_net.now() - at < writersFreshFor)
                    writers->insert(writer);
        },
        [writers](Node &self, bool answered) {
            if (answered)
                self.writers = *writers;
        });
    onNode(node, writersEvery, [this](Node &self) { readWriters(self); });
}

int WholeCluster::instanceOf(const Node &node) const
{
    return node.instance >= 0 && m_database.isAlive(node.instance) ? node.instance : m_database.current();
}

/// The leader's work: a write under its term whenever it believes that it leads.
void WholeCluster::work(Node &node)
{
    onNode(node, workEvery, [this](Node &self) {
        const LeaseKeeper &keeper = self.core->lease().keeper();
        if (keeper.effective(local(self))) {
            const SimDatabase::Fence fence{keeper.term(), keeper.epoch(), keeper.newestEpoch(), self.id};
            m_net.later(delay(), [this, &self, fence] {
                if (!reaches(self))
                    return;
                const int at = instanceOf(self);
                const bool done = m_database.fencedWrite(fence, at);
                ++(done ? m_writesDone : m_writesRefused);
                if (done)
                    m_invariants.writeAccepted(fence, at, m_database.lastTaken(at), m_net.now());
            });
        }
        work(self);
    });
}

Millis WholeCluster::delay()
{
    if (m_random.chance(m_faults.slow))
        return Millis(m_random.below(m_random.chance(50) ? 1400 : 10'000)); // in and out of the deadline
    return Millis(m_random.below(m_random.chance(10) ? 60 : 4));
}

void WholeCluster::report(const Node &node, const LeaseKeeper::Event &event)
{
    std::visit(Overloaded{
                   [&](const LeaseKeeper::LeadershipGained &gained) {
                       mix(gained.term * 31 + quint64(m_net.now().time_since_epoch().count()));
                       note(u"%1 leads, epoch %2 term %3 (%4)"_s.arg(node.id.toString())
                                .arg(node.core->lease().keeper().epoch())
                                .arg(gained.term)
                                .arg(protocol::name(gained.reason)));
                       const quint64 epoch = node.core->lease().keeper().epoch();
                       const int takenIn =
                           m_database.takenIn(node.id, epoch, gained.term).value_or(instanceOf(node));
                       m_invariants.leadershipGained(node.id, epoch, gained.term, takenIn, m_net.now());
                   },
                   [&](const LeaseKeeper::LeadershipLost &lost) {
                       mix(lost.term);
                       note(u"%1 no longer leads term %2 (%3)"_s.arg(node.id.toString())
                                .arg(lost.term)
                                .arg(protocol::name(lost.reason)));
                   },
                   [&](const LeaseKeeper::RefusedStaleTerm &refused) {
                       note(u"%1 was refused: its term %2, current %3"_s.arg(node.id.toString())
                                .arg(refused.ours)
                                .arg(refused.current));
                   },
               },
        event);
}

void WholeCluster::send(Node &node, const LeaseKeeper::Command &command)
{
    const quint64 number = command.id;
    const auto open = std::make_shared<bool>(true); // nobody waits for an answer after the deadline
    onNode(node, cluster::timings::leaseStatement, [this, number, open](Node &self) {
        if (std::exchange(*open, false))
            give(self, cluster::input::LeaseAnswer{number, LeaseResult::Failed, {}});
    });
    if (m_random.chance(m_faults.lostRequests))
        return;
    // On the wire it outlives the process that sent it.
    m_net.later(delay(), [this, &node, life = node.life, number, open, statement = command.statement] {
        if (!reaches(node))
            return;
        const int at = instanceOf(node);
        const SimDatabase::Answer result = m_database.execute(statement, node.id, at, m_net.now());
        m_invariants.rowIs(at, m_database.row(at), m_net.now());
        if (result.done && std::holds_alternative<LeaseKeeper::TryAcquire>(statement))
            note(u"database %1: %2 takes epoch %3 term %4"_s.arg(at)
                     .arg(node.id.toString())
                     .arg(result.sight.row->epoch)
                     .arg(result.sight.row->term));
        if (node.life != life || m_random.chance(m_faults.lostReplies))
            return;
        const Millis back = node.link == Link::SlowReplies ? Millis(1000 + m_random.below(150)) : delay();
        onNode(node, back, [this, number, open, statement, result](Node &self) {
            if (!std::exchange(*open, false))
                return;
            const LeaseResult how = std::holds_alternative<LeaseKeeper::Read>(statement)
                ? LeaseResult::Observed
                : result.done ? LeaseResult::Succeeded
                              : LeaseResult::Refused;
            give(self, cluster::input::LeaseAnswer{number, how, result.sight});
        });
    });
}

void WholeCluster::query(Node &node, Millis timeout, Read read, Answered answered)
{
    const auto open = std::make_shared<bool>(true); // nobody waits for an answer after the deadline
    onNode(node, timeout, [open, answered](Node &self) {
        if (std::exchange(*open, false))
            answered(self, false);
    });
    if (m_random.chance(m_faults.lostRequests))
        return;
    m_net.later(delay(), [this, &node, life = node.life, open, read = std::move(read), answered] {
        if (!reaches(node))
            return;
        read(m_tables[instanceOf(node)]);
        if (node.life != life || m_random.chance(m_faults.lostReplies))
            return;
        onNode(node, delay(), [open, answered](Node &self) {
            if (std::exchange(*open, false))
                answered(self, true);
        });
    });
}

void WholeCluster::beat(Node &node, const cluster::WitnessRow &own)
{
    const auto rows = std::make_shared<cluster::WitnessRows>();
    query(
        node, cluster::timings::witnessStatement,
        [id = node.id, own, rows](Tables &tables) {
            tables.witnesses[id] = own;
            *rows = tables.witnesses;
        },
        [this, rows](Node &self, bool answered) {
            give(self, cluster::input::WitnessAnswer{answered ? std::optional(*rows) : std::nullopt});
        });
}

void WholeCluster::forget(Node &node, const std::vector<NodeId> &witnesses)
{
    query(
        node, cluster::timings::witnessStatement,
        [witnesses](Tables &tables) {
            for (const NodeId &witness : witnesses)
                tables.witnesses.erase(witness);
        },
        [this](Node &self, bool answered) { give(self, cluster::input::WitnessForgotten{answered}); });
}

void WholeCluster::setTimer(Node &node)
{
    const TimePoint next = node.core->nextDeadline();
    if (next == TimePoint::max() || next == node.timerFor)
        return;
    node.timerFor = next;
    const quint64 timer = ++node.timer;
    const double wait = std::max(0.0, double((next - local(node)).count()) / node.rate);
    onNode(node, Millis(qint64(wait) + 1 + qint64(m_random.below(6))), [this, timer](Node &self) {
        if (self.timer != timer)
            return;
        self.timerFor = {};
        give(self, cluster::input::Tick{});
    });
}

void WholeCluster::step(TimePoint until)
{
    m_net.stepUntil(until);
    ++m_steps;
    check();
}

void WholeCluster::run(Millis span)
{
    const TimePoint until = m_net.now() + span;
    while (m_net.now() < until && violation().isEmpty())
        step(until);
}

bool WholeCluster::runUntil(const std::function<bool()> &holds, Millis limit)
{
    const TimePoint until = m_net.now() + limit;
    while (violation().isEmpty()) {
        if (holds())
            return true;
        if (m_net.now() >= until)
            return false;
        run(100ms);
    }
    return false;
}

void WholeCluster::check()
{
    bool oneDatabase = true;
    m_effective.clear();
    for (const Node &node : m_nodes) {
        if (node.core && node.core->lease().keeper().effective(local(node)))
            m_effective.push_back(node.id);
        oneDatabase = oneDatabase && instanceOf(node) == m_database.current();
    }
    m_invariants.leadersAre(m_effective, oneDatabase, m_net.now());
}

QString WholeCluster::violation() const
{
    return m_invariants.violation().isEmpty() ? m_net.violation() : m_invariants.violation();
}

} // namespace muster::sim
