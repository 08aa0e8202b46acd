#pragma once
#include "cluster/membership/sender.h"

#include <map>

namespace muster::cluster::membership {

/// Pings that we send on behalf of others (reference/memberlist-protocol.md §10).
/// Invariants: at most 1,024 run; each targets the address of a member, never that of a stranger; each is
/// answered at most once by a nack.
class Relays {
public:
    Relays(Shared &shared, Sender &sender) : m_shared(shared), m_sender(sender) { }

    void onIndirectPing(const Endpoint &from, const IndirectPing &ping, TimePoint now);
    /// An answer to a ping that we sent for another node.
    void onAck(const Ack &ack, TimePoint now);
    /// The host of `to` answered "port unreachable".
    void packetRefused(const Endpoint &to, TimePoint now);
    void run(TimePoint now);
    void clear() { m_relays.clear(); }
    std::optional<TimePoint> nextDeadline() const;

private:
    struct Relay {
        quint32 theirSeqNo = 0;
        Endpoint requester;
        Endpoint target;
        MemberName targetName;
        bool wantsNack = false;
        TimePoint nackAt;
        TimePoint until;
    };
    Shared &m_shared;
    Sender &m_sender;
    std::map<quint32, Relay> m_relays; ///< by our own sequence number
};

} // namespace muster::cluster::membership
