#pragma once
#include "cluster/membership/budget.h"
#include "cluster/membership/contacts.h"
#include "cluster/membership/probe.h"
#include "cluster/membership/sender.h"
#include "cluster/membership/suspicions.h"

#include <map>

namespace muster::cluster::membership {

class Beliefs;

/// Which members are alive: probes, relays that are asked, refusals (reference/memberlist-protocol.md §10,
/// §19.16, §19.20).
/// Invariants: each probe is of a listed member other than this node, at most one of each and 256 in all;
/// none runs while we leave; every probe ends by an answer, by its deadline or with the belief in its target.
class Prober {
public:
    struct Others {
        Sender &sender;
        Dials &dials;
        Paths &paths;
        Contacts &contacts;
        Suspicions &suspicions;
        Budget &budget;
        Beliefs &beliefs; ///< probe results change beliefs, and beliefs start probes: the only cycle here
    };
    Prober(Shared &shared, const Others &others) : m_shared(shared), m_others(others) { }

    void start(TimePoint now);
    void run(TimePoint now); ///< does what is due for the running probes
    void askNextIfDue(TimePoint now);
    void settleLateNacks(TimePoint now);
    /// Does nothing if a probe is running, or if there is no such member.
    void ask(const MemberName &name, TimePoint now);
    /// Members at this address should be probed immediately.
    void askAt(const Endpoint &address, TimePoint now);
    void forget(const MemberName &name) { m_probes.erase(name); }
    void forgetAll();
    /// Its host refused while the process was restarting: that proves nothing after a sign of life.
    void voidRefusals(const MemberName &name, TimePoint now);

    /// The member that answered; empty if this is no answer to a running probe.
    std::optional<MemberName> onAck(const Endpoint &from, const Ack &ack, TimePoint now);
    void onNack(const Endpoint &from, const Nack &nack, TimePoint now);
    void packetRefused(const Endpoint &to, TimePoint now);
    void streamAnswered(const MemberName &name, quint32 seqNo, TimePoint now);
    /// False if this stream does not belong to a probe.
    bool streamFailed(StreamId id, const MemberName &name, StreamFailure failure, TimePoint now);
    std::optional<TimePoint> nextDeadline() const;

private:
    /// A failed probe whose nacks may still come.
    struct LateNacks {
        int wanted = 0;
        int got = 0;
        TimePoint due;
    };
    Millis pause() const; ///< between two probes
    void sendPing(Probe &probe, TimePoint now);
    void escalate(Probe &probe, TimePoint now);
    void askRelays(Probe &probe, TimePoint now);
    void dialPing(Probe &probe, TimePoint now);
    /// The target may be declared dead; the probe is then removed.
    void weighRefusals(const MemberName &name, TimePoint now);
    void fail(const MemberName &name, TimePoint now);
    void answered(const MemberName &name, TimePoint now);
    Probe *find(const MemberName &name);
    Probe *withNumber(quint32 seqNo);

    Shared &m_shared;
    const Others m_others;
    std::map<MemberName, Probe> m_probes;
    std::map<quint32, LateNacks> m_lateNacks; ///< by sequence number
    TimePoint m_next;
};

} // namespace muster::cluster::membership
