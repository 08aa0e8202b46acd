#include "cluster/membership/responder.h"

namespace muster::cluster::membership {

void Responder::onPing(const Endpoint &from, const Ping &ping, TimePoint now)
{
    if (!ping.node.isEmpty() && ping.node != m_shared.self)
        return;
    const bool elsewhere = !ping.source.ip.isEmpty() && ping.source.port != 0 && ping.source != from;
    const Member *asker = m_shared.members.find(ping.sourceNode);
    const Endpoint &source = elsewhere ? ping.source : from;
    const Ack ack{ping.seqNo, m_others.tables.ackPayload(asker, now)};
    if (elsewhere) {
        m_others.sender.send(ping.source, ping.sourceNode, {ack}, now);
    } else {
        Replies &replies = m_others.replies;
        const bool small =
            replies.isSmall() || m_others.paths.answeredBefore(ping.sourceNode, ping.seqNo, now);
        replies.answer(ack, ping.sourceNode, small);
    }
    if (ping.node == m_shared.self)
        m_others.joins.listedBy(source);
    if (asker && asker->name != m_shared.self)
        reportAccusation(*asker, now);
    else if (m_shared.options.improvements.redials && !asker && !ping.sourceNode.isEmpty())
        m_others.joins.meetStranger(source, from, now);
}

void Responder::reportAccusation(const Member &asker, TimePoint now)
{
    if (!m_shared.options.improvements.answersStaleNews)
        return;
    const bool justLeft = asker.state == MemberState::Left
        && now - asker.stateSince < m_shared.options.leaveTimeout + m_shared.options.gossipToTheDead;
    if (asker.state == MemberState::Suspect)
        m_others.replies.add(Suspect{asker.incarnation, asker.name, m_shared.self});
    else if (!isUp(asker.state) && !justLeft)
        m_others.replies.add(Dead{asker.incarnation, asker.name, m_shared.self});
}

void Responder::onStreamPing(StreamId id, const Ping &ping)
{
    if (ping.node.isEmpty() || ping.node == m_shared.self)
        m_shared.output.replies.push_back({id, Ack{ping.seqNo, {}}});
}

} // namespace muster::cluster::membership
