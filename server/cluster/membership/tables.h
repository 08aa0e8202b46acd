#pragma once
#include "cluster/membership/dials.h"

#include <set>

namespace muster::cluster::membership {

/// Our table on its way to others: regular exchanges (push/pull), complete with members that run other
/// software, between Muster nodes only if they differ (reference/memberlist-protocol.md §13, §19.4, §19.5). A
/// digest of eight bytes that depends on every listed member travels in acks while a table is young, and
/// starts each regular exchange. Members that run other software never see it: Serf logs an error for an ack
/// payload or user state that it does not know.
/// Invariants: `m_digest` is that of the table after the last input, unchanged since `m_digestSince`;
/// `m_futile` holds at most 64 pairs; an ack leads to no comparison before `m_nextCompare`.
class Tables {
public:
    Tables(Shared &shared, Dials &dials) : m_shared(shared), m_dials(dials) { }

    void start(TimePoint now);
    /// Exchanges whole tables.
    void exchange(const Endpoint &to, bool joining, TimePoint now);
    void exchangeIfDue(TimePoint now); ///< the regular one, with a random member
    std::optional<TimePoint> nextDeadline() const;
    /// Call it after each input.
    void noteDigest(TimePoint now);

    QByteArray ackPayload(const Member *asker, TimePoint now) const;
    void compareAck(const Endpoint &from, const MemberName &name, const QByteArray &payload, TimePoint now);
    /// Our side of an exchange that a peer began, after its table was merged.
    PushPull answerTo(const PushPull &received) const;
    /// Sends what the peer lacks, unless an earlier try changed nothing.
    void pushBack(const Dials::Dial &dial, const PushPull &answer, TimePoint now);

private:
    bool compares(const Member &member) const; ///< understands digests
    void compareWith(const Endpoint &to, TimePoint now);
    PushPull shortTable(char kind) const; ///< this node and its digest only
    PushPull fullTable() const; ///< with its digest

    Shared &m_shared;
    Dials &m_dials;
    TimePoint m_nextExchange;
    TimePoint m_nextCompare; ///< acks start no comparison before that
    quint64 m_digest = 0;
    TimePoint m_digestSince;
    std::set<std::pair<quint64, quint64>>
        m_futile; ///< pairs of digests, ours and theirs, that an exchange left unequal
};

} // namespace muster::cluster::membership
