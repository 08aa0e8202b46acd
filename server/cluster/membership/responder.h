#pragma once
#include "cluster/membership/joins.h"
#include "cluster/membership/replies.h"
#include "cluster/membership/sender.h"

namespace muster::cluster::membership {

/// Answers pings. Holds no state of its own.
/// Invariant: an answer goes back in the datagram of all replies, unless the requester wants it elsewhere.
class Responder {
public:
    struct Others {
        Sender &sender;
        Replies &replies;
        Paths &paths;
        const Tables &tables;
        Joins &joins;
    };
    Responder(Shared &shared, const Others &others) : m_shared(shared), m_others(others) { }

    void onPing(const Endpoint &from, const Ping &ping, TimePoint now);
    void onStreamPing(StreamId id, const Ping &ping);

private:
    /// The requester may not know what others say of it.
    void reportAccusation(const Member &asker, TimePoint now);

    Shared &m_shared;
    const Others m_others;
};

} // namespace muster::cluster::membership
