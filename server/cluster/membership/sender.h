#pragma once
#include "cluster/membership/paths.h"

namespace muster::cluster::membership {

/// Outgoing packets: each is filled up with news. Holds no state of its own.
/// Invariant: no packet is larger than the path to its receiver is known to carry.
class Sender {
public:
    /// `paths` outlives the sender.
    Sender(Shared &shared, const Paths &paths) : m_shared(shared), m_paths(paths) { }

    /// Queues the packet, filled up with news. `peer` may be empty. True if it became larger than
    /// packetBytesSmall; `small` prevents that.
    bool send(const Endpoint &to, const MemberName &peer, std::vector<Message> parts, TimePoint now,
        bool small = false);
    /// Sends news to a few random members.
    void gossip(TimePoint now);
    /// For our own farewell or a death that we found: directly to many, not only by gossip.
    void spread(const Message &message, const MemberName &about, TimePoint now);

private:
    int retransmitLimit(TimePoint now) const;

    Shared &m_shared;
    const Paths &m_paths;
};

} // namespace muster::cluster::membership
