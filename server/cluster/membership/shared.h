#pragma once
#include "cluster/membership/awareness.h"
#include "cluster/membership/broadcastqueue.h"
#include "cluster/membership/membershipoptions.h"
#include "cluster/membership/membershipoutput.h"
#include "cluster/membership/membertable.h"
#include "cluster/membership/notes.h"

/// What the parts of Membership share; only they include this. Each part owns its state and sees only those
/// others that it is given in its constructor. A run is a function of the inputs, so the order of drawing
/// from `random` and of adding to `output` must be kept.
namespace muster::cluster::membership {

/// Invariants: `members` always lists `self`, whose incarnation only grows; `queue` holds news of listed
/// members only until it is sent out; `life` only moves forward.
struct Shared {
    enum class Life { New, Running, Leaving };

    Shared(MemberName name, const MembershipOptions &wanted, Random stream);
    Shared(const Shared &) = delete; // parts hold references
    Shared &operator=(const Shared &) = delete;

    Member &me() { return *members.find(self); }
    const Member &me() const { return *members.find(self); }
    bool isRunning() const { return life == Life::Running; }
    bool isLeaving() const { return life == Life::Leaving; }

    Millis jittered(Millis duration); ///< ± 10 %
    /// A random part of it: nodes that boot together must not act together (§19.17).
    Millis phase(Millis duration);
    /// The `n` of the reference: long gone members do not count.
    int clusterSize(TimePoint now) const;
    int peersUp() const; ///< alive or suspect, not counting this node
    bool somebodyLivesAt(const Endpoint &endpoint) const;
    quint32 nextSeqNo() { return ++m_seqNo; } ///< shared by our own pings and those we send for others

    /// Changes the state and reports it; does nothing if it is the same.
    void changeState(Member &member, MemberState state, const QString &why, TimePoint now);
    /// A sign of life from this member itself.
    void heardFrom(const MemberName &name, TimePoint now);
    Alive ownAlive() const;
    PushPull table(bool joining) const; ///< all that we list

    const MemberName self;
    const MembershipOptions options;
    Random random;
    MemberTable members;
    BroadcastQueue queue;
    Awareness awareness;
    MembershipOutput output;
    Notes notes{output};
    Life life = Life::New;

private:
    quint32 m_seqNo;
};

Alive aliveOf(const Member &member);
/// Another process uses the member's name at `address`. One that was not heard of for a while is over.
void noteConflict(Member &member, const Endpoint &address, TimePoint now);
/// A name as the log shows it.
inline QString toText(const MemberName &name)
{
    return QString::fromUtf8(name);
}
/// Sets `next` to the earlier of both; empty means never.
inline void considerDeadline(std::optional<TimePoint> &next, std::optional<TimePoint> at)
{
    if (at && (!next || *at < *next))
        next = at;
}

} // namespace muster::cluster::membership
