#include "views/common/markdelegate.h"

#include "views/common/linetext.h"
#include "views/common/theme.h"

#include <QApplication>
#include <QTableView>
#include <QTreeView>

namespace muster::views {

MarkDelegate::MarkDelegate(int markRole, int column, QObject *parent)
    : QStyledItemDelegate(parent), m_markRole(markRole), m_column(column)
{
}

void MarkDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    // List items have their own padding in the style sheet.
    const bool isCell =
        qobject_cast<const QTableView *>(cell.widget) || qobject_cast<const QTreeView *>(cell.widget);
    const QStyle *style = cell.widget ? cell.widget->style() : QApplication::style();
    const int margin = style->pixelMetric(QStyle::PM_FocusFrameHMargin, &cell, cell.widget) + 1;
    const QRect place = cell.rect.adjusted(margin, 0, -margin, 0);
    using Item = QStyleOptionViewItem;
    const bool wraps =
        cell.features.testFlag(Item::WrapText) && cell.rect.height() >= 2 * cell.fontMetrics.height();
    if (!isCell || wraps || cell.text.contains(QChar::LineSeparator)
        || cell.features.testAnyFlags(Item::HasDecoration | Item::HasCheckIndicator)) {
        QStyledItemDelegate::paint(painter, option, index);
        return;
    }
    // One line, as the style draws it, but with a cached text layout.
    painter->save();
    painter->setClipRect(cell.rect);
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &cell, painter, cell.widget);
    const auto group = !cell.state.testFlag(QStyle::State_Enabled) ? QPalette::Disabled
        : cell.state.testFlag(QStyle::State_Active)                ? QPalette::Normal
                                                                   : QPalette::Inactive;
    const bool selected = cell.state.testFlag(QStyle::State_Selected);
    painter->setPen(cell.palette.color(group, selected ? QPalette::HighlightedText : QPalette::Text));
    painter->setFont(cell.font);
    drawLine(painter, place, QStyle::visualAlignment(cell.direction, cell.displayAlignment), cell.text,
        cell.textElideMode);
    if (cell.state.testFlag(QStyle::State_HasFocus)) {
        QStyleOptionFocusRect focus;
        static_cast<QStyleOption &>(focus) = cell;
        focus.rect = style->subElementRect(QStyle::SE_ItemViewItemFocusRect, &cell, cell.widget);
        focus.state |= QStyle::State_KeyboardFocusChange | QStyle::State_Item;
        focus.backgroundColor = cell.palette.color(group, selected ? QPalette::Highlight : QPalette::Window);
        style->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, painter, cell.widget);
    }
    painter->restore();
}

QSize MarkDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int taller = qobject_cast<const QTreeView *>(option.widget) ? 12
        : qobject_cast<const QTableView *>(option.widget)             ? 6
                                                                      : 0;
    return QStyledItemDelegate::sizeHint(option, index) + QSize(8, taller);
}

void MarkDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const Theme &theme = themeFor(QGuiApplication::palette());
    option->palette.setColor(QPalette::Highlight, theme.selection);
    option->palette.setColor(QPalette::HighlightedText, theme.text);
    if (index.column() != m_column)
        return;
    const QColor color = theme.of(models::Mark(index.data(m_markRole).toInt()));
    option->palette.setColor(QPalette::Text, color);
    option->palette.setColor(QPalette::HighlightedText, color);
    option->font.setBold(true);
}

} // namespace muster::views
