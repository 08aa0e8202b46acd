#include "cluster/node/nodelist.h"

#include "cluster/node/timings.h"

namespace muster::cluster {

namespace {

/// A process that came back at another address is known at the old one until that is found dead, which takes
/// less than `conflictLasts`.
constexpr Millis conflictLasts{8'000};
constexpr Millis conflictFresh{15'000};
/// Its row may have been written just after a read; the one after that has it.
constexpr quint64 readsUntilMissed = 2;

bool isSameProcess(const std::optional<NodeMeta> &was, const std::optional<NodeMeta> &is)
{
    return was && is && was->startedAt == is->startedAt;
}

std::optional<protocol::PortAnswer> portOf(const Member &member)
{
    if (member.state != MemberState::Dead || !member.contact.streamFailure)
        return {};
    switch (*member.contact.streamFailure) {
    case StreamFailure::Refused:
        return protocol::PortAnswer::Refused;
    case StreamFailure::Silent:
        return protocol::PortAnswer::Silent;
    case StreamFailure::TimedOut:
        return protocol::PortAnswer::Unreachable;
    case StreamFailure::Other:
        break;
    }
    return {};
}

std::optional<Endpoint> alsoAt(const Member &member, TimePoint now)
{
    const auto &conflict = member.conflict;
    if (!conflict || member.state != MemberState::Alive || conflict->last - conflict->since < conflictLasts
        || now - conflict->last > conflictFresh)
        return {};
    return conflict->address;
}

} // namespace

bool isForeign(const Member &member, const std::optional<NodeMeta> &meta, const QString &clusterName)
{
    return !meta || meta->clusterName != clusterName || !isId(QString::fromUtf8(member.name));
}

void NodeList::update(const std::vector<Member> &members, TimePoint now)
{
    m_nodes.clear();
    std::map<MemberName, Decoded> before = std::exchange(m_decoded, {});
    for (const Member &member : members) {
        Decoded &decoded = m_decoded[member.name];
        if (const auto known = before.find(member.name);
            known != before.end() && known->second.bytes == member.meta)
            decoded = std::move(known->second);
        else if (auto meta = decodeNodeMeta(member.meta))
            decoded = {member.meta, *std::move(meta), now, {}};
        else
            decoded = {member.meta, std::nullopt, now, {}};
        if (const auto known = before.find(member.name);
            known != before.end() && decoded.startSeenAt == now) {
            const bool isSame = isSameProcess(known->second.meta, decoded.meta);
            decoded.startSeenAt = isSame ? known->second.startSeenAt : now;
            decoded.restartSeenAt = isSame ? known->second.restartSeenAt : now;
        }
        if (isForeign(member, decoded.meta, m_clusterName))
            continue; // takes no part in verdict or leadership
        m_nodes.emplace(NodeId(QString::fromUtf8(member.name)),
            ListedNode{member.state, *decoded.meta, sightOf(member, decoded.startSeenAt, now), member.address,
                member.lastHeard, portOf(member), alsoAt(member, now), decoded.restartSeenAt});
    }
}

std::set<NodeId> NodeList::alive() const
{
    std::set<NodeId> alive;
    for (const auto &[id, node] : m_nodes)
        if (node.state == MemberState::Alive)
            alive.insert(id);
    return alive;
}

void UnregisteredNodes::update(
    const std::set<NodeId> &writers, quint64 reads, const NodeList &listed, const NodeId &self)
{
    m_reads = reads;
    std::map<NodeId, quint64> before = std::exchange(m_missingSince, {});
    if (!writers.contains(self))
        return;
    for (const auto &[id, node] : listed.all()) {
        const bool claims = node.state == MemberState::Alive && node.meta.databaseReachable
            && node.meta.lifecycle == Lifecycle::Active;
        if (!claims || id == self || writers.contains(id))
            continue;
        const auto known = before.find(id);
        m_missingSince.emplace(id, known == before.end() ? reads : known->second);
    }
}

std::set<NodeId> UnregisteredNodes::nodes() const
{
    std::set<NodeId> missed;
    for (const auto &[id, since] : m_missingSince)
        if (m_reads - since >= readsUntilMissed)
            missed.insert(id);
    return missed;
}

void AbsentNodes::update(
    const std::set<NodeId> &writers, const NodeList &listed, const NodeId &self, TimePoint now)
{
    std::erase_if(m_since,
        [&](const auto &entry) { return listed.contains(entry.first) || !writers.contains(entry.first); });
    for (const NodeId &id : writers)
        if (id != self && !listed.contains(id))
            m_since.try_emplace(id, now);
}

std::set<NodeId> AbsentNodes::absent(TimePoint now) const
{
    std::set<NodeId> absent;
    for (const auto &[id, since] : m_since)
        if (now - since >= timings::joinGrace)
            absent.insert(id);
    return absent;
}

} // namespace muster::cluster
