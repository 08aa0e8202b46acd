#pragma once
#include "models/events/timeline.h"
#include "views/common/paintedparts.h"

#include <QWidget>

#include <optional>

namespace muster::views {

/// Leaders as bands and events as marks on one time axis. The wheel, + and - zoom, Shift with the left button
/// and Page up and down pan, 0 shows everything; dragging, or Shift with the arrow keys, selects a range; the
/// arrow keys move through the events. Follows the present while its end is shown. Thread: GUI.
class TimelineView final : public QWidget, public PaintedParts {
    Q_OBJECT
public:
    explicit TimelineView(QWidget *parent = nullptr);
    void setTimeline(models::Timeline timeline);
    const models::TimeRange &shown() const { return m_shown; }
    void setShown(const models::TimeRange &range); ///< clipped to the data
    void showAll();
    const std::optional<models::TimeRange> &selection() const { return m_selection; }
    void clearSelection();
    /// Makes this event the current one and scrolls to it.
    void setCurrentEvent(quint64 sequence);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    int partCount() const override;
    QString partText(int part) const override;
    QRect partRect(int part) const override;
    int currentPart() const override;

signals:
    void shownChanged();
    void selectionChanged();
    void eventChosen(quint64 sequence);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool event(QEvent *event) override;

private:
    static constexpr int padding = 10;
    static constexpr double marksApart = 13; ///< pixels between marks that are shown singly
    models::TimeAxis axis() const;
    int lineHeight() const { return fontMetrics().height(); }
    QRect bandsPlace() const;
    QRect marksPlace() const;
    QString textAt(QPoint point) const;
    void moveTo(int mark, bool extend);
    void reveal(WallTime at);
    void select(const std::optional<models::TimeRange> &range);
    void paintBands(QPainter &painter, const models::TimeAxis &axis) const;
    void paintMarks(QPainter &painter, const models::TimeAxis &axis) const;
    void paintTicks(QPainter &painter, const models::TimeAxis &axis) const;

    models::Timeline m_timeline;
    models::TimeRange m_shown;
    std::optional<models::TimeRange> m_selection;
    int m_current = -1; ///< index of a mark
    std::optional<WallTime> m_anchor; ///< where Shift with the arrow keys began
    std::optional<QPoint> m_pressed;
    QPoint m_last;
    bool m_panning = false;
};

} // namespace muster::views
