#pragma once
#include "views/common/paintedparts.h"
#include "views/events/timelinelayout.h"

#include <QWidget>

#include <optional>

namespace muster::views {

/// Leaders as bands, events and what people did as marks on one time axis. The wheel, + and - zoom, Shift
/// with the left button and Page up and down pan, 0 shows everything; dragging, or Shift with the arrow keys,
/// selects a range; the arrow keys move through the marks. Follows the present while its end is shown.
/// Thread: GUI.
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
    /// A mark of what somebody did; `spoken` says it.
    void auditChosen(const QString &spoken);
    /// The current mark is one of what somebody did, and Enter was pressed.
    void auditWanted();

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
    TimelineLayout places() const { return {size(), fontMetrics().height(), m_timeline, m_shown}; }
    QString textAt(QPoint point) const;
    void moveTo(int mark, bool extend);
    void reveal(WallTime at);
    void select(const std::optional<models::TimeRange> &range);

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
