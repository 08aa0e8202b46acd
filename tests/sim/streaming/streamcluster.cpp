#include "sim/streaming/streamcluster.h"

#include "base/overloaded.h"

#include <algorithm>

namespace muster::sim {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Small, so that each bound is met many times in a minute.
streaming::Options smallOptions()
{
    streaming::Options options;
    options.ringBytesMax = 24 * 1024;
    options.ringEventsMax = 60;
    options.eventBytesMax = 12 * 1024;
    options.batchBytesMax = 1024;
    options.unsentBytesMax = 4096;
    return options;
}

} // namespace

StreamCluster::StreamCluster(int nodes, quint64 seed)
    : m_options(smallOptions())
    , m_random(seed)
    , m_nodes(size_t(nodes))
    , m_invariants(size_t(nodes), m_options.trustFor)
{
    for (int node = 0; node < nodes; ++node)
        m_ids.emplace_back(u"node-%1"_s.arg(node));
    for (size_t node = 0; node < m_nodes.size(); ++node) {
        for (int peer = 0; peer < nodes; ++peer)
            if (peer != int(node))
                m_nodes[node].listed.insert(peer);
        start(node);
    }
}

void StreamCluster::run(Millis span)
{
    const Millis end = m_now + span;
    while (!m_queue.empty() && m_queue.front().at <= end && m_invariants.violation().isEmpty()) {
        std::pop_heap(m_queue.begin(), m_queue.end(), Step::later);
        const Step step = std::move(m_queue.back());
        m_queue.pop_back();
        m_now = step.at;
        ++m_steps;
        step.run();
        check();
    }
    m_now = end;
}

void StreamCluster::publish(int node, qsizetype bytes)
{
    Node &publisher = m_nodes[size_t(node)];
    if (!publisher.core || publisher.pausedUntil > m_now)
        return;
    const quint64 number = publisher.core->log().newest() + 1;
    const QByteArray payload = StreamInvariants::payload(publisher.incarnation, number, bytes);
    publisher.core->publish(payload);
    m_invariants.published(size_t(node), publisher.incarnation, number, payload, m_now);
    drain(size_t(node));
}

void StreamCluster::pause(int node, Millis span)
{
    m_nodes[size_t(node)].pausedUntil = m_now + span;
}

void StreamCluster::crash(int node)
{
    Node &crashed = m_nodes[size_t(node)];
    crashed.core.reset();
    ++crashed.life;
    for (auto &[id, wire] : m_wires) {
        const bool ours = wire.pipes[0].to == size_t(node) || wire.pipes[1].to == size_t(node);
        if (ours && m_random.chance(30))
            wire.vanishes = true; // the host died, too
        else if (ours)
            after(Millis(m_random.below(50)), [this, wireId = id] { endWire(wireId); });
    }
}

void StreamCluster::restart(int node)
{
    m_nodes[size_t(node)].pausedUntil = 0ms;
    start(size_t(node));
}

void StreamCluster::list(int node, int peer, bool listed)
{
    Node &teller = m_nodes[size_t(node)];
    if (listed)
        teller.listed.insert(peer);
    else
        teller.listed.erase(peer);
    if (teller.core && teller.pausedUntil <= m_now)
        tellPeers(size_t(node));
}

void StreamCluster::harm(Harm how, Millis span)
{
    if (m_wires.empty())
        return;
    auto victim = m_wires.begin();
    std::advance(victim, m_random.below(m_wires.size()));
    Pipe &pipe = victim->second.pipes[m_random.below(2)];
    switch (how) {
    case Harm::Cut:
        endWire(victim->first);
        break;
    case Harm::Vanish:
        victim->second.vanishes = true;
        break;
    case Harm::Stall:
        pipe.stalledUntil = m_now + span;
        break;
    case Harm::Slow:
        pipe.slow = !pipe.slow;
        break;
    }
}

void StreamCluster::heal()
{
    m_loss = 0;
    m_refusing = 0;
    m_publishEvery = 0ms;
    for (auto &[id, wire] : m_wires)
        for (Pipe &pipe : wire.pipes)
            pipe.slow = false;
    for (size_t node = 0; node < m_nodes.size(); ++node) {
        if (!m_nodes[node].core)
            restart(int(node));
        for (int peer = 0; peer < int(m_nodes.size()); ++peer)
            if (peer != int(node))
                list(int(node), peer, true);
        onNode(node, m_nodes[node].life, 0ms, [this, node](Core &) { tellPeers(node); });
    }
}

QString StreamCluster::lag() const
{
    for (size_t node = 0; node < m_nodes.size(); ++node)
        for (size_t peer = 0; peer < m_nodes.size(); ++peer) {
            if (peer == node)
                continue;
            if (!m_invariants.isCaughtUp(node, peer))
                return u"%1 did not get all of %2"_s.arg(node).arg(peer);
            if (!m_nodes[node].core->isSure(id(peer), time()))
                return u"%1 is not sure of %2"_s.arg(node).arg(peer);
        }
    return {};
}

