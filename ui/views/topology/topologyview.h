#pragma once
#include "models/topology/topologyplan.h"
#include "views/common/paintedparts.h"

#include <QAbstractScrollArea>

namespace muster::views {

/// Paints a topology. Arrow keys move between boxes, Enter opens a node; the tooltip of a box or a line says
/// what is known of it. Thread: GUI.
class TopologyView final : public QAbstractScrollArea, public PaintedParts {
    Q_OBJECT
public:
    explicit TopologyView(QWidget *parent = nullptr);
    void setTopology(models::Topology topology);
    const models::Topology &topology() const { return m_topology; }
    const models::TopologyPlan &plan() const;
    void setCurrent(int box);

    int partCount() const override { return int(m_topology.boxes.size()); }
    QString partText(int part) const override { return m_topology.boxes[part].spoken; }
    QRect partRect(int part) const override;
    int currentPart() const override { return m_current; }
    QStringList elidedTexts() const override;

signals:
    void currentChanged(int box);
    void activated(const muster::NodeId &node);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    void open(int box);
    void forgetPlan();
    QSize boxSize() const;
    QPoint offset() const;
    void paintEdge(
        QPainter &painter, const models::TopologyEdge &edge, const QPolygonF &points, QPointF middle) const;
    void paintBox(QPainter &painter, int at) const;

    models::Topology m_topology;
    mutable models::TopologyPlan m_plan;
    mutable bool m_planned = false;
    int m_current = -1;
};

} // namespace muster::views
