#pragma once
#include "protocol/overview/overview.h"
#include "protocol/socket/topic.h"

/// What happened in the cluster, as the answering node saw it: a topic of its own. In the answer of
/// GET /api/v4/muster/overview, and for consoles that do not know the topic, it is part of the overview.
namespace muster::protocol {

/// So many events a node keeps; with fewer it has forgotten none since it started.
inline constexpr qsizetype eventsKept = 200;

struct EventHistory {
    QList<EventRecord> events; ///< newest last, at most eventsKept
    QList<TermRecord> terms; ///< newest last, at most 50
    bool operator==(const EventHistory &) const = default;
};

EventHistory historyIn(const Overview &overview);
void setHistory(Overview &overview, const EventHistory &history);

/// {"events":[…],"terms":[…]}, with the elements that they have in an overview.
QJsonObject toJson(const EventHistory &history);
/// Reads what toJson() writes; what is missing is empty. More than 1,000 of either, or a text of more than
/// 64 KiB, is TooLarge.
[[nodiscard]] Result<EventHistory> historyFromJson(const QJsonObject &json);
/// Lists as in listdelta.h.
QJsonObject deltaOf(const EventHistory &before, const EventHistory &next);
/// Corrupt if the delta does not fit `before`, TooLarge as above.
[[nodiscard]] Result<EventHistory> applyDelta(const EventHistory &before, const QJsonObject &delta);

struct EventsTopic {
    using Value = EventHistory;
    static constexpr TopicWords words{
        QLatin1StringView("muster_events"), QLatin1StringView("muster_events_delta")};
    static QByteArray snapshot(const EventHistory &history);
    [[nodiscard]] static Result<EventHistory> read(const QJsonObject &json) { return historyFromJson(json); }
};

} // namespace muster::protocol
