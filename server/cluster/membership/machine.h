#pragma once
#include "cluster/membership/inbox.h"
#include "cluster/membership/leaving.h"
#include "cluster/membership/merger.h"

namespace muster::cluster::membership {

/// The implementation of Membership: its parts, and which of them handle each input. Rules are in the parts.
/// Invariant: every input is handled between begin() and end(), so that a long sleep is noticed and the next
/// deadline is known whatever comes first.
class Machine {
public:
    /// `me` is this node, alive.
    Machine(Member me, const MembershipOptions &options, Random random);

    void begin(TimePoint now);
    void end(TimePoint now);

    void start(TimePoint now);
    void join(const std::vector<Endpoint> &seeds, TimePoint now) { m_joins.join(seeds, now); }
    void setMeta(const QByteArray &meta);
    void leave(TimePoint now);
    StreamId dialUser(const Member &to, const QByteArray &body, TimePoint now);
    void tick(TimePoint now);

    void receivePacket(const Endpoint &from, const std::vector<Message> &parts, TimePoint now);
    void packetRefused(const Endpoint &to, TimePoint now);
    void pushPullReplied(StreamId id, const PushPull &table, TimePoint now);
    void pingAcked(StreamId id, const Ack &ack, TimePoint now);
    void userSent(StreamId id, TimePoint now);
    void streamFailed(StreamId id, StreamFailure failure, TimePoint now);
    void receivePushPull(StreamId id, const PushPull &table, TimePoint now);
    void receiveStreamPing(StreamId id, const Ping &ping) { m_responder.onStreamPing(id, ping); }
    void receiveStreamUser(const Endpoint &from, const QByteArray &body, TimePoint now);

    const Shared &shared() const { return m_shared; }
    std::optional<TimePoint> nextDeadline() const { return m_wake; }
    bool leaveFinished() const { return m_leaving.isFinished(); }
    MembershipOutput takeOutput();

private:
    void doubtOurselves(Millis late, TimePoint now);
    std::optional<TimePoint> earliest() const;
    void sweep(TimePoint now);

    Shared m_shared;
    Replies m_replies;
    Suspicions m_suspicions;
    Paths m_paths{m_shared};
    Sender m_sender{m_shared, m_paths};
    Dials m_dials{m_shared};
    Tables m_tables{m_shared, m_dials};
    Joins m_joins{m_shared, m_dials, m_tables};
    Contacts m_contacts{m_shared, m_paths};
    Refuter m_refuter{m_shared, m_replies};
    Budget m_budget{m_shared};
    Relays m_relays{m_shared, m_sender};
    Prober m_prober{m_shared, {m_sender, m_dials, m_paths, m_contacts, m_suspicions, m_budget, m_beliefs}};
    Beliefs m_beliefs{m_shared, {m_replies, m_refuter, m_suspicions, m_sender, m_joins, m_prober}};
    Serf m_serf{m_shared, m_sender};
    Merger m_merger{m_shared, {m_beliefs, m_prober, m_budget, m_serf}};
    Leaving m_leaving{m_shared, {m_sender, m_dials, m_tables, m_serf}};
    Responder m_responder{m_shared, {m_sender, m_replies, m_paths, m_tables, m_joins}};
    Inbox m_inbox{m_shared,
        {m_sender, m_replies, m_paths, m_contacts, m_tables, m_relays, m_prober, m_beliefs, m_serf,
            m_responder}};
    std::optional<TimePoint> m_wake; ///< what nextDeadline() last returned
    TimePoint m_nextGossip;
    TimePoint m_nextSweep;
};

} // namespace muster::cluster::membership
