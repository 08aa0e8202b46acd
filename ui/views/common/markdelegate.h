#pragma once
#include <QStyledItemDelegate>

namespace muster::views {

/// Paints cells that have a mark (role `markRole`) in the color of that mark, in bold: the text already
/// contains glyph and word. Rows are high enough for touch.
class MarkDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    /// `column`: the one that shows the status; others keep their color.
    MarkDelegate(int markRole, int column, QObject *parent);
    void paint(
        QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    const int m_markRole;
    const int m_column;
};

} // namespace muster::views
