#include "cluster/broadcastqueue.h"

#include "cluster/wire/codec.h"

namespace muster::cluster {

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
    const Key key{0, -wire::encodedSize(message), -++m_pushes};
    m_entries.emplace(key, Entry{subject, message, {}});
    m_order.emplace(subject, key);
}

bool BroadcastQueue::contains(const MemberName &about) const
{
    const auto it = m_order.lower_bound({about, {}});
    return it != m_order.end() && it->first.first == about;
}

std::vector<Message> BroadcastQueue::take(const MemberName &peer, int bytes, int count, int limit, int peers)
{
    std::vector<Message> taken;
    std::vector<std::pair<Key, Entry>> sentAgain;
    for (auto it = m_entries.begin(); it != m_entries.end() && int(taken.size()) < count;) {
        Entry &entry = it->second;
        const int cost = -it->first.shortness + 2;
        if (int(entry.sentTo.size()) >= peers)
            entry.sentTo.clear(); // everybody had it: the next round
        if (cost > bytes || (!peer.isEmpty() && entry.sentTo.contains(peer))) {
            ++it;
            continue;
        }
        bytes -= cost;
        taken.push_back(entry.message);
        if (!peer.isEmpty())
            entry.sentTo.insert(peer);
        Key key = it->first;
        m_order.erase(entry.subject);
        if (++key.transmissions < limit) {
            m_order.insert_or_assign(entry.subject, key);
            sentAgain.emplace_back(key, std::move(entry));
        }
        it = m_entries.erase(it);
    }
    for (auto &[key, entry] : sentAgain) // only now, so that no piece is taken twice
        m_entries.emplace(key, std::move(entry));
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
        m_order.erase(it->second.subject);
        it = m_entries.erase(it);
    }
}

} // namespace muster::cluster
