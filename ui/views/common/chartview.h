#pragma once
#include "models/nodes/history.h"

#include <QWidget>

#include <memory>
#include <optional>

namespace muster::views {

/// A chart to explore: the wheel and + and - zoom, dragging zooms to a range, arrows pan, 0 shows all. The
/// charting library is hidden here, so that it can be replaced. Charts that share a time axis pass on
/// shownWanted() and hovered(). Thread: GUI.
class ChartView final : public QWidget {
    Q_OBJECT
public:
    explicit ChartView(QWidget *parent = nullptr);
    ~ChartView() override;

    void setChart(const models::Chart &chart, Millis every);
    /// The range that is drawn, and the one that limits zooming.
    void setTimes(const models::TimeRange &shown, const models::TimeRange &whole);
    /// Draws a line at that time and shows the value there; empty: the newest.
    void setHovered(std::optional<WallTime> at);
    QString valueText() const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void shownWanted(const muster::models::TimeRange &range);
    void hovered(std::optional<muster::WallTime> at);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    struct Private;
    void recolor();
    void refreshTitle();
    models::TimeAxis axis() const;

    std::unique_ptr<Private> d;
};

} // namespace muster::views
