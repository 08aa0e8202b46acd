#include "cluster/membership/sender.h"

#include "cluster/packets/codec.h"

#include <algorithm>

namespace muster::cluster::membership {

namespace {
/// The lowest protocol maximum of a peer that understands a checksum (reference §6.3, §8).
constexpr quint8 checksumProtocol = 5;

/// A single ping or ack has none, as in memberlist: UDP has a checksum, and bytes count there.
bool isBare(const std::vector<Message> &parts)
{
    return parts.size() == 1
        && (std::holds_alternative<Ping>(parts[0]) || std::holds_alternative<Ack>(parts[0])
            || std::holds_alternative<Nack>(parts[0]) || std::holds_alternative<IndirectPing>(parts[0]));
}
} // namespace

bool Sender::send(
    const Endpoint &to, const MemberName &peer, std::vector<Message> parts, TimePoint now, bool small)
{
    const MembershipOptions &options = m_shared.options;
    const int limit =
        small ? std::min(options.packetBytes, options.packetBytesSmall) : m_paths.packetLimit(to, peer, now);
    int room = limit - options.packetOverhead - packets::packetOverhead;
    for (const Message &part : parts)
        room -= packets::encodedSize(part) + packets::compoundPartOverhead;
    // A datagram full of old news may require more corrections than fit into one. Those come first and the
    // answer to a ping last; what is left out is corrected when it is announced again, or when tables are
    // compared.
    auto kept = parts.begin();
    for (; room < 0 && parts.end() - kept > 1; ++kept)
        room += packets::encodedSize(*kept) + packets::compoundPartOverhead;
    parts.erase(parts.begin(), kept);
    if (BroadcastQueue &queue = m_shared.queue; !queue.isEmpty()) {
        const MemberName &once = options.improvements.spreadsEvenly ? peer : MemberName();
        std::vector<Message> news = queue.take(once, room, packets::compoundPartsMax - int(parts.size()),
            retransmitLimit(now), std::max(1, m_shared.peersUp()));
        room -= queue.takenBytes();
        parts.insert(parts.end(), std::make_move_iterator(news.begin()), std::make_move_iterator(news.end()));
    }
    if (parts.empty())
        return false;
    const auto understandsIt = [this](const MemberName &name) {
        return m_shared.members.find(name)->versions[1] >= checksumProtocol;
    };
    const std::vector<MemberName> there = m_shared.members.at(to);
    const bool checksum = !isBare(parts) && std::any_of(there.begin(), there.end(), understandsIt);
    m_shared.output.packets.push_back({to, std::move(parts), checksum});
    return limit - room > options.packetBytesSmall;
}

int Sender::retransmitLimit(TimePoint now) const
{
    const int members = m_shared.clusterSize(now);
    int digits = 0; // ceil(log10(n + 1)): n + 1 is in (10^(d-1), 10^d]
    for (qint64 power = 1; power < members + 1; power *= 10)
        ++digits;
    return std::max(m_shared.options.retransmitFloor, m_shared.options.retransmitMult * digits);
}

void Sender::gossip(TimePoint now)
{
    const auto wanted = [this, now](const Member &member) {
        return member.name != m_shared.self
            && (isUp(member.state)
                || (member.state == MemberState::Dead
                    && now - member.stateSince < m_shared.options.gossipToTheDead));
    };
    for (const MemberName &name :
        m_shared.members.pick(m_shared.options.gossipNodes, wanted, m_shared.random)) {
        const Endpoint to = m_shared.members.find(name)->address;
        send(to, name, {}, now);
        if (m_shared.queue.isEmpty())
            return;
    }
}

void Sender::spread(const Message &message, const MemberName &about, TimePoint now)
{
    if (!m_shared.options.improvements.sendsDirectly)
        return;
    const auto others = [this, &about](const Member &member) {
        return member.name != m_shared.self && member.name != about && isUp(member.state);
    };
    for (const MemberName &name :
        m_shared.members.pick(m_shared.options.spreadDirectly, others, m_shared.random))
        send(m_shared.members.find(name)->address, name, {message}, now);
}

} // namespace muster::cluster::membership
