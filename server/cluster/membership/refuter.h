#pragma once
#include "cluster/membership/replies.h"
#include "cluster/membership/shared.h"

namespace muster::cluster::membership {

/// What others say of this node, and our answers: only the accused may raise an incarnation
/// (reference/memberlist-protocol.md §9, §19.1).
/// Invariants: each new incarnation of ours is persisted before it is sent; a refutation is repeated at most
/// once in refuteInterval; old news from another address raises it at most once a second.
class Refuter {
public:
    Refuter(Shared &shared, Replies &replies) : m_shared(shared), m_replies(replies) { }

    /// Someone says that we are suspect or dead.
    void accused(quint32 incarnation, const MemberName &accuser, TimePoint now);
    /// Someone describes us: old news of ours, or of another member with our name.
    void described(const Alive &news, TimePoint now);
    /// Announces new facts about this node, with a higher incarnation.
    void announce();

private:
    void refute(quint32 accused, const QString &why, TimePoint now);
    /// We refuted that accusation before, but the accuser did not get the answer.
    void refuteAgain(TimePoint now);
    void raiseIncarnation(quint32 above);

    Shared &m_shared;
    Replies &m_replies;
    std::optional<TimePoint> m_refutedAt;
    std::optional<TimePoint> m_conflictRaisedAt;
};

} // namespace muster::cluster::membership
