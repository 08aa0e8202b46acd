#include "cluster/membership/replies.h"

namespace muster::cluster::membership {

void Replies::open()
{
    m_collected = {};
    m_open = true;
}

void Replies::add(Message message)
{
    if (m_open)
        m_collected.parts.push_back(std::move(message));
}

void Replies::addOurselves()
{
    m_collected.withOurselves = m_open;
}

void Replies::answer(Ack ack, const MemberName &asker, bool small)
{
    if (!m_open)
        return;
    m_collected.question = Question{asker, ack.seqNo};
    m_collected.small = m_collected.small || small;
    m_collected.parts.emplace_back(std::move(ack));
}

Replies::Collected Replies::close()
{
    m_open = false;
    return std::exchange(m_collected, {});
}

} // namespace muster::cluster::membership
