#include "views/nodes/heatgrid.h"

#include "models/common/plaintip.h"
#include "views/common/statuslabel.h"
#include "views/common/theme.h"

#include <QGuiApplication>
#include <QHelpEvent>
#include <QPainter>
#include <QPainterPath>
#include <QScrollBar>
#include <QToolTip>

namespace muster::views {

using namespace Qt::Literals::StringLiterals;
using models::GridLayout;
using models::Mark;
using models::NodeModel;

HeatGrid::HeatGrid(QWidget *parent) : QAbstractItemView(parent)
{
    offerParts();
    setAccessibleName(tr("Nodes as a grid, worst first"));
    setSelectionMode(QAbstractItemView::SingleSelection);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setTabKeyNavigation(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    viewport()->setMouseTracking(true);
}

void HeatGrid::setNodes(models::NodeFilter *nodes)
{
    m_nodes = nodes;
    setModel(nodes);
    connect(nodes, &QAbstractItemModel::modelReset, this, &HeatGrid::forgetLayout);
    connect(nodes, &QAbstractItemModel::rowsInserted, this, &HeatGrid::forgetLayout);
    connect(nodes, &QAbstractItemModel::rowsRemoved, this, &HeatGrid::forgetLayout);
    connect(nodes, &QAbstractItemModel::layoutChanged, this, &HeatGrid::forgetLayout);
    connect(nodes, &QAbstractItemModel::dataChanged, this, &HeatGrid::forgetLayout);
    forgetLayout();
}

void HeatGrid::forgetLayout()
{
    m_known = false;
    viewport()->update();
}

QList<HeatGrid::Group> HeatGrid::groups() const
{
    QList<Group> found;
    if (!m_nodes)
        return found;
    const auto *nodes = static_cast<const NodeModel *>(m_nodes->sourceModel());
    const bool captions = m_nodes->isWorstFirst();
    for (int row = 0; row < m_nodes->rowCount(); ++row) {
        const Mark mark = nodes->shownMark(nodes->rows()[m_nodes->mapToSource(m_nodes->index(row, 0)).row()]);
        if (found.isEmpty() || (captions && found.last().mark != mark))
            found.append({mark, 0});
        ++found.last().count;
    }
    return found;
}

void HeatGrid::layOut() const
{
    if (m_known)
        return;
    m_known = true;
    m_groups = groups();
    QList<int> counts;
    for (const Group &group : std::as_const(m_groups))
        counts.append(group.count);
    m_layout = GridLayout(counts, viewport()->size(), captionHeight());
    if (m_tileCell != m_layout.cell())
        m_tiles.clear();
    m_tileCell = m_layout.cell();
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(m_layout.cell());
    verticalScrollBar()->setRange(0, std::max(0, m_layout.height() - viewport()->height()));
}

int HeatGrid::captionHeight() const
{
    return m_nodes && m_nodes->isWorstFirst() ? QFontMetrics(scaledFont(this, 1.0, true)).height() + 6 : 0;
}

QString HeatGrid::captionText(const Group &group) const
{
    return tr("%1 %2: %n node(s)", "● OK: 27 nodes", group.count)
        .arg(models::glyphOf(group.mark), models::wordOf(group.mark));
}

int HeatGrid::wantedHeight(int width, int max) const
{
    QList<int> counts;
    for (const Group &group : groups())
        counts.append(group.count);
    const int frame = 2 * frameWidth() + 4;
    return std::min(max, GridLayout(counts, {width - frame, max - frame}, captionHeight()).height() + frame);
}

int HeatGrid::verticalOffset() const
{
    return verticalScrollBar()->value();
}

QRect HeatGrid::visualRect(const QModelIndex &index) const
{
    if (!index.isValid() || index.column() != 0)
        return {};
    layOut();
    const QRect place = m_layout.rectOf(index.row());
    return place.isNull() ? QRect() : place.translated(0, -verticalOffset());
}

QModelIndex HeatGrid::indexAt(const QPoint &point) const
{
    layOut();
    const int row = m_layout.at(point + QPoint(0, verticalOffset()));
    return row < 0 || !model() ? QModelIndex() : model()->index(row, 0, rootIndex());
}

void HeatGrid::scrollTo(const QModelIndex &index, ScrollHint)
{
    layOut();
    const QRect place = m_layout.rectOf(index.row());
    if (place.isNull())
        return;
    const int top = index.row() < m_layout.columns() ? 0 : place.top(); // the first row with its caption
    if (top < verticalOffset())
        verticalScrollBar()->setValue(top);
    else if (place.bottom() > verticalOffset() + viewport()->height())
        verticalScrollBar()->setValue(place.bottom() - viewport()->height() + 4);
}

QModelIndex HeatGrid::moveCursor(CursorAction action, Qt::KeyboardModifiers)
{
    using Step = GridLayout::Step;
    layOut();
    const auto step = [action] {
        switch (action) {
        case MoveLeft:
        case MovePrevious:
            return Step::Left;
        case MoveRight:
        case MoveNext:
            return Step::Right;
        case MoveUp:
            return Step::Up;
        case MoveDown:
            return Step::Down;
        case MovePageUp:
            return Step::PageUp;
        case MovePageDown:
            return Step::PageDown;
        case MoveHome:
            return Step::First;
        case MoveEnd:
            return Step::Last;
        }
        return Step::First;
    }();
    const int row =
        m_layout.moved(currentIndex().isValid() ? currentIndex().row() : -1, step, viewport()->height());
    return row < 0 || !model() ? QModelIndex() : model()->index(row, 0, rootIndex());
}

void HeatGrid::setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags command)
{
    if (selectionModel())
        selectionModel()->select(indexAt(rect.topLeft()), command | QItemSelectionModel::Rows);
}

QRegion HeatGrid::visualRegionForSelection(const QItemSelection &selection) const
{
    QRegion region;
    for (const QModelIndex &index : selection.indexes())
        region += visualRect(index).adjusted(-3, -3, 3, 3);
    return region;
}

void HeatGrid::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QAbstractItemView::currentChanged(current, previous);
    viewport()->update();
    tellCurrentPart(this, current.row());
}

