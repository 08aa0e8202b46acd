#pragma once
#include "cluster/packets/messages.h"

#include <map>
#include <set>

namespace muster::cluster {

/// Outgoing news: sent to a few peers at a time until it was sent often enough. One item per member, newer
/// replaces older; only suspicions by different accusers coexist, since each one confirms. Source:
/// reference/memberlist-protocol.md §12, §19.4.
class BroadcastQueue {
public:
    /// Replaces what is queued about the same member and restarts its count.
    void push(const MemberName &about, const Message &message);
    /// The news for one packet to `peer`, least sent first, at most `bytes` in total where each item costs
    /// its length + 2, and at most `count` items. An item sent `limit` times is dropped. None goes to the
    /// same peer twice before all `peers` had it. An empty `peer` means an unknown one.
    std::vector<Message> take(const MemberName &peer, int bytes, int count, int limit, int peers);
    /// Drops suspicions and deaths, but keeps farewells: a node that slept must not spread yesterday's
    /// accusations.
    void dropAccusations();
    bool contains(const MemberName &about) const;
    qint64 pushes() const { return m_pushes; } ///< how many items were ever queued
    int takenBytes() const { return m_takenBytes; } ///< what the last take() used of its bytes
    bool isEmpty() const { return m_entries.empty(); }
    int size() const { return int(m_entries.size()); }

private:
    /// Fewest transmissions first, then longest, then newest.
    struct Key {
        int transmissions = 0;
        int shortness = 0; ///< minus the encoded length
        qint64 age = 0; ///< minus the number of the push
        friend auto operator<=>(const Key &, const Key &) = default;
    };
    using Subject = std::pair<MemberName, MemberName>; ///< the member, and for a suspicion its accuser
    using Order = std::map<Subject, Key>;
    struct Entry {
        Order::iterator place;
        Message message;
        std::set<MemberName> sentTo; ///< in this round
    };
    using Entries = std::map<Key, Entry>;
    /// The first one from here on that costs at most so many bytes.
    Entries::iterator fitting(Entries::iterator from, int bytes);

    Entries m_entries;
    Order m_order;
    qint64 m_pushes = 0;
    int m_takenBytes = 0;
};

} // namespace muster::cluster
