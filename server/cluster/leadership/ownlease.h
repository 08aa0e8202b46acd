#pragma once
#include "cluster/leadership/observedrow.h"

#include <utility>

namespace muster::cluster {

/// The newest term that this process asked for, and whether it leads under it. It may find that term in the
/// row later, after a lost answer or a pause; a term that it never asked for is not its own, even under its
/// name (an earlier life, a copy of the data directory). Thread: any one. Time: `now` never goes back.
///
/// Always true:
/// - leads() only after a statement under term() was carried out, and effective() no longer than
///   LeaseOptions::hold after that statement was *sent*.
/// - It never leads again under a term that it gave back: a Release that was sent may still be carried out
///   long after it was given up.
/// - LeadershipGained and LeadershipLost take turns.
class OwnLease {
public:
    /// From now on `wanted` is the term that the row may show as ours.
    void ask(const LeaseRow &wanted, lease::LeaseReason why);
    /// Compares the claim with what the row says now: a row of somebody else, or another database, ends it.
    void compare(const ObservedRow &seen, const NodeId &self);
    /// The database refused a write under it.
    void disclaim();
    /// A statement under it was carried out, so that it may be relied on until then.
    void extend(TimePoint until);
    [[nodiscard]] lease::LeadershipGained begin(TimePoint now);
    [[nodiscard]] lease::LeadershipLost end(lease::LeaseReason reason);
    /// Ends leading if its time has run out; one renewal is still to be tried then.
    [[nodiscard]] std::optional<lease::LeadershipLost> expire(TimePoint now);
    /// It is being given back; the first reason stays.
    void giveBack(lease::LeaseReason reason);
    /// Whether the last renewal was still to be tried; it no longer is.
    bool takeLastRenewal() { return std::exchange(m_lastRenewal, false); }

    /// Whether the row shows it.
    bool isIn(const ObservedRow &seen, const NodeId &self) const;
    bool isClaimed() const { return m_claimed; } ///< the row may say that term() is ours
    bool leads() const { return m_leading; }
    bool effective(TimePoint now) const { return m_leading && now < m_until; }
    TimePoint until() const { return m_until; } ///< meaningful while it leads
    TimePoint leadingSince() const { return m_leadingSince; } ///< likewise
    bool hasLastRenewal() const { return m_lastRenewal; }
    const std::optional<lease::LeaseReason> &givenBack() const { return m_givenBack; } ///< why
    quint64 term() const { return m_term; } ///< 0: it never asked for one
    quint64 epoch() const { return m_epoch; } ///< likewise
    const DatabaseIdentity &takenIn() const { return m_takenIn; }

private:
    quint64 m_term = 0;
    quint64 m_epoch = 0;
    DatabaseIdentity m_takenIn;
    lease::LeaseReason m_takenBecause = lease::LeaseReason::NoLeaseYet;
    bool m_claimed = false;
    bool m_announced = false; ///< LeadershipGained was said for m_term
    bool m_leading = false;
    bool m_lastRenewal = false; ///< its time ran out: one renewal is still to be tried
    std::optional<lease::LeaseReason> m_givenBack;
    TimePoint m_until;
    TimePoint m_leadingSince;
};

} // namespace muster::cluster
