#include "cluster/membership/broadcastqueue.h"

#include "cluster/packets/codec.h"

#include <limits>

namespace muster::cluster {

namespace {
constexpr int partOverhead = packets::compoundPartOverhead;
}

void BroadcastQueue::push(const MemberName &about, const Message &message)
{
    const auto *suspect = std::get_if<Suspect>(&message);
    const Subject subject{about, suspect ? suspect->from : MemberName()};
    for (auto it = m_order.lower_bound({about, {}}); it != m_order.end() && it->first.first == about;) {
        const bool replaced = !suspect || it->first.second.isEmpty() || it->first == subject;
        if (replaced)
            m_entries.erase(it->second);
        it = replaced ? m_order.erase(it) : std::next(it);
    }
    const Key key{0, -packets::encodedSize(message), -++m_pushes};
    const auto place = m_order.emplace(subject, key).first;
    m_entries.emplace(key, Entry{place, message, {}});
}

bool BroadcastQueue::contains(const MemberName &about) const
{
    const auto it = m_order.lower_bound({about, {}});
    return it != m_order.end() && it->first.first == about;
}

BroadcastQueue::Entries::iterator BroadcastQueue::fitting(Entries::iterator from, int bytes)
{
    while (from != m_entries.end() && -from->first.shortness + partOverhead > bytes) {
        // Among equally often sent ones the longest come first: skip all that are too long in one step.
        const int transmissions = from->first.transmissions;
        from =
            m_entries.lower_bound({transmissions, partOverhead - bytes, std::numeric_limits<qint64>::min()});
        if (from != m_entries.end() && from->first.transmissions == transmissions)
            break;
    }
    return from;
}

std::vector<Message> BroadcastQueue::take(const MemberName &peer, int bytes, int count, int limit, int peers)
{
    m_takenBytes = 0;
    std::vector<Message> taken;
    std::vector<Entries::node_type> sentAgain;
    for (auto it = fitting(m_entries.begin(), bytes); it != m_entries.end() && int(taken.size()) < count;
         it = fitting(it, bytes)) {
        Entry &entry = it->second;
        if (int(entry.sentTo.size()) >= peers)
            entry.sentTo.clear(); // everybody has it: start the next round
        if (!peer.isEmpty() && entry.sentTo.contains(peer)) {
            ++it;
            continue;
        }
        const int cost = -it->first.shortness + partOverhead;
        bytes -= cost;
        m_takenBytes += cost;
        taken.push_back(entry.message);
        if (!peer.isEmpty())
            entry.sentTo.insert(peer);
        auto node = m_entries.extract(it++);
        if (++node.key().transmissions < limit) {
            node.mapped().place->second = node.key();
            sentAgain.push_back(std::move(node));
        } else {
            m_order.erase(node.mapped().place);
        }
    }
    for (auto &node : sentAgain) // only now, so that no entry is taken twice
        m_entries.insert(std::move(node));
    return taken;
}

void BroadcastQueue::dropAccusations()
{
    for (auto it = m_entries.begin(); it != m_entries.end();) {
        const auto *dead = std::get_if<Dead>(&it->second.message);
        const bool farewell = dead && dead->from == dead->node;
        if (farewell || std::holds_alternative<Alive>(it->second.message)) {
            ++it;
            continue;
        }
        m_order.erase(it->second.place);
        it = m_entries.erase(it);
    }
}

} // namespace muster::cluster
