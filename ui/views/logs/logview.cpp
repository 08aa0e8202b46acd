#include "views/logs/logview.h"

#include "models/logs/logmodel.h"
#include "models/words/logtext.h"
#include "views/common/theme.h"

#include <QFontDatabase>
#include <QGuiApplication>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollBar>

#include <algorithm>

namespace muster::views {

using namespace Qt::Literals::StringLiterals;
using models::LogModel;

namespace {

constexpr int padding = 8;
constexpr int gap = 14; // columns
constexpr qsizetype nodeLetters = 14;
constexpr qsizetype componentLetters = 10;

} // namespace

LogView::LogView(QWidget *parent) : QListView(parent)
{
    setSelectionMode(ExtendedSelection);
    setVerticalScrollMode(ScrollPerItem);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setUniformItemSizes(true);
    setMouseTracking(false);
    QFont mono = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    mono.setPointSizeF(font().pointSizeF());
    setFont(mono);
    measure();
}

void LogView::setModel(QAbstractItemModel *model)
{
    QListView::setModel(model);
    if (model)
        connect(model, &QAbstractItemModel::rowsRemoved, this,
            [this](const QModelIndex &, int start, int end) { rowsGone(start, end); });
}

void LogView::measure()
{
    const QFontMetrics metrics(font());
    m_rowHeight = metrics.height() + 4;
    m_timeWidth = metrics.horizontalAdvance(u"11-25 13:00:00.123"_s);
    m_nodeWidth = metrics.horizontalAdvance(QString(nodeLetters, u'n'));
    m_componentWidth = metrics.horizontalAdvance(QString(componentLetters, u'n'));
    m_levelWidth = 0;
    for (const auto level : {log::Level::Debug, log::Level::Info, log::Level::Warn, log::Level::Error})
        m_levelWidth = std::max(m_levelWidth, metrics.horizontalAdvance(u"▲ "_s + models::levelWord(level)));
}

int LogView::topRow() const
{
    return verticalScrollBar()->value();
}

int LogView::rowsInSight() const
{
    return std::max(1, viewport()->height() / m_rowHeight);
}

void LogView::setTopRow(int row)
{
    const QScopedValueRollback adjusting(m_adjusting, true);
    verticalScrollBar()->setValue(row);
    viewport()->update();
}

void LogView::setFollowing(bool following)
{
    if (following)
        setTopRow(verticalScrollBar()->maximum());
    if (m_following == following)
        return;
    m_following = following;
    emit followingChanged(following);
}

int LogView::verticalOffset() const
{
    return topRow() * m_rowHeight;
}

QRect LogView::visualRect(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    return {0, (index.row() - topRow()) * m_rowHeight, viewport()->width(), m_rowHeight};
}

QModelIndex LogView::indexAt(const QPoint &point) const
{
    const int row = topRow() + point.y() / m_rowHeight;
    return point.y() >= 0 && row < rowCount() ? model()->index(row, 0) : QModelIndex();
}

void LogView::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    if (!index.isValid())
        return;
    const int row = index.row();
    const int inSight = rowsInSight();
    int top = topRow();
    if (hint == PositionAtTop)
        top = row;
    else if (hint == PositionAtBottom)
        top = row - inSight + 1;
    else if (hint == PositionAtCenter)
        top = row - inSight / 2;
    else if (row < top)
        top = row;
    else if (row >= top + inSight)
        top = row - inSight + 1;
    if (top == topRow())
        return;
    verticalScrollBar()->setValue(top);
}

void LogView::doItemsLayout()
{
    QAbstractItemView::doItemsLayout(); // the list's own one lays out every row
}

void LogView::reset()
{
    QAbstractItemView::reset();
    updateGeometries();
    if (m_following)
        setTopRow(verticalScrollBar()->maximum());
}

void LogView::updateGeometries()
{
    const QScopedValueRollback adjusting(m_adjusting, true);
    verticalScrollBar()->setSingleStep(1);
    verticalScrollBar()->setPageStep(rowsInSight());
    verticalScrollBar()->setRange(0, std::max(0, rowCount() - rowsInSight()));
    QAbstractItemView::updateGeometries();
}

void LogView::resizeEvent(QResizeEvent *event)
{
    QAbstractItemView::resizeEvent(event);
    updateGeometries();
    if (m_following)
        setTopRow(verticalScrollBar()->maximum());
}

void LogView::changeEvent(QEvent *event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LanguageChange)
        measure();
}

void LogView::scrollContentsBy(int, int)
{
    viewport()->update();
    if (m_adjusting)
        return;
    const bool atEnd = verticalScrollBar()->value() == verticalScrollBar()->maximum();
    if (m_following != atEnd) {
        m_following = atEnd;
        emit followingChanged(atEnd);
    }
    if (topRow() == 0)
        emit topReached();
}

