#pragma once
#include "cluster/membership/serf.h"
#include "cluster/membership/tables.h"

namespace muster::cluster::membership {

/// How we leave on purpose: first to Serf agents in their own format, then the farewell to all
/// (reference/memberlist-protocol.md §15, §17, §19.14).
/// Invariants: nothing is planned before begin(); the intent, if any, is sent before the farewell, and that
/// exactly once; finished at the latest leaveTimeout after the farewell.
class Leaving {
public:
    struct Others {
        Sender &sender;
        Dials &dials;
        Tables &tables;
        Serf &serf;
    };
    Leaving(Shared &shared, const Others &others) : m_shared(shared), m_others(others) { }

    void begin(TimePoint now);
    void run(TimePoint now);
    bool isFinished() const { return m_finished; }
    std::optional<TimePoint> nextDeadline() const;

private:
    void announceToSerf(TimePoint now);
    void farewell(TimePoint now);

    Shared &m_shared;
    const Others m_others;
    QByteArray m_intent; ///< Serf's
    std::optional<TimePoint> m_intentAgainAt;
    std::optional<TimePoint> m_farewellAt; ///< empty: sent already, or not leaving
    std::optional<TimePoint> m_until; ///< set by farewell()
    bool m_finished = false;
};

} // namespace muster::cluster::membership
