#include "cluster/membership/relays.h"

#include <iterator>

namespace muster::cluster::membership {

namespace {
constexpr size_t relaysMax = 1024;
}

void Relays::onIndirectPing(const Endpoint &from, const IndirectPing &ping, TimePoint now)
{
    const Endpoint &requester = ping.source.ip.isEmpty() || ping.source.port == 0 ? from : ping.source;
    if (ping.node == m_shared.self) {
        m_sender.send(requester, ping.sourceNode, {Ack{ping.seqNo, {}}}, now);
        return;
    }
    // Members only: we do not send datagrams to whatever address a stranger names.
    if (m_shared.members.at(ping.target).empty() || m_relays.size() >= relaysMax)
        return;
    const Millis timeout = m_shared.options.probeTimeout;
    const TimePoint nackAt = now + timeout * m_shared.options.nackPercent / 100;
    const quint32 number = m_shared.nextSeqNo();
    m_relays.emplace(
        number, Relay{ping.seqNo, requester, ping.target, ping.node, ping.nack, nackAt, now + timeout});
    m_sender.send(
        ping.target, ping.node, {Ping{number, ping.node, m_shared.me().address, m_shared.self}}, now);
}

void Relays::onAck(const Ack &ack, TimePoint now)
{
    const auto relay = m_relays.find(ack.seqNo);
    if (relay == m_relays.end())
        return;
    m_shared.heardFrom(relay->second.targetName, now);
    m_sender.send(relay->second.requester, {}, {Ack{relay->second.theirSeqNo, {}}}, now);
    m_relays.erase(relay);
}

void Relays::packetRefused(const Endpoint &to, TimePoint now)
{
    const QByteArray key = addressKey(to);
    for (auto &[number, relay] : m_relays) {
        if (relay.wantsNack && addressKey(relay.target) == key)
            relay.nackAt = now; // we know already; the requester waits for it
    }
    run(now);
}

void Relays::run(TimePoint now)
{
    for (auto it = m_relays.begin(); it != m_relays.end();) {
        Relay &relay = it->second;
        if (relay.wantsNack && now >= relay.nackAt) {
            relay.wantsNack = false;
            m_sender.send(relay.requester, {}, {Nack{relay.theirSeqNo}}, now);
        }
        it = now >= relay.until ? m_relays.erase(it) : std::next(it);
    }
}

std::optional<TimePoint> Relays::nextDeadline() const
{
    std::optional<TimePoint> next;
    for (const auto &[number, relay] : m_relays)
        considerDeadline(next, relay.wantsNack ? relay.nackAt : relay.until);
    return next;
}

} // namespace muster::cluster::membership
