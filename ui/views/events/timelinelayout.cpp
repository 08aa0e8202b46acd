#include "views/events/timelinelayout.h"

namespace muster::views {

using models::Lane;

namespace {
constexpr double marksApart = 13; // pixels between marks that are shown singly
} // namespace

QRect TimelineLayout::lane(Lane lane) const
{
    const int height = m_line + 14;
    const int below = lane == Lane::People ? height : 0;
    return {padding, bands().bottom() + 5 + below, bands().width(), height};
}

QList<Lane> TimelineLayout::lanes() const
{
    return m_people ? QList{Lane::Events, Lane::People} : QList{Lane::Events};
}

QList<models::MarkCluster> TimelineLayout::clusters(Lane lane) const
{
    return models::clustersOn(axis(), m_timeline, lane, marksApart);
}

QList<int> TimelineLayout::marksAt(QPoint point) const
{
    for (const Lane each : lanes()) {
        if (!lane(each).contains(point))
            continue;
        for (const models::MarkCluster &cluster : clusters(each))
            if (std::abs(cluster.x - point.x()) <= marksApart / 2 + 1)
                return cluster.marks;
    }
    return {};
}

QRect TimelineLayout::band(qsizetype index) const
{
    const models::TimeRange &when = m_timeline.bands[index].when;
    if (when.to < m_shown.from || when.from > m_shown.to)
        return {};
    const models::TimeAxis axis = this->axis();
    const int from = int(axis.x(std::max(when.from, m_shown.from)));
    const int to = int(axis.x(std::min(when.to, m_shown.to)));
    return {from, bands().top(), std::max(2, to - from), bands().height()};
}

QRect TimelineLayout::mark(qsizetype index) const
{
    const models::EventMark &mark = m_timeline.marks[index];
    if (!m_shown.contains(mark.at))
        return {};
    const QRect place = lane(mark.lane());
    return {int(axis().x(mark.at)) - 8, place.top(), 16, place.height()};
}

} // namespace muster::views
