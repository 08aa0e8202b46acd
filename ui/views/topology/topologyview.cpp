#include "views/topology/topologyview.h"

#include "models/common/plaintip.h"
#include "views/common/statuslabel.h"
#include "views/common/theme.h"

#include <QGuiApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>

namespace muster::views {

using namespace Qt::Literals::StringLiterals;
using models::Mark;
using models::TopologyBox;
using models::TopologyEdge;
using models::TopologyPlan;

namespace {

constexpr int padding = 10;
constexpr int narrowest = 116;
constexpr int widest = 210;

QString titleOf(const TopologyBox &box)
{
    return models::glyphOf(box.mark) + u' ' + box.title;
}

} // namespace

TopologyView::TopologyView(QWidget *parent) : QAbstractScrollArea(parent)
{
    offerParts();
    setAccessibleName(tr("Cluster topology: balancer, nodes, databases"));
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setMouseTracking(true);
}

void TopologyView::setTopology(models::Topology topology)
{
    // What is chosen stays chosen while boxes come and go.
    const TopologyBox chosen = m_current >= 0 ? m_topology.boxes[m_current] : TopologyBox();
    m_topology = std::move(topology);
    const auto &boxes = m_topology.boxes;
    const auto found = std::find_if(boxes.cbegin(), boxes.cend(), [&](const TopologyBox &box) {
        return box.kind == chosen.kind && box.node == chosen.node && box.title == chosen.title;
    });
    const int before = m_current;
    m_current = before >= 0 && found != boxes.cend() ? int(found - boxes.cbegin())
        : m_topology.firstNode < boxes.size()        ? m_topology.firstNode
                                                     : -1;
    forgetPlan();
    emit currentChanged(m_current);
}

void TopologyView::forgetPlan()
{
    m_planned = false;
    viewport()->update();
}

QSize TopologyView::boxSize() const
{
    const QFontMetrics strong(scaledFont(this, 1.0, true));
    const QFontMetrics plain(font());
    int width = narrowest;
    for (const TopologyBox &box : m_topology.boxes)
        width = std::max({width, strong.horizontalAdvance(titleOf(box)) + 2 * padding + 4,
            plain.horizontalAdvance(box.subtitle) + 2 * padding + 4});
    return {std::min(width, widest), strong.height() + plain.height() + 3 + 2 * padding};
}

const TopologyPlan &TopologyView::plan() const
{
    if (m_planned)
        return m_plan;
    m_planned = true;
    m_plan = models::planTopology(m_topology, viewport()->size(), boxSize());
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(24);
    verticalScrollBar()->setRange(0, std::max(0, m_plan.size.height() - viewport()->height()));
    horizontalScrollBar()->setPageStep(viewport()->width());
    horizontalScrollBar()->setRange(0, std::max(0, m_plan.size.width() - viewport()->width()));
    return m_plan;
}

QPoint TopologyView::offset() const
{
    return {horizontalScrollBar()->value(), verticalScrollBar()->value()};
}

void TopologyView::setCurrent(int box)
{
    if (box < 0 || box >= m_topology.boxes.size() || box == m_current)
        return;
    m_current = box;
    const QRect place = plan().boxes[box].translated(0, -offset().y());
    if (place.top() < 0)
        verticalScrollBar()->setValue(offset().y() + place.top() - padding);
    else if (place.bottom() > viewport()->height())
        verticalScrollBar()->setValue(offset().y() + place.bottom() - viewport()->height() + padding);
    viewport()->update();
    tellCurrentPart(this, box);
    emit currentChanged(box);
}

void TopologyView::open(int box)
{
    if (box >= 0 && box < m_topology.boxes.size() && !m_topology.boxes[box].node.isEmpty())
        emit activated(m_topology.boxes[box].node);
}

void TopologyView::keyPressEvent(QKeyEvent *event)
{
    using Step = TopologyPlan::Step;
    switch (event->key()) {
    case Qt::Key_Left:
        return setCurrent(plan().moved(m_current, Step::Left, m_topology));
    case Qt::Key_Right:
        return setCurrent(plan().moved(m_current, Step::Right, m_topology));
    case Qt::Key_Up:
        return setCurrent(plan().moved(m_current, Step::Up, m_topology));
    case Qt::Key_Down:
        return setCurrent(plan().moved(m_current, Step::Down, m_topology));
    case Qt::Key_Home:
        return setCurrent(0);
    case Qt::Key_End:
        return setCurrent(int(m_topology.boxes.size()) - 1);
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        return open(m_current);
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

void TopologyView::mousePressEvent(QMouseEvent *event)
{
    setCurrent(plan().boxAt(event->pos() + offset()));
}

void TopologyView::mouseDoubleClickEvent(QMouseEvent *event)
{
    open(plan().boxAt(event->pos() + offset()));
}

void TopologyView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    forgetPlan();
}

void TopologyView::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
    tellCurrentPart(this, m_current);
}

void TopologyView::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

void TopologyView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        forgetPlan();
}

