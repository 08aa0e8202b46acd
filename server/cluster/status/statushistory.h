#pragma once
#include "cluster/status/status.h"
#include "protocol/overview/eventhistory.h"

#include <deque>
#include <map>

namespace muster::cluster {

using protocol::EventKind;
using protocol::EventNature;
using protocol::EventRecord;

/// Remembers across assessments: since when each reason holds, and what happened. Thread: any one. Bounded:
/// the newest 200 events, and one entry for each reason that holds now.
class StatusHistory {
public:
    static constexpr std::size_t eventsMax = protocol::eventsKept;

    /// Sets `since` in all reasons of `status` and records what changed since the previous one. The first
    /// call is the baseline: it records the reasons it finds, and nothing as joined or changed. Returns the
    /// new events.
    QList<EventRecord> update(ClusterStatus &status, const QDateTime &at);
    /// Adds an event noticed elsewhere, such as a refused leader-only write; sets its number, from 1 without
    /// gaps, and its time.
    EventRecord note(EventRecord event, const QDateTime &at);
    const std::deque<EventRecord> &events() const { return m_events; } ///< newest last

private:
    struct Known {
        QString name;
        Liveness liveness = Liveness::Alive;
    };
    struct Held {
        QDateTime since;
        Reason reason;
        bool told = true; ///< by an event; the other end of the same finding is not
    };
    using ReasonKey = std::pair<protocol::Word<ReasonCode>, NodeId>; ///< the node is empty for the cluster's

    void noteNodes(const ClusterStatus &status, const QDateTime &at, QList<EventRecord> &fresh);
    void noteReasons(ClusterStatus &status, const QDateTime &at, QList<EventRecord> &fresh);
    void noteLeader(const ClusterStatus &status, const QDateTime &at, QList<EventRecord> &fresh);

    bool m_started = false;
    std::map<NodeId, Known> m_nodes;
    std::map<ReasonKey, Held> m_reasons;
    std::optional<NodeId> m_leader;
    quint64 m_term = 0;
    Verdict m_verdict = Verdict::Unknown;
    quint64 m_lastSequence = 0;
    std::deque<EventRecord> m_events;
};

} // namespace muster::cluster
