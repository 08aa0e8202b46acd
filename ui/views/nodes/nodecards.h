#pragma once
#include "views/common/paintedparts.h"

#include <QListView>
#include <QStyledItemDelegate>
#include <QTimer>

namespace muster::views {

/// Paints a node of models::NodeModel as a card.
class NodeCardDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(
        QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void setCell(QSize cell, int columns)
    {
        m_cell = cell;
        m_columns = columns;
    }
    /// The size that the card of this node needs so that no line is elided.
    static QSize needed(const QFont &font, const QModelIndex &index);

private:
    QRectF frameIn(const QRect &cell) const;
    QSize m_cell{240, 120};
    int m_columns = 1;
};

/// Nodes as cards that wrap, all as wide as the widest text needs and as fills the row. The rows are those of
/// NodeModel, filtered or not. Arrow keys move, Enter opens. Thread: GUI.
class NodeCards final : public QListView, public PaintedTexts {
    Q_OBJECT
public:
    explicit NodeCards(QWidget *parent = nullptr);
    void setModel(QAbstractItemModel *model) override;
    /// The minimum width of the widest card, with the gap to the next.
    QSize cell() const { return m_cell; }
    /// Names of the nodes whose card is too small.
    QStringList elidedTexts() const override;

signals:
    void cellChanged();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void measure();
    void measureSome();
    void spread();
    NodeCardDelegate *m_delegate = nullptr;
    QSize m_cell;
    bool m_measured = false;
    int m_nextRow = 0; ///< to be measured
    QTimer m_goOn;
};

} // namespace muster::views
