#pragma once
#include <QListView>
#include <QStyledItemDelegate>

namespace muster::views {

/// Paints a node of models::NodeModel as a card.
class NodeCardDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(
        QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void setCell(QSize cell) { m_cell = cell; }
    /// What the card of this node needs, so that no line is elided.
    static QSize needed(const QFont &font, const QModelIndex &index);

private:
    QSize m_cell{240, 120};
};

/// Nodes as cards that wrap, all as wide as the widest text needs. The model's rows are what NodeModel gives,
/// through a filter or not. Arrow keys move, Enter opens. Thread: GUI.
class NodeCards final : public QListView {
    Q_OBJECT
public:
    explicit NodeCards(QWidget *parent = nullptr);
    void setModel(QAbstractItemModel *model) override;
    QSize cell() const { return m_cell; }

signals:
    void cellChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    void measure();
    NodeCardDelegate *m_delegate = nullptr;
    QSize m_cell;
};

} // namespace muster::views
