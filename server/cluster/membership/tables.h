#pragma once
#include "cluster/membership/dials.h"

#include <set>

namespace muster::cluster::membership {

/// Our table on its way to others: regular exchanges (push/pull), whole with members of other software,
/// between Muster nodes only where they differ (reference/memberlist-protocol.md §13, §19.4, §19.5). Eight
/// bytes that depend on every listed member ride in acks while a table is young, and open each regular
/// exchange. Members of other software never see them: Serf logs an error for an ack payload or user state
/// that it does not know.
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
    /// After each input.
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
    PushPull shortTable(char kind) const; ///< ourselves and our digest only
    PushPull fullTable() const; ///< with its digest

    Shared &m_shared;
    Dials &m_dials;
    TimePoint m_nextExchange;
    TimePoint m_nextCompare; ///< not because of an ack before that
    quint64 m_digest = 0;
    TimePoint m_digestSince;
    std::set<std::pair<quint64, quint64>>
        m_futile; ///< digests, ours and theirs, that an exchange left unequal
};

} // namespace muster::cluster::membership
