#include "sim/simcluster.h"

#include "cluster/packets/codec.h"

#include <algorithm>

namespace muster::sim {

using namespace Qt::Literals::StringLiterals;
using namespace cluster;
using namespace std::chrono_literals;

namespace {
constexpr int hostsPerNet = 250;
constexpr size_t inboxMax = 400; ///< what a stopped process's sockets hold
} // namespace

SimCluster::SimCluster(int nodes, quint64 seed, const MembershipOptions &options, int seedsEach,
    const std::vector<MemberName> &names)
    : m_options(options), m_seedsEach(seedsEach > 0 ? std::min(seedsEach, nodes) : nodes), m_random(seed)
{
    for (int i = 0; i < nodes; ++i) {
        auto node = std::make_unique<Node>();
        node->name = size_t(i) < names.size() ? names[size_t(i)]
            : i < 26                          ? QByteArray(1, char('a' + i))
                                              : "n" + QByteArray::number(i);
        node->endpoint = {QByteArray::fromHex("0a000000"), 8074};
        node->endpoint.ip[2] = char(i / hostsPerNet);
        node->endpoint.ip[3] = char(i % hostsPerNet + 1);
        m_names.push_back(node->name);
        m_byName[node->name] = node.get();
        m_nodes.push_back(std::move(node));
    }
    for (const auto &node : m_nodes)
        bring(*node, 1);
}

SimCluster::~SimCluster() = default;

void SimCluster::bring(Node &node, quint32 incarnation)
{
    ++node.life;
    node.process = Process::Running;
    node.inbox.clear();
    node.openDials.clear();
    node.tickAt.reset();
    node.core = std::make_unique<Membership>(
        node.name, node.endpoint, "MU1-" + node.name, incarnation, m_options, m_random.fork());
    m_invariants.started(node.name);
    std::vector<Endpoint> seeds;
    for (int i = 0; i < m_seedsEach; ++i)
        seeds.push_back(m_nodes[size_t(i)]->endpoint);
    node.core->start(m_now);
    node.core->join(seeds, m_now);
    drain(node, false);
}

SimCluster::Node *SimCluster::at(const Endpoint &endpoint) const
{
    if (endpoint.ip.size() != 4)
        return nullptr;
    const size_t index = size_t(quint8(endpoint.ip[2])) * hostsPerNet + quint8(endpoint.ip[3]) - 1;
    return index < m_nodes.size() && m_nodes[index]->endpoint == endpoint ? m_nodes[index].get() : nullptr;
}

bool SimCluster::open(const Node &from, const Node &to) const
{
    return !m_cuts.contains({&from, &to});
}

Millis SimCluster::latency()
{
    const quint64 spread = quint64((m_latencyMost - m_latencyLeast).count()) + 1;
    return m_latencyLeast + Millis(qint64(m_random.below(spread)));
}

Millis SimCluster::streamLatency()
{
    Millis sum = latency();
    for (Millis again = 200ms; m_random.chance(m_loss) && again < 5s; again *= 2)
        sum += again; // what was lost is sent again by the hosts
    return sum;
}

void SimCluster::schedule(Node &node, Millis in, Action action)
{
    m_events.push({m_now + in, ++m_numbers, &node, node.life, std::move(action)});
}

void SimCluster::run(Millis duration)
{
    const TimePoint until = m_now + duration;
    while (!m_events.empty() && m_events.top().at <= until)
        step();
    m_now = until;
}

bool SimCluster::runUntil(const std::function<bool()> &holds, Millis limit, Millis pause)
{
    const TimePoint until = m_now + limit;
    while (!holds()) {
        if (m_events.empty() || m_events.top().at > until || m_now >= until)
            return false;
        if (pause > 0ms)
            run(std::min(pause, until - m_now));
        else
            step();
    }
    return true;
}

void SimCluster::step()
{
    Event event = m_events.top();
    m_events.pop();
    m_now = std::max(m_now, event.at);
    if (!event.node) {
        Node nobody;
        event.action(nobody);
        return;
    }
    Node &node = *event.node;
    if (event.life != node.life)
        return;
    if (node.process == Process::Paused) {
        if (node.inbox.size() < inboxMax || event.internal)
            node.inbox.push_back(std::move(event.action));
        else
            ++m_messagesLost;
    } else if (node.process == Process::Running) {
        event.action(node);
        drain(node, false);
    }
}

void SimCluster::planTick(Node &node)
{
    const auto next = node.core->nextDeadline();
    if (!next || (node.tickAt && *node.tickAt <= *next))
        return;
    node.tickAt = *next;
    const TimePoint planned = *next;
    m_events.push({std::max(planned, m_now), ++m_numbers, &node, node.life,
        [this, planned](Node &self) {
            if (self.tickAt != planned)
                return; // an earlier one was planned since
            self.tickAt.reset();
            self.core->tick(m_now);
            drain(self, true);
        },
        true});
}

void SimCluster::drain(Node &node, bool ticked)
{
    const Membership::Output output = node.core->takeOutput();
    m_invariants.afterStep(*node.core, output, m_now);
    if (ticked)
        m_invariants.afterTick(*node.core, m_now);
    node.persisted = output.persistIncarnation.value_or(node.persisted);
    for (const MemberEvent &event : output.events) {
        trace(quint64(event.is) + 7);
        m_history.push_back({m_now, node.name, event.name, event.was, event.is, event.reason});
    }
    for (const Note &note : output.notes)
        m_notes.push_back({m_now, node.name, note.text});
    for (const Packet &packet : output.packets)
        sendPacket(node, packet);
    for (const StreamDial &wanted : output.dials)
        dial(node, wanted);
    for (const StreamReply &answer : output.replies)
        reply(node, answer);
    if (m_nodeWatcher) {
        m_nodeWatcher(node.name, output);
    } else {
        m_userReceived.insert(m_userReceived.end(), output.userReceived.begin(), output.userReceived.end());
        m_userSent.insert(m_userSent.end(), output.userSent.begin(), output.userSent.end());
    }
    planTick(node);
}

void SimCluster::sendPacket(Node &from, const Packet &packet)
{
    ++m_packets;
    trace(quint64(m_now.time_since_epoch().count()));
    trace(quint64(packet.parts.size()) << 8 | quint64(packet.to.ip.back()));
    Node *to = at(packet.to);
    if (m_packetWatcher)
        m_packetWatcher(from.name, packet);
    if (!to || !open(from, *to) || to->process == Process::Vanished || m_random.chance(m_loss)
        || m_withoutPackets.contains(to) || m_withoutPackets.contains(&from))
        return;
    if (to->process == Process::Killed) {
        if (open(*to, from) && !m_random.chance(m_loss))
            schedule(from, 2 * latency(),
                [this, address = packet.to](Node &self) { self.core->packetRefused(address, m_now); });
        return;
    }
    const int copies = m_random.chance(m_duplication) ? 2 : 1;
    for (int i = 0; i < copies; ++i) {
        schedule(*to, latency(), [this, source = from.endpoint, parts = packet.parts](Node &self) {
            self.core->receivePacket(source, parts, m_now);
        });
    }
}

void SimCluster::outcome(Node &dialer, int life, StreamId id, Millis in, Action action)
{
    if (dialer.life != life)
        return;
    schedule(dialer, in, [id, action = std::move(action)](Node &self) {
        if (self.openDials.erase(id) > 0) // exactly one of them
            action(self);
    });
}

void SimCluster::noteStreamed(const Node &from, const Streamed &what)
{
    if (const auto *table = std::get_if<PushPull>(&what))
        m_tableEntries += qint64(table->members.size());
    if (m_streamWatcher)
        m_streamWatcher(from.name, what);
}

void SimCluster::dial(Node &from, const StreamDial &dial)
{
    trace(dial.id);
    std::visit([this, &from](const auto &request) { noteStreamed(from, request); }, dial.request);
    const StreamId id = dial.id;
    from.openDials.insert(id);
    outcome(from, from.life, id, dial.deadline - m_now,
        [this, id](Node &self) { self.core->streamFailed(id, StreamFailure::TimedOut, m_now); });
    Node *to = at(dial.to);
    if (!to || to->process == Process::Vanished || !open(from, *to) || !open(*to, from))
        return;
    if (to->process == Process::Killed) {
        outcome(from, from.life, id, 2 * streamLatency(),
            [this, id](Node &self) { self.core->streamFailed(id, StreamFailure::Refused, m_now); });
        return;
    }
    const StreamId accepted = ++m_lastAccepted;
    m_accepted[accepted] = {&from, from.life, id};
    const Millis there = 2 * streamLatency();
    if (const auto *user = std::get_if<UserData>(&dial.request)) {
        const bool lost = m_userLoss > 0 && m_random.chance(m_userLoss);
        m_messagesLost += int(lost);
        if (!lost)
            schedule(*to, there, [this, source = from.endpoint, body = user->body](Node &self) {
                self.core->receiveStreamUser(source, body, m_now);
            });
        outcome(from, from.life, id, there, [this, id](Node &self) { self.core->streamUserSent(id, m_now); });
    } else if (const auto *ping = std::get_if<Ping>(&dial.request)) {
        schedule(*to, there, [this, accepted, request = *ping](Node &self) {
            self.core->receiveStreamPing(accepted, request, m_now);
        });
    } else {
        schedule(*to, there, [this, accepted, request = std::get<PushPull>(dial.request)](Node &self) {
            self.core->receivePushPull(accepted, request, m_now);
        });
    }
}

void SimCluster::reply(Node &from, const StreamReply &reply)
{
    const auto it = m_accepted.find(reply.id);
    if (it == m_accepted.end())
        return;
    const Accepted accepted = it->second;
    m_accepted.erase(it);
    if (const auto *table = std::get_if<PushPull>(&reply.reply))
        noteStreamed(from, *table);
    else if (const auto *ack = std::get_if<Ack>(&reply.reply))
        noteStreamed(from, *ack);
    if (!open(from, *accepted.dialer))
        return;
    outcome(*accepted.dialer, accepted.life, accepted.id, streamLatency(),
        [this, id = accepted.id, answer = reply.reply](Node &self) {
            if (const auto *table = std::get_if<PushPull>(&answer))
                self.core->streamPushPullReply(id, *table, m_now);
            else if (const auto *ack = std::get_if<Ack>(&answer))
                self.core->streamPingAck(id, *ack, m_now);
            else
                self.core->streamFailed(id, StreamFailure::Other, m_now);
        });
}

void SimCluster::trace(quint64 value)
{
    m_trace = (m_trace ^ value) * 0x100000001b3ULL;
}

} // namespace muster::sim