QModelIndex LogView::moveCursor(CursorAction action, Qt::KeyboardModifiers)
{
    const int count = rowCount();
    if (count == 0)
        return {};
    int row = currentIndex().isValid() ? currentIndex().row() : topRow();
    switch (action) {
    case MoveUp:
    case MovePrevious:
        --row;
        break;
    case MoveDown:
    case MoveNext:
        ++row;
        break;
    case MovePageUp:
        row -= rowsInSight();
        break;
    case MovePageDown:
        row += rowsInSight();
        break;
    case MoveHome:
        row = 0;
        break;
    case MoveEnd:
        row = count - 1;
        break;
    case MoveLeft:
    case MoveRight:
        break;
    }
    return model()->index(std::clamp(row, 0, count - 1), 0);
}

void LogView::setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags flags)
{
    const QRect area = rect.normalized();
    const auto rowOf = [this](int y) {
        return topRow() + (y >= 0 ? y / m_rowHeight : (y + 1) / m_rowHeight - 1);
    };
    const int first = std::max(0, rowOf(area.top()));
    const int last = std::min(rowCount() - 1, rowOf(area.bottom()));
    QItemSelection selection;
    if (first <= last)
        selection.select(model()->index(first, 0), model()->index(last, 0));
    selectionModel()->select(selection, flags);
}

QRegion LogView::visualRegionForSelection(const QItemSelection &) const
{
    return viewport()->rect(); // thirty rows: painting all is cheaper than computing the region
}

void LogView::rowsInserted(const QModelIndex &parent, int start, int end)
{
    const bool above = start <= topRow() && !m_following;
    QAbstractItemView::rowsInserted(parent, start, end);
    const int top = topRow();
    updateGeometries();
    if (m_following)
        setTopRow(verticalScrollBar()->maximum());
    else if (above && rowCount() > end - start + 1)
        setTopRow(top + end - start + 1);
    viewport()->update();
}

void LogView::rowsAboutToBeRemoved(const QModelIndex &parent, int start, int end)
{
    QAbstractItemView::rowsAboutToBeRemoved(parent, start, end);
}

void LogView::rowsGone(int start, int end)
{
    const int top = topRow();
    updateGeometries();
    if (m_following)
        setTopRow(verticalScrollBar()->maximum());
    else if (start < top)
        setTopRow(std::max(0, top - (std::min(end, top - 1) - start + 1)));
    viewport()->update();
}

void LogView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    const Theme &theme = themeFor(QGuiApplication::palette());
    painter.fillRect(viewport()->rect(), theme.surface);
    painter.setFont(font());
    const int last = std::min(rowCount(), topRow() + viewport()->height() / m_rowHeight + 1);
    for (int row = topRow(); row < last; ++row)
        paintRow(painter, {0, (row - topRow()) * m_rowHeight, viewport()->width(), m_rowHeight}, row);
}

void LogView::paintRow(QPainter &painter, const QRect &rect, int row)
{
    const Theme &theme = themeFor(QGuiApplication::palette());
    const QModelIndex index = model()->index(row, 0);
    const bool isCurrent = index == currentIndex() && hasFocus();
    if (selectionModel() && selectionModel()->isSelected(index))
        painter.fillRect(rect, theme.selection);
    else if (row % 2 == 1)
        painter.fillRect(rect, theme.alternate);
    const QFontMetrics metrics(font());
    int x = padding;
    const auto column = [&](const QString &text, const QColor &color, int width) {
        painter.setPen(color);
        painter.drawText(QRect(x, rect.y(), width, rect.height()), Qt::AlignVCenter | Qt::TextSingleLine,
            metrics.elidedText(text, Qt::ElideRight, width));
        x += width + gap;
    };
    const auto mark = models::Mark(index.data(LogModel::MarkRole).toInt());
    const QString word = index.data(LogModel::LevelRole).toString();
    const auto level = log::levelFromName(word);
    const bool loud = level && *level >= log::Level::Warn;
    // The year is in the tooltip.
    column(models::logTime(fromEpochMillis(index.data(LogModel::AtRole).toLongLong())).sliced(5), theme.muted,
        m_timeWidth);
    column(index.data(LogModel::NodeNameRole).toString(), theme.text, m_nodeWidth);
    column(models::glyphOf(mark) + u' ' + models::levelWord(level), loud ? theme.of(mark) : theme.muted,
        m_levelWidth);
    column(index.data(LogModel::ComponentRole).toString(), theme.muted, m_componentWidth);
    column(
        index.data(LogModel::MessageRole).toString(), theme.text, std::max(20, rect.width() - x - padding));
    if (isCurrent) {
        painter.setPen(QPen(theme.accent, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect.adjusted(0, 0, -1, -1));
    }
}

} // namespace muster::views
