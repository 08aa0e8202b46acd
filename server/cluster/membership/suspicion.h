#pragma once
#include "cluster/membership/membershipoptions.h"

#include <optional>
#include <set>

namespace muster::cluster {

/// The time a suspected member has to refute: long at first, shorter with each other member that confirms.
/// Source: Lifeguard, 2018, §IV-B; reference/memberlist-protocol.md §11.
class Suspicion {
public:
    struct Plan {
        int wanted = 0; ///< confirmations after which the shortest time applies
        Millis shortest{0};
        Millis longest{0};
        bool needsAgreement = false; ///< the shortest time only if another member does not reach it either
    };
    /// For a cluster of `members` that count, ourselves included.
    static Plan plan(int members, const MembershipOptions &options);
    /// How long a suspicion with so many confirmations lasts, from its start.
    static Millis timeout(const Plan &plan, int confirmations);

    Suspicion(const MemberName &accuser, const Plan &plan, TimePoint now);
    /// True if this accuser is new and still needed: then its accusation is worth passing on.
    bool confirm(const MemberName &accuser);
    bool accusedBy(const MemberName &accuser) const { return m_accusers.contains(accuser); }
    /// Another node, a relay or a second accuser, does not reach the subject either (§19.16).
    void agree();
    bool needsAgreement() const { return m_plan.needsAgreement; }
    /// The subject answered a probe, though it has not refuted yet.
    void noteAnswer(TimePoint now) { m_answeredAt = now; }
    std::optional<TimePoint> answeredAt() const { return m_answeredAt; }
    /// Restarts without confirmations: it was not the subject's time that ran out but ours.
    void restart(TimePoint now);
    TimePoint startedAt() const { return m_startedAt; }
    TimePoint expiresAt() const { return m_expiresAt; }

private:
    void compute();

    Plan m_plan;
    TimePoint m_startedAt;
    TimePoint m_expiresAt; ///< read after every input, so computed once per change
    std::set<MemberName> m_accusers;
    int m_confirmations = 0;
    bool m_agreed = false;
    std::optional<TimePoint> m_answeredAt;
};

} // namespace muster::cluster