bool TopologyView::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QAbstractScrollArea::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const QPoint point = help->pos() + offset();
    const int box = plan().boxAt(point);
    const int edge = box < 0 ? plan().edgeAt(point) : -1;
    const QString text = box >= 0 ? m_topology.boxes[box].spoken
        : edge >= 0               ? m_topology.edges[edge].spoken
                                  : QString();
    if (text.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(), models::plainTip(text), viewport());
    return true;
}

void TopologyView::paintEvent(QPaintEvent *)
{
    const TopologyPlan &plan = this->plan();
    const Theme &theme = themeFor(QGuiApplication::palette());
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(-offset());
    painter.setPen(QPen(theme.muted, 1.2));
    for (const QPolygonF &way : plan.frameWays)
        painter.drawPolyline(way);
    if (!plan.frame.isNull()) {
        painter.setPen(QPen(theme.border, 1));
        painter.setBrush(theme.window);
        painter.drawRoundedRect(QRectF(plan.frame).adjusted(0.5, 0.5, -0.5, -0.5), 10, 10);
    }
    // Broken edges are drawn on top.
    for (const bool broken : {false, true}) {
        for (qsizetype at = 0; at < m_topology.edges.size(); ++at) {
            if (m_topology.edges[at].broken == broken)
                paintEdge(painter, m_topology.edges[at], plan.edges[at], plan.labels[at]);
        }
    }
    for (int at = 0; at < m_topology.boxes.size(); ++at)
        paintBox(painter, at);
}

void TopologyView::paintEdge(
    QPainter &painter, const TopologyEdge &edge, const QPolygonF &points, QPointF middle) const
{
    const Theme &theme = themeFor(QGuiApplication::palette());
    const QColor color = edge.broken ? theme.of(edge.mark) : edge.strong ? theme.accent : theme.muted;
    QPen pen(color, edge.strong ? 2.6 : edge.broken ? 1.8 : 1.2);
    if (edge.broken)
        pen.setDashPattern({5, 4});
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(points);
    const QString text = edge.broken ? models::glyphOf(edge.mark) : edge.label;
    if (text.isEmpty())
        return;
    painter.setFont(edge.broken ? scaledFont(this, 1.0, true) : font());
    const QFontMetricsF metrics(painter.font());
    QRectF place(0, 0, metrics.horizontalAdvance(text) + 8, metrics.height() + 2);
    place.moveCenter(middle);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.surface);
    painter.drawRoundedRect(place, 6, 6);
    painter.setPen(color);
    painter.drawText(place, Qt::AlignCenter, text);
}

void TopologyView::paintBox(QPainter &painter, int at) const
{
    const Theme &theme = themeFor(QGuiApplication::palette());
    const TopologyBox &box = m_topology.boxes[at];
    const bool current = at == m_current;
    const QRectF frame = QRectF(plan().boxes[at]).adjusted(0.5, 0.5, -0.5, -0.5);
    const bool unknown = box.mark == Mark::Unknown;
    painter.setPen(QPen(current               ? theme.accent
            : box.mark == Mark::Ok || unknown ? theme.border
                                              : theme.of(box.mark),
        current ? (hasFocus() ? 2.4 : 1.6) : 1, unknown && !current ? Qt::DashLine : Qt::SolidLine));
    painter.setBrush(current                  ? theme.selection
            : box.mark == Mark::Ok || unknown ? theme.surface
                                              : theme.tint(box.mark));
    const double radius = box.kind == TopologyBox::Kind::Database ? 16 : 8;
    painter.drawRoundedRect(frame, radius, radius);
    const QRectF inside = frame.adjusted(padding, padding, -padding, -padding);
    const QFont strong = scaledFont(this, 1.0, true);
    painter.setFont(strong);
    painter.setPen(theme.of(box.mark));
    const QFontMetricsF metrics(strong);
    painter.drawText(QRectF(inside.topLeft(), QSizeF(inside.width(), metrics.height())), Qt::AlignCenter,
        metrics.elidedText(titleOf(box), Qt::ElideMiddle, inside.width()));
    painter.setFont(font());
    painter.setPen(box.leader ? theme.text : theme.muted);
    const QFontMetricsF plain(font());
    painter.drawText(QRectF(inside.left(), inside.bottom() - plain.height(), inside.width(), plain.height()),
        Qt::AlignCenter, plain.elidedText(box.subtitle, Qt::ElideMiddle, inside.width()));
}

QRect TopologyView::partRect(int part) const
{
    const QRect place = plan().boxes[part].translated(-offset()) & viewport()->rect();
    return place.isEmpty() ? QRect() : place.translated(viewport()->pos());
}

QStringList TopologyView::elidedTexts() const
{
    QStringList elided;
    const QFontMetrics strong(scaledFont(this, 1.0, true));
    const QFontMetrics plain(font());
    for (int at = 0; at < m_topology.boxes.size(); ++at) {
        const int room = plan().boxes[at].width() - 2 * padding;
        if (strong.horizontalAdvance(titleOf(m_topology.boxes[at])) > room)
            elided += m_topology.boxes[at].title;
        if (plain.horizontalAdvance(m_topology.boxes[at].subtitle) > room)
            elided += m_topology.boxes[at].subtitle;
    }
    return elided;
}

} // namespace muster::views