void StreamCluster::after(Millis delay, std::function<void()> run)
{
    m_queue.push_back({m_now + delay, ++m_order, std::move(run)});
    std::push_heap(m_queue.begin(), m_queue.end(), Step::later);
}

void StreamCluster::onNode(size_t node, quint64 life, Millis delay, std::function<void(Core &)> act)
{
    after(delay, [this, node, life, act = std::move(act)] {
        Node &one = m_nodes[node];
        if (one.life != life || !one.core)
            return;
        if (one.pausedUntil > m_now)
            return onNode(node, life, one.pausedUntil - m_now, act);
        act(*one.core);
        drain(node);
    });
}

void StreamCluster::start(size_t node)
{
    Node &started = m_nodes[node];
    ++started.life;
    started.incarnation = (m_random.next() >> 2) + 1;
    started.core = std::make_unique<Core>(id(node), started.incarnation, m_options);
    started.sureOf.clear();
    m_invariants.receiverStarted(node);
    tellPeers(node);
    publishSome(node);
}

void StreamCluster::tellPeers(size_t node)
{
    Node &teller = m_nodes[node];
    std::map<NodeId, QString> names;
    for (const int peer : teller.listed)
        names[id(size_t(peer))] = u"name-%1"_s.arg(peer);
    for (size_t peer = 0; peer < m_nodes.size(); ++peer)
        if (!teller.listed.contains(int(peer))) {
            m_invariants.peerForgotten(node, peer);
            teller.sureOf.erase(int(peer));
        }
    teller.core->setPeers(names, time());
    drain(node);
}

