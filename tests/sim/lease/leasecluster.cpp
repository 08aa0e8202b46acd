#include "sim/lease/leasecluster.h"

#include <QCryptographicHash>

#include <cmath>

namespace muster::sim {

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;
using cluster::LeaseKeeper;
using cluster::LeaseRow;
using protocol::LeaseReason;

namespace {
constexpr auto statementDeadline = 1500ms; // of the adapter
constexpr auto workEvery = 400ms;
constexpr auto lookEvery = 500ms;
} // namespace

LeaseCluster::LeaseCluster(int nodes, quint64 seed) : m_random(seed), m_nodes(size_t(nodes))
{
    for (size_t i = 0; i < m_nodes.size(); ++i) {
        m_nodes[i].rate = 0.9 + double(m_random.below(201)) / 1000;
        m_nodes[i].offset = Millis(m_random.below(86'400'000));
        start(i);
    }
}

NodeId LeaseCluster::id(int node) const
{
    return NodeId(QString(QChar(u'a' + char16_t(node))));
}

void LeaseCluster::after(Real delay, std::function<void()> run)
{
    m_queue.push_back({m_now + delay, ++m_order, std::move(run)});
    std::push_heap(m_queue.begin(), m_queue.end(), Step::later);
}

void LeaseCluster::onNode(size_t node, quint64 life, Real delay, std::function<void(Node &)> act)
{
    after(delay, [this, node, life, act = std::move(act)] {
        Node &target = m_nodes[node];
        if (!target.keeper || target.life != life)
            return;
        if (target.pausedUntil > m_now) {
            onNode(node, life, target.pausedUntil - m_now + Real(m_random.below(2000)), act);
            return;
        }
        act(target);
        drain(node);
    });
}

TimePoint LeaseCluster::local(const Node &node) const
{
    return TimePoint(node.offset + Millis(qint64(std::floor(double(m_now.count()) * node.rate / 1000))));
}

void LeaseCluster::start(size_t node)
{
    Node &target = m_nodes[node];
    ++target.life;
    target.keeper = std::make_unique<LeaseKeeper>(id(int(node)));
    target.pausedUntil = Real(0);
    target.timerFor = {};
    ++target.timer;
    look(node);
    work(node);
    onNode(node, target.life, Real(0), [this](Node &self) { self.keeper->tick(local(self)); });
}

/// Membership's part: shows the node which others it sees, late and sometimes wrongly.
void LeaseCluster::look(size_t node)
{
    std::set<NodeId> seen;
    const bool wrong = m_random.chance(m_faults.wrongViews);
    for (size_t i = 0; i < m_nodes.size(); ++i) {
        const bool there = m_nodes[i].keeper && m_nodes[i].pausedUntil <= m_now + 20s;
        if (i == node || (wrong ? m_random.chance(50) : there))
            seen.insert(id(int(i)));
    }
    const Real late = 1ms * qint64(1 + m_random.below(400));
    onNode(node, m_nodes[node].life, late,
        [this, seen](Node &self) { self.keeper->setCandidates(seen, local(self)); });
    after(lookEvery, [this, node, life = m_nodes[node].life] {
        if (m_nodes[node].keeper && m_nodes[node].life == life)
            look(node);
    });
}

/// The leader's work: a write under its term whenever it believes that it leads.
void LeaseCluster::work(size_t node)
{
    onNode(node, m_nodes[node].life, workEvery, [this, node](Node &self) {
        if (self.keeper->effective(local(self))) {
            after(delay(), [this, node, term = self.keeper->term(), epoch = self.keeper->epoch()] {
                const bool done = m_database.fencedWrite({term, epoch, epoch, id(int(node))}, 0);
                ++(done ? m_writesDone : m_writesRefused);
                if (done)
                    m_invariants.writeAccepted(term, m_database.lastTaken(0).term, now());
            });
        }
        work(node);
    });
}

LeaseCluster::Real LeaseCluster::delay()
{
    if (m_random.chance(m_faults.slow))
        return Real(
            m_random.below(m_random.chance(50) ? 1'400'000 : 10'000'000)); // in and out of the deadline
    return Real(200 + m_random.below(m_random.chance(10) ? 60'000 : 3000));
}

void LeaseCluster::drain(size_t node)
{
    Node &self = m_nodes[node];
    const LeaseKeeper::Output output = self.keeper->takeOutput();
    if (output.commands.size() > 1)
        m_invariants.violated(u"more than one command at once"_s, now());
    for (const auto &event : output.events) {
        self.events.push_back(event);
        if (const auto *gained = std::get_if<LeaseKeeper::LeadershipGained>(&event))
            m_invariants.leadershipGained(id(int(node)), gained->term, now());
    }
    for (const auto &command : output.commands)
        send(node, command);
    setTimer(node);
}

void LeaseCluster::send(size_t node, const LeaseKeeper::Command &command)
{
    const quint64 life = m_nodes[node].life;
    const quint64 number = command.id;
    onNode(node, life, statementDeadline,
        [this, number](Node &self) { self.keeper->failed(number, local(self)); });
    if (m_random.chance(m_faults.lostRequests))
        return;
    after(delay(), [this, node, life, number, statement = command.statement] {
        if (m_databaseAway || m_nodes[node].link == Link::Cut)
            return;
        const SimDatabase::Answer result = m_database.execute(statement, id(int(node)), 0, TimePoint(now()));
        if (m_random.chance(m_faults.lostReplies))
            return;
        const bool slow = m_nodes[node].link == Link::SlowReplies;
        onNode(node, life, slow ? Real(1'000'000 + m_random.below(450'000)) : delay(),
            [this, node, number, statement, result](Node &) { answer(node, number, statement, result); });
    });
}

void LeaseCluster::answer(
    size_t node, quint64 command, const LeaseKeeper::Statement &statement, const SimDatabase::Answer &answer)
{
    Node &self = m_nodes[node];
    if (std::holds_alternative<LeaseKeeper::Read>(statement))
        self.keeper->observed(command, answer.sight, local(self));
    else if (answer.done)
        self.keeper->succeeded(command, answer.sight, local(self));
    else
        self.keeper->refused(command, answer.sight, local(self));
}

void LeaseCluster::setTimer(size_t node)
{
    Node &self = m_nodes[node];
    const TimePoint next = self.keeper->nextDeadline();
    if (next == TimePoint::max())
        return;
    if (next == self.timerFor)
        return;
    self.timerFor = next;
    const quint64 timer = ++self.timer;
    const double wait = std::max(0.0, double((next - local(self)).count())) * 1000 / self.rate;
    const Real late(qint64(wait) + 1200 + qint64(m_random.below(5000)));
    after(late, [this, node, timer] {
        if (m_nodes[node].timer != timer || !m_nodes[node].keeper)
            return;
        m_nodes[node].timerFor = {};
        onNode(
            node, m_nodes[node].life, Real(0), [this](Node &target) { target.keeper->tick(local(target)); });
    });
}

void LeaseCluster::run(Millis span)
{
    const Real until = m_now + span;
    while (!m_queue.empty() && m_queue.front().at <= until && m_invariants.violation().isEmpty()) {
        std::pop_heap(m_queue.begin(), m_queue.end(), Step::later);
        const Step step = std::move(m_queue.back());
        m_queue.pop_back();
        m_now = step.at;
        step.run();
        ++m_steps;
        check();
    }
    m_now = until;
}

void LeaseCluster::check()
{
    std::vector<NodeId> leaders;
    for (size_t i = 0; i < m_nodes.size(); ++i)
        if (m_nodes[i].keeper && m_nodes[i].keeper->effective(local(m_nodes[i])))
            leaders.push_back(id(int(i)));
    m_invariants.effective(leaders, now());
    const LeaseRow row = m_database.row().value_or(LeaseRow());
    if (m_invariants.rowIs(row, now()))
        m_digest = QCryptographicHash::hash(m_digest
                + (u"%1 %2 %3 %4"_s.arg(m_now.count())
                        .arg(row.term)
                        .arg(row.renewal)
                        .arg(row.holder.toString()))
                      .toUtf8(),
            QCryptographicHash::Md5);
}

void LeaseCluster::pause(int node, Millis span)
{
    m_nodes[size_t(node)].pausedUntil = m_now + span;
}

void LeaseCluster::crash(int node)
{
    m_nodes[size_t(node)].keeper.reset();
}

void LeaseCluster::restart(int node)
{
    start(size_t(node));
}

void LeaseCluster::leap(int node, Millis by)
{
    m_nodes[size_t(node)].offset += by;
}

void LeaseCluster::resign(int node)
{
    Node &target = m_nodes[size_t(node)];
    onNode(size_t(node), target.life, Real(0),
        [this](Node &self) { self.keeper->resign(LeaseReason::Released, local(self)); });
}

std::optional<int> LeaseCluster::leader() const
{
    for (size_t i = 0; i < m_nodes.size(); ++i) {
        if (m_nodes[i].keeper && m_nodes[i].keeper->effective(local(m_nodes[i])))
            return int(i);
    }
    return {};
}

} // namespace muster::sim
