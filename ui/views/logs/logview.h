#pragma once
#include "views/common/paintedparts.h"

#include <QListView>

class QPainter;

namespace muster::views {

/// Log lines one below the other, of which only the visible ones are looked at: a million rows cost as much
/// as thirty. Follows the newest line until somebody scrolls up; then the visible lines stay where they are,
/// whatever is added before or after them. A line may be of any length: it is elided on purpose, the whole
/// text of the selected one is shown below. Thread: GUI.
class LogView final : public QListView, public PaintedTexts {
    Q_OBJECT
public:
    explicit LogView(QWidget *parent = nullptr);
    void setModel(QAbstractItemModel *model) override;
    void setFollowing(bool following);
    bool isFollowing() const { return m_following; }
    int topRow() const;
    void setTopRow(int row);
    int rowsInSight() const;

    QRect visualRect(const QModelIndex &index) const override;
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;
    QModelIndex indexAt(const QPoint &point) const override;
    void doItemsLayout() override;
    void reset() override;
    void keyboardSearch(const QString &) override { } // would look through all lines at each letter

signals:
    void followingChanged(bool following);
    /// Scrolling has reached the oldest line.
    void topReached();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void updateGeometries() override;
    int horizontalOffset() const override { return 0; }
    int verticalOffset() const override;
    bool isIndexHidden(const QModelIndex &) const override { return false; }
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags flags) override;
    QRegion visualRegionForSelection(const QItemSelection &selection) const override;
    void rowsInserted(const QModelIndex &parent, int start, int end) override;
    void rowsAboutToBeRemoved(const QModelIndex &parent, int start, int end) override;

private:
    void rowsGone(int start, int end);
    void measure();
    void paintRow(QPainter &painter, const QRect &rect, int row);
    int rowCount() const { return model() ? model()->rowCount() : 0; }

    int m_rowHeight = 20;
    int m_timeWidth = 0;
    int m_nodeWidth = 0;
    int m_levelWidth = 0;
    int m_componentWidth = 0;
    bool m_following = true;
    bool m_adjusting = false; // the scroll bar is being moved by the program
};

} // namespace muster::views