void StreamCluster::publishSome(size_t node)
{
    if (m_publishEvery == 0ms)
        return;
    onNode(node, m_nodes[node].life, Millis(m_random.below(quint64(2 * m_publishEvery.count()) + 1)),
        [this, node](Core &) {
            const bool large = m_random.chance(4);
            publish(int(node), qsizetype(m_random.below(large ? 12'000 : 120)));
            publishSome(node);
        });
}

void StreamCluster::drain(size_t node)
{
    Node &drained = m_nodes[node];
    for (const Core::Output &output : drained.core->takeOutputs())
        carryOut(node, output);
    // Time alone ends it, before the core is asked again.
    for (size_t peer = 0; peer < m_nodes.size(); ++peer)
        if (!drained.sureOf.contains(int(peer)) && drained.core->isSure(id(peer), time()))
            m_invariants.violated(u"%1 is sure of %2 without having said so"_s.arg(node).arg(peer), m_now);
    const TimePoint next = drained.core->nextDeadline();
    if (next != TimePoint::max())
        wakeAt(node, std::max(Millis(next.time_since_epoch()), m_now), ++drained.timer);
}

/// Only the newest timer counts.
void StreamCluster::wakeAt(size_t node, Millis when, quint64 timer)
{
    after(when - m_now, [this, node, timer] {
        Node &woken = m_nodes[node];
        if (!woken.core || woken.timer != timer)
            return;
        if (woken.pausedUntil > m_now)
            return wakeAt(node, woken.pausedUntil, timer);
        woken.core->tick(time());
        drain(node);
    });
}

void StreamCluster::carryOut(size_t node, const Core::Output &output)
{
    std::visit(
        Overloaded{[&](const Core::Dial &dialed) { dial(node, nodeOf(dialed.node)); },
            [&](const Core::Send &send) {
                const auto found = m_wires.find(send.connection);
                const bool dialer = found != m_wires.end() && found->second.pipes[0].to == node;
                if (found == m_wires.end() || !found->second.open[dialer ? 0 : 1])
                    return;
                Pipe &pipe = found->second.pipes[dialer ? 1 : 0];
                if (m_random.chance(m_loss))
                    onNode(node, m_nodes[node].life, 1ms,
                        [this, id = send.connection, size = send.bytes.size()](
                            Core &core) { core.written(id, size, time()); });
                else
                    pipe.waiting += send.bytes;
                move(send.connection, dialer ? 1 : 0);
            },
            [&](const Core::Close &close) {
                if (const auto found = m_wires.find(close.connection); found != m_wires.end()) {
                    found->second.open[found->second.pipes[0].to == node ? 0 : 1] = false;
                    if (!found->second.vanishes)
                        after(Millis(m_random.below(30)), [this, id = close.connection] { endWire(id); });
                }
            },
            [&](const Core::Deliver &event) {
                m_invariants.delivered(node, nodeOf(event.from), event, m_now);
                m_digest = qHash(event.payload, m_digest);
            },
            [&](const Core::Flush &flush) { m_invariants.flushed(node, nodeOf(flush.from)); },
            [&](const Core::Sure &sure) { m_nodes[node].sureOf.insert(int(nodeOf(sure.node))); },
            [&](const Core::NotSure &doubt) {
                ++m_doubts;
                m_nodes[node].sureOf.erase(int(nodeOf(doubt.node)));
            }},
        output);
}

void StreamCluster::dial(size_t from, size_t to)
{
    const quint64 fromLife = m_nodes[from].life;
    after(Millis(1 + m_random.below(80)), [this, from, to, fromLife] {
        if (!m_nodes[to].core || m_random.chance(m_refusing))
            return onNode(from, fromLife, 1ms, [this, to](Core &core) { core.dialFailed(id(to), time()); });
        const quint64 wire = ++m_lastWire;
        Wire &laid = m_wires[wire];
        laid.pipes[0].to = from;
        laid.pipes[0].toLife = fromLife;
        laid.pipes[1].to = to;
        laid.pipes[1].toLife = m_nodes[to].life;
        onNode(to, m_nodes[to].life, 0ms,
            [this, wire, from](Core &core) { core.opened(wire, {}, {u"name-%1"_s.arg(from)}, time()); });
        onNode(from, fromLife, 1ms,
            [this, wire, to](Core &core) { core.opened(wire, id(to), {u"name-%1"_s.arg(to)}, time()); });
    });
}

/// The next piece of what waits is on its way.
void StreamCluster::move(quint64 id, int index)
{
    const auto found = m_wires.find(id);
    if (found == m_wires.end() || found->second.pipes[index].moving
        || found->second.pipes[index].waiting.isEmpty())
        return;
    Pipe &pipe = found->second.pipes[index];
    pipe.moving = true;
    const qsizetype size = 1 + qsizetype(m_random.below(pipe.slow ? 300 : 3000));
    const QByteArray bytes = pipe.waiting.left(size);
    pipe.waiting.remove(0, bytes.size());
    const Millis delay(1 + m_random.below(pipe.slow ? 600 : 8));
    after(std::max(delay, pipe.stalledUntil - m_now), [this, id, index, bytes] { arrive(id, index, bytes); });
}

void StreamCluster::arrive(quint64 id, int index, const QByteArray &bytes)
{
    const auto found = m_wires.find(id);
    if (found == m_wires.end() || found->second.vanishes)
        return;
    const Pipe &to = found->second.pipes[index];
    const Pipe &back = found->second.pipes[1 - index];
    onNode(back.to, back.toLife, 0ms,
        [this, id, size = bytes.size()](Core &core) { core.written(id, size, time()); });
    // A stopped receiver reads nothing, so nothing more is moved.
    onNode(to.to, to.toLife, 0ms, [this, id, index, bytes](Core &core) {
        core.received(id, bytes, time());
        if (const auto wire = m_wires.find(id); wire != m_wires.end()) {
            wire->second.pipes[index].moving = false;
            move(id, index);
        }
    });
}

/// Both ends find out, each at its own time; what was on its way is lost, in the middle of a frame.
void StreamCluster::endWire(quint64 id)
{
    const auto found = m_wires.find(id);
    if (found == m_wires.end())
        return;
    for (const Pipe &pipe : found->second.pipes)
        onNode(pipe.to, pipe.toLife, Millis(m_random.below(20)),
            [this, id](Core &core) { core.closed(id, time()); });
    m_wires.erase(found);
}

void StreamCluster::check()
{
    for (size_t node = 0; node < m_nodes.size(); ++node) {
        if (!m_nodes[node].core)
            continue;
        const Core &core = *m_nodes[node].core;
        for (size_t peer = 0; peer < m_nodes.size(); ++peer)
            if (peer != node && core.isSure(id(peer), time()))
                m_invariants.sure(node, peer, m_now);
        if (core.log().bytesHeld() > m_options.ringBytesMax
            || core.log().eventsHeld() > m_options.ringEventsMax || core.bytesHeld() > heldMax(node))
            m_invariants.violated(u"%1 holds more than it may"_s.arg(node), m_now);
    }
}

qsizetype StreamCluster::heldMax(size_t node) const
{
    qsizetype connections = 0;
    for (const auto &[id, wire] : m_wires)
        connections += wire.pipes[0].to == node || wire.pipes[1].to == node;
    // What an ended wire leaves until its end is told: at most one more for each peer.
    connections += qsizetype(m_nodes.size());
    constexpr qsizetype frame = 1200;
    constexpr qsizetype piece = 3000;
    return connections * (m_options.unsentBytesMax + 2 * frame + piece)
        + qsizetype(m_nodes.size()) * m_options.eventBytesMax;
}

} // namespace muster::sim
