#include "views/markdelegate.h"

#include "views/theme.h"

#include <QGuiApplication>
#include <QTableView>
#include <QTreeView>

namespace muster::views {

MarkDelegate::MarkDelegate(int markRole, int column, QObject *parent)
    : QStyledItemDelegate(parent), m_markRole(markRole), m_column(column)
{
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
    const QColor colour = theme.of(models::Mark(index.data(m_markRole).toInt()));
    option->palette.setColor(QPalette::Text, colour);
    option->palette.setColor(QPalette::HighlightedText, colour);
    option->font.setBold(true);
}

} // namespace muster::views
