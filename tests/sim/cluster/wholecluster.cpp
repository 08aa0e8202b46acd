#include "sim/cluster/wholecluster.h"

#include "base/overloaded.h"

#include <algorithm>
#include <cmath>

namespace muster::sim {

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;
using cluster::LeaseKeeper;

namespace {

constexpr Millis statementTimeout = 1200ms; // of server/node/leadership/leadership.cpp
constexpr Millis workEvery = 400ms;
constexpr Millis lookEvery = 500ms; // of server/node/view/clusterview.cpp

} // namespace

WholeCluster::WholeCluster(int nodes, quint64 seed, bool tracing)
    : m_random(seed), m_net(nodes, m_random.next()), m_nodes(size_t(nodes)), m_tracing(tracing)
{
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

/// A process starts: nothing is known but what the database and the others tell.
void WholeCluster::begin(Node &node)
{
    ++node.life;
    node.keeper = std::make_unique<LeaseKeeper>(node.id);
    node.reach = {};
    node.reach.noteAnswer(true); // the schema was just read
    node.timerFor = {};
    ++node.timer;
    node.meta = {};
    node.meta.clusterName = u"c"_s;
    node.meta.name = node.id.toString();
    node.meta.lifecycle = cluster::Lifecycle::Active;
    node.toldToStop = false;
    node.meta.startedAt = (m_net.now().time_since_epoch() + node.wall).count();
    node.metaTold = false;
    node.known.clear();
    refreshMeta(node);
    onNode(node, 0ms, [this](Node &self) { self.keeper->tick(local(self)); });
    lookAgain(node);
    work(node);
}

void WholeCluster::onNode(Node &node, Millis in, std::function<void(Node &)> act)
{
    m_net.after(node.name, in, [this, &node, life = node.life, act = std::move(act)] {
        if (!node.keeper || node.life != life)
            return;
        act(node);
        drain(node);
    });
}

void WholeCluster::lookAgain(Node &node)
{
    onNode(node, lookEvery, [this](Node &self) {
        look(self);
        lookAgain(self);
    });
}

/// What server/node/clusterview does with the members.
void WholeCluster::look(Node &node)
{
    std::vector<cluster::LeadershipPeer> peers;
    for (const auto &[name, member] : m_net.core(node.name).members()) {
        if (name == node.name)
            continue;
        Known &known = node.known[name];
        if (known.bytes != member.meta)
            known = {member.meta, cluster::decodeNodeMeta(member.meta)};
        if (known.meta)
            peers.push_back({NodeId(QString::fromUtf8(name)), member.state, *known.meta});
    }
    refreshMeta(node);
    cluster::Candidacy::of(node.id, node.meta, peers).tell(*node.keeper, local(node));
}

void WholeCluster::refreshMeta(Node &node)
{
    const bool reachable = node.reach.isReachable();
    const quint64 term = node.keeper->effective(local(node)) ? node.keeper->term() : 0;
    const quint64 epoch = node.keeper->row() ? node.keeper->row()->epoch : 0;
    if (node.metaTold && reachable == node.meta.databaseReachable && term == node.meta.leaderTerm
        && epoch == node.meta.epoch)
        return;
    node.metaTold = true;
    node.meta.databaseReachable = reachable;
    node.meta.leaderTerm = term;
    node.meta.epoch = epoch;
    m_net.setMeta(node.name, cluster::encodeNodeMeta(node.meta));
}

int WholeCluster::instanceOf(const Node &node) const
{
    return node.instance >= 0 && m_database.isAlive(node.instance) ? node.instance : m_database.current();
}

/// The leader's work: a write under its term whenever it believes that it leads.
void WholeCluster::work(Node &node)
{
    onNode(node, workEvery, [this](Node &self) {
        if (self.keeper->effective(local(self))) {
            const SimDatabase::Fence fence{
                self.keeper->term(), self.keeper->epoch(), self.keeper->newestEpoch(), self.id};
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

void WholeCluster::drain(Node &node)
{
    const LeaseKeeper::Output output = node.keeper->takeOutput();
    if (output.commands.size() > 1)
        m_invariants.violated(u"more than one command at once"_s, m_net.now());
    for (const auto &event : output.events)
        tell(node, event);
    for (const auto &command : output.commands)
        send(node, command);
    refreshMeta(node);
    setTimer(node);
}

void WholeCluster::tell(const Node &node, const LeaseKeeper::Event &event)
{
    std::visit(Overloaded{
                   [&](const LeaseKeeper::LeadershipGained &gained) {
                       mix(gained.term * 31 + quint64(m_net.now().time_since_epoch().count()));
                       note(u"%1 leads, epoch %2 term %3 (%4)"_s.arg(node.id.toString())
                                .arg(node.keeper->epoch())
                                .arg(gained.term)
                                .arg(gained.reason));
                       const quint64 epoch = node.keeper->epoch();
                       const int takenIn =
                           m_database.takenIn(node.id, epoch, gained.term).value_or(instanceOf(node));
                       m_invariants.leadershipGained(node.id, epoch, gained.term, takenIn, m_net.now());
                   },
                   [&](const LeaseKeeper::LeadershipLost &lost) {
                       mix(lost.term);
                       note(u"%1 no longer leads term %2 (%3)"_s.arg(node.id.toString())
                                .arg(lost.term)
                                .arg(lost.reason));
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
    const auto open = std::make_shared<bool>(true); // an answer after the deadline is nobody's any more
    onNode(node, statementTimeout, [this, number, open](Node &self) {
        if (!std::exchange(*open, false))
            return;
        self.reach.noteAnswer(false);
        self.keeper->failed(number, local(self));
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
            self.reach.noteAnswer(true);
            answer(self, number, statement, result);
        });
    });
}

void WholeCluster::answer(
    Node &node, quint64 command, const LeaseKeeper::Statement &statement, const SimDatabase::Answer &answer)
{
    if (std::holds_alternative<LeaseKeeper::Read>(statement))
        node.keeper->observed(command, answer.sight, local(node));
    else if (answer.done)
        node.keeper->succeeded(command, answer.sight, local(node));
    else
        node.keeper->refused(command, answer.sight, local(node));
}

void WholeCluster::setTimer(Node &node)
{
    const TimePoint next = node.keeper->nextDeadline();
    if (next == TimePoint::max() || next == node.timerFor)
        return;
    node.timerFor = next;
    const quint64 timer = ++node.timer;
    const double wait = std::max(0.0, double((next - local(node)).count()) / node.rate);
    onNode(node, Millis(qint64(wait) + 1 + qint64(m_random.below(6))), [this, timer](Node &self) {
        if (self.timer != timer)
            return;
        self.timerFor = {};
        self.keeper->tick(local(self));
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
        if (node.keeper && node.keeper->effective(local(node)))
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