/// A cell as it is painted for every node in this state: glyph, tint and frame; a bar for the leader.
const QPixmap &HeatGrid::tile(Mark mark, bool leader, bool stale) const
{
    QPixmap &cached = m_tiles[int(mark) | (leader ? 16 : 0) | (stale ? 32 : 0)];
    if (!cached.isNull())
        return cached;
    const Theme &theme = themeFor(QGuiApplication::palette());
    const QSize size = m_layout.rectOf(0).size();
    const double ratio = devicePixelRatioF();
    cached = QPixmap(size * ratio);
    cached.setDevicePixelRatio(ratio);
    cached.fill(Qt::transparent);
    QPainter painter(&cached);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF frame = QRectF(QPointF(), QSizeF(size)).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(QPen(mark == Mark::Ok ? theme.border : theme.of(mark), 1,
        stale || mark == Mark::Unknown ? Qt::DashLine : Qt::SolidLine));
    painter.setBrush(mark == Mark::Ok ? theme.surface : theme.tint(mark));
    painter.drawRoundedRect(frame, 4, 4);
    QFont font = this->font();
    font.setPixelSize(std::max(9, size.height() * (mark == Mark::Ok ? 45 : 60) / 100));
    painter.setFont(font);
    painter.setPen(theme.of(mark));
    painter.drawText(frame, Qt::AlignCenter, models::glyphOf(mark));
    if (leader) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.accent);
        painter.drawRoundedRect(QRectF(frame.left() + 3, frame.bottom() - 4, frame.width() - 6, 3), 1.5, 1.5);
    }
    return cached;
}

void HeatGrid::paintEvent(QPaintEvent *event)
{
    layOut();
    QPainter painter(viewport());
    if (!m_nodes)
        return;
    const Theme &theme = themeFor(QGuiApplication::palette());
    const int offset = verticalOffset();
    const auto *nodes = static_cast<const NodeModel *>(m_nodes->sourceModel());
    if (captionHeight() > 0) {
        painter.setFont(scaledFont(this, 1.0, true));
        for (qsizetype group = 0; group < m_groups.size(); ++group) {
            const QRect place = m_layout.captionOf(int(group)).translated(0, -offset);
            painter.setPen(theme.of(m_groups[group].mark));
            painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter,
                painter.fontMetrics().elidedText(
                    captionText(m_groups[group]), Qt::ElideRight, place.width()));
        }
    }
    const QRect dirty = event->rect().translated(0, offset);
    const auto [first, last] = m_layout.between(dirty.top(), dirty.bottom());
    for (int row = first; row <= last; ++row) {
        const models::NodeRow &node = nodes->rows()[m_nodes->mapToSource(m_nodes->index(row, 0)).row()];
        painter.drawPixmap(m_layout.rectOf(row).topLeft() - QPoint(0, offset),
            tile(nodes->shownMark(node), node.node.leader, nodes->isStale()));
    }
    if (const QRect place = visualRect(currentIndex().siblingAtColumn(0)); !place.isEmpty()) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(theme.accent, hasFocus() ? 3 : 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    }
}

void HeatGrid::resizeEvent(QResizeEvent *event)
{
    QAbstractItemView::resizeEvent(event);
    forgetLayout();
}

void HeatGrid::changeEvent(QEvent *event)
{
    QAbstractItemView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange
        || event->type() == QEvent::FontChange) {
        m_tiles.clear();
        forgetLayout();
    }
}

bool HeatGrid::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QAbstractItemView::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const QModelIndex index = indexAt(help->pos());
    if (index.isValid())
        QToolTip::showText(
            help->globalPos(), models::plainTip(partText(index.row())), viewport(), visualRect(index));
    else
        QToolTip::hideText();
    return true;
}

int HeatGrid::partCount() const
{
    return m_nodes ? m_nodes->rowCount() : 0;
}

QString HeatGrid::partText(int part) const
{
    const QModelIndex index = m_nodes->index(part, NodeModel::StatusColumn);
    const QString said = index.data(Qt::AccessibleTextRole).toString();
    const QString why = index.data(NodeModel::WhyRole).toString();
    const QString leads = index.data(NodeModel::LeaderRole).toBool() ? tr("It leads.") : QString();
    QStringList lines{said};
    if (index.data(NodeModel::DeviatesRole).toBool() && !why.isEmpty())
        lines += why;
    if (!leads.isEmpty())
        lines += leads;
    return lines.join(u'\n');
}

QRect HeatGrid::partRect(int part) const
{
    const QRect place = visualRect(m_nodes->index(part, 0)) & viewport()->rect();
    return place.isEmpty() ? QRect() : place.translated(viewport()->pos());
}

int HeatGrid::currentPart() const
{
    return currentIndex().isValid() ? currentIndex().row() : -1;
}

QStringList HeatGrid::elidedTexts() const
{
    layOut();
    QStringList elided;
    const QFontMetrics metrics(scaledFont(this, 1.0, true));
    for (qsizetype group = 0; captionHeight() > 0 && group < m_groups.size(); ++group) {
        if (metrics.horizontalAdvance(captionText(m_groups[group])) > m_layout.captionOf(int(group)).width())
            elided += captionText(m_groups[group]);
    }
    return elided;
}

} // namespace muster::views
