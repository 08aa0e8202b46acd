#pragma once
#include "base/time.h"
#include "protocol/vocabulary/leasereason.h"

#include <map>
#include <optional>
#include <utility>

namespace muster::fakecluster {

/// Something that is going to happen in a simulated cluster.
struct PlannedEvent {
    enum class Kind {
        Script, ///< a step of the script
        Suspect, ///< the others no longer hear the node
        Down, ///< they give it up
        Left, ///< its process has ended
        Active, ///< it begins to serve
        Restore, ///< the trouble that churn made for it ends
        Elect, ///< a leader is looked for
        Churn, ///< it is time for churn to strike
    };
    Kind kind = Kind::Script;
    int number = 0; ///< of the node; of Script: of the step
    quint64 generation = 0; ///< of the node: what was planned for an older one does not happen
    protocol::LeaseReason reason = protocol::LeaseReason::NoLeaseYet; ///< Elect
};

/// The time of a simulated cluster, since its start, and what is going to happen. Pure. Thread: one.
///
/// Always true: now() never goes back and is never after an event that is still to come; what was planned for
/// the same time happens in the order in which it was planned.
class Agenda {
public:
    void plan(Millis in, PlannedEvent event)
    {
        m_events.emplace(std::pair(m_now + in, ++m_planned), std::move(event));
    }
    /// The next event that is due until then, at whose time it is now; empty: it is `until` now.
    [[nodiscard]] std::optional<PlannedEvent> takeNext(Millis until)
    {
        if (m_events.empty() || m_events.begin()->first.first > until) {
            m_now = until;
            return std::nullopt;
        }
        const auto first = m_events.extract(m_events.begin());
        m_now = first.key().first;
        return first.mapped();
    }
    Millis now() const { return m_now; }
    /// When the next event happens; empty: never.
    std::optional<Millis> nextDeadline() const
    {
        return m_events.empty() ? std::nullopt : std::optional(m_events.begin()->first.first);
    }

private:
    std::map<std::pair<Millis, quint64>, PlannedEvent> m_events; ///< by time, then by when it was planned
    quint64 m_planned = 0;
    Millis m_now{0};
};

} // namespace muster::fakecluster
