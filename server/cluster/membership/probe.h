#pragma once
#include "cluster/membership/membershipoutput.h"

#include <set>

namespace muster::cluster::membership {

/// A running probe of one member: is it alive?
/// Invariants: sentAt ≤ resendAt; sentAt ≤ deadline; `open` ⊆ `asked`; 0 ≤ nacks; `secondRoundAt` is set only
/// after a refusal of each kind and while no relay is left to ask; refusals and nacks only grow.
struct Probe {
    MemberName target;
    Endpoint address;
    quint32 seqNo = 0;
    bool targetWasAlive = true; ///< otherwise a failure says nothing new about our own health
    TimePoint sentAt; ///< of the first ping
    bool escalated = false; ///< relays and a stream were asked
    TimePoint resendAt; ///< of the ping: a lost datagram is no evidence
    TimePoint escalateAt;
    TimePoint deadline;
    std::set<MemberName> asked; ///< relays
    std::set<MemberName> open; ///< relays that owe an answer
    int nacksWanted = 0;
    int nacks = 0;
    bool large = false; ///< the first ping was larger than packetBytesSmall
    int packetRefusals = 0;
    int streamRefusals = 0;
    StreamId stream = 0; ///< a TCP ping under way
    std::optional<TimePoint> secondRoundAt; ///< of refusals

    void askRelay(const MemberName &relay, bool owesNack);
    /// This relay does not reach the target either.
    void takeNack(const MemberName &relay);
    /// This relay is refused itself, so its answer is not waited for. True if it owed one.
    bool dropRelay(const MemberName &relay);
    /// Its host refused a packet and a stream: to be confirmed.
    bool isRefused() const { return packetRefusals > 0 && streamRefusals > 0; }
    bool isRefusedTwice() const { return packetRefusals > 1 && streamRefusals > 1; }
    bool hasRefusal() const { return packetRefusals > 0 || streamRefusals > 0; }
    TimePoint nextDeadline() const;
};

} // namespace muster::cluster::membership
