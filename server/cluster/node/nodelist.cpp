#include "cluster/node/nodelist.h"

#include "cluster/node/timings.h"

namespace muster::cluster {

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
        else
            decoded = {member.meta, decodeNodeMeta(member.meta)};
        if (isForeign(member, decoded.meta, m_clusterName))
            continue; // takes no part in verdict or leadership
        m_nodes.emplace(NodeId(QString::fromUtf8(member.name)),
            ListedNode{member.state, *decoded.meta, sightOf(member, now), member.address, member.lastHeard});
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
