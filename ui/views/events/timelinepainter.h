#pragma once
#include "views/events/timelinelayout.h"

#include <QCoreApplication>

#include <optional>

class QPainter;
class QWidget;

namespace muster::views {

/// Paints a TimelineView. Thread: GUI.
class TimelinePainter {
    Q_DECLARE_TR_FUNCTIONS(muster::views::TimelineView)
public:
    /// All borrowed.
    TimelinePainter(QWidget &widget, const models::Timeline &timeline, const TimelineLayout &places)
        : m_widget(widget), m_timeline(timeline), m_places(places)
    {
    }
    /// `current`: the index of the current mark; -1: none.
    void paint(const std::optional<models::TimeRange> &selection, int current) const;

private:
    void paintSelection(QPainter &painter, const models::TimeRange &selection) const;
    void paintBands(QPainter &painter) const;
    void paintMarks(QPainter &painter, models::Lane lane, int currentMark) const;
    void paintTicks(QPainter &painter) const;

    QWidget &m_widget;
    const models::Timeline &m_timeline;
    const TimelineLayout &m_places;
};

} // namespace muster::views
