#pragma once
#include "cluster/status/status.h"

#include <deque>
#include <map>

namespace muster::cluster {

/// As protocol::EventRecord.
struct StatusEvent {
    quint64 sequence = 0; ///< from 1, without gaps, per observer
    QDateTime at;
    QString kind; ///< "node-down" "node-up" "node-joined" "node-left" "node-forgotten" "leader-changed"
                  ///< "verdict-changed", else the code of a reason that began or (with `good`) ended
    Severity severity = Severity::Warn;
    bool good = false;
    std::optional<NodeId> node;
    QString detail;
    QJsonObject evidence;
};

/// Remembers across assessments: since when each reason holds, and what happened. Thread: any one. Bounded:
/// the newest 200 events, and one entry for each reason that holds now.
class StatusHistory {
public:
    static constexpr std::size_t eventsMax = 200;

    /// Sets `since` in all reasons of `status` and notes what changed against the one before. The first call
    /// is the starting point: it notes the reasons it finds, and nothing as joined or changed. Returns the
    /// new events.
    QList<StatusEvent> update(ClusterStatus &status, const QDateTime &at);
    /// Adds what others noticed, such as a refused leader-only write; numbers it and sets its time.
    StatusEvent note(StatusEvent event, const QDateTime &at);
    const std::deque<StatusEvent> &events() const { return m_events; } ///< newest last

private:
    struct Known {
        QString name;
        Liveness liveness = Liveness::Alive;
    };
    struct Held {
        QDateTime since;
        Reason reason;
    };
    using ReasonKey = std::pair<QString, QString>; ///< code, node id or empty

    void noteNodes(const ClusterStatus &status, const QDateTime &at, QList<StatusEvent> &fresh);
    void noteReasons(ClusterStatus &status, const QDateTime &at, QList<StatusEvent> &fresh);
    void noteLeader(const ClusterStatus &status, const QDateTime &at, QList<StatusEvent> &fresh);

    bool m_started = false;
    std::map<NodeId, Known> m_nodes;
    std::map<ReasonKey, Held> m_reasons;
    std::optional<NodeId> m_leader;
    quint64 m_term = 0;
    Verdict m_verdict = Verdict::Unknown;
    quint64 m_lastSequence = 0;
    std::deque<StatusEvent> m_events;
};

} // namespace muster::cluster
