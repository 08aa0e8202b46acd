#include "cluster/broadcastqueue.h"

#include "cluster/wire/codec.h"

namespace muster::cluster {

void BroadcastQueue::push(const MemberName &about, const Message &message)
{
    if (const auto known = m_order.find(about); known != m_order.end())
        m_entries.erase(known->second);
    const Key key{0, -int(wire::encode(message).size()), -++m_pushes};
    m_entries.emplace(key, Entry{about, message, {}});
    m_order.insert_or_assign(about, key);
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
        m_order.erase(entry.about);
        if (++key.transmissions < limit) {
            m_order.insert_or_assign(entry.about, key);
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
        if (std::holds_alternative<Alive>(it->second.message)) {
            ++it;
            continue;
        }
        m_order.erase(it->second.about);
        it = m_entries.erase(it);
    }
}

} // namespace muster::cluster
