#pragma once
#include "cluster/membership/sender.h"
#include "cluster/membership/serfclock.h"

namespace muster::cluster::membership {

/// What Serf agents need to hear besides memberlist's own messages (reference/memberlist-protocol.md §17).
/// Invariant: our intents carry later times than all that we heard; we announce our presence at most once a
/// second.
class Serf {
public:
    Serf(Shared &shared, Sender &sender) : m_shared(shared), m_sender(sender), m_clock(shared.self) { }

    /// True if these user bytes were Serf's own business.
    bool takeMessage(const QByteArray &body, TimePoint now);
    /// The user state of a peer's table.
    void hearState(const QByteArray &state, TimePoint now);
    QByteArray leaveIntent() { return serfLeaveIntent(m_clock.next(), m_shared.self); }
    /// Sends to all agents that are up; false if there is none.
    bool sendToAgents(const QByteArray &body, TimePoint now);
    std::optional<Endpoint> pickAgent(); ///< the address of one

private:
    bool isAgent(const Member &member) const;
    void answer(SerfClock::Claim heard, TimePoint now);

    Shared &m_shared;
    Sender &m_sender;
    SerfClock m_clock;
    std::optional<TimePoint> m_answeredAt;
};

} // namespace muster::cluster::membership
