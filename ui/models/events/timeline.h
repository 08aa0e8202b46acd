#pragma once
#include "models/common/mark.h"
#include "protocol/admin/audits.h"
#include "protocol/overview/overview.h"

#include <QList>

#include <optional>

namespace muster::models {

/// A stretch of time; `to` included.
struct TimeRange {
    WallTime from;
    WallTime to;
    Millis length() const { return to - from; }
    bool contains(WallTime at) const { return at >= from && at <= to; }
    bool operator==(const TimeRange &) const = default;
};

/// Somebody leads, or nobody.
struct LeaderBand {
    TimeRange when;
    quint64 term = 0; ///< 0: nobody leads
    QString name = {}; ///< of the leader
    bool open = false; ///< has not ended
    QString spoken = {};
};

enum class Lane {
    Events, ///< what happened
    People, ///< what somebody did, from the audit
};

struct EventMark {
    WallTime at;
    Mark mark = Mark::Attention;
    quint64 sequence = 0; ///< of the event; 0: none, it is what somebody did
    QString spoken = {};
    Lane lane() const { return sequence > 0 ? Lane::Events : Lane::People; }
};

/// Who led when, what happened, and who did what, on one time axis.
struct Timeline {
    QList<LeaderBand> bands; ///< oldest first; each begins where the previous one ends
    QList<EventMark> marks; ///< oldest first
    TimeRange whole; ///< from the oldest band or event to the time of the overview
    /// The node keeps so many events and no more: what happened before this one is not known. Empty: it keeps
    /// all of them yet.
    std::optional<WallTime> eventsSince;
    bool has(Lane lane) const;
};
/// Of `people` those within the time of the others.
Timeline timelineOf(const protocol::Overview &overview, const QList<EventMark> &people = {});
/// The audits that changed something, or tried to, in the words of the audit page. Costs more than the rest
/// of the time line: make them anew when the audits are new, not with each overview.
QList<EventMark> peopleMarks(const QList<protocol::AuditRecord> &audits, const protocol::Overview &overview);
/// "From 11:20 to 12:00: 7 events, 2 of them trouble. Leaders: node-1, nobody for 1.0 s, node-2."
QString timelineSummary(const Timeline &timeline, const TimeRange &shown);

/// What is shown first: the recent events, at least ten minutes and at most a day.
TimeRange usualRange(const Timeline &timeline);
/// Zooming and panning stay within `whole`; nothing gets shorter than rangeMin, if `whole` is not.
inline constexpr Millis rangeMin{5'000};
TimeRange zoomed(const TimeRange &range, double factor, WallTime around, const TimeRange &whole);
TimeRange panned(const TimeRange &range, Millis by, const TimeRange &whole);

/// Maps times to positions on an axis of so many pixels.
struct TimeAxis {
    TimeRange shown;
    double left = 0;
    double width = 1;
    double x(WallTime at) const
    {
        return left
            + double((at - shown.from).count()) / double(std::max(Millis(1), shown.length()).count()) * width;
    }
    WallTime at(double x) const
    {
        return shown.from + Millis(qint64((x - left) / width * double(shown.length().count())));
    }
};

struct TimeTick {
    WallTime at;
    QString text;
};
/// Round times in the zone that is shown, at least `apart` pixels from each other; with the day where it
/// changes.
QList<TimeTick> ticksOn(const TimeAxis &axis, double apart);

/// Marks of a lane too close to distinguish are merged: the worst of them, with their number.
struct MarkCluster {
    double x = 0;
    Mark mark = Mark::Ok;
    QList<int> marks; ///< indexes into Timeline::marks
};
QList<MarkCluster> clustersOn(const TimeAxis &axis, const Timeline &timeline, Lane lane, double apart);

} // namespace muster::models
