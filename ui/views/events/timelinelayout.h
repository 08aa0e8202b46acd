#pragma once
#include "models/events/timeline.h"

#include <QRect>
#include <QSize>

namespace muster::views {

/// Where a TimelineView has what: the leaders' bands, below them a lane of events, if there is any a lane of
/// what people did, and the labels of the axis. A value.
class TimelineLayout {
public:
    static constexpr int padding = 10;

    /// `lineHeight` in pixels.
    TimelineLayout(QSize size, int lineHeight, const models::Timeline &timeline, models::TimeRange shown)
        : m_size(size)
        , m_line(lineHeight)
        , m_timeline(timeline)
        , m_shown(shown)
        , m_people(timeline.has(models::Lane::People))
    {
    }

    models::TimeAxis axis() const { return {m_shown, double(padding), double(bands().width())}; }
    QRect bands() const { return {padding, padding, std::max(1, m_size.width() - 2 * padding), m_line + 6}; }
    QRect lane(models::Lane lane) const;
    int base() const { return lane(m_people ? models::Lane::People : models::Lane::Events).bottom() + 3; }
    int height() const { return base() + m_line + 12; }
    QList<models::Lane> lanes() const;
    QList<models::MarkCluster> clusters(models::Lane lane) const;
    /// The marks at this point; empty: none is there.
    QList<int> marksAt(QPoint point) const;
    /// Of the timeline's bands at this index; empty: not shown.
    QRect band(qsizetype index) const;
    QRect mark(qsizetype index) const;

private:
    QSize m_size;
    int m_line;
    const models::Timeline &m_timeline;
    models::TimeRange m_shown;
    bool m_people;
};

} // namespace muster::views
