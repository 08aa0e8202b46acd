#pragma once
#include "models/common/gridlayout.h"
#include "models/common/mark.h"
#include "models/nodes/nodefilter.h"
#include "views/common/paintedparts.h"

#include <QAbstractItemView>
#include <QHash>
#include <QPixmap>

namespace muster::views {

/// One cell for each node, its mark by shape and color, the worst first under captions with their counts. For
/// clusters too large for a table: a thousand cells are a thousand copies of a few tiles. Arrow keys move,
/// Enter opens. Shares model and selection with table and cards. Thread: GUI.
class HeatGrid final : public QAbstractItemView, public PaintedParts {
    Q_OBJECT
public:
    explicit HeatGrid(QWidget *parent = nullptr);
    void setNodes(models::NodeFilter *nodes); // borrowed
    /// The height at which all cells fit at this width, at most `max`.
    int wantedHeight(int width, int max) const;

    QRect visualRect(const QModelIndex &index) const override;
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;
    QModelIndex indexAt(const QPoint &point) const override;
    int partCount() const override;
    QString partText(int part) const override;
    QRect partRect(int part) const override;
    int currentPart() const override;
    QStringList elidedTexts() const override;

protected:
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    int horizontalOffset() const override { return 0; }
    int verticalOffset() const override;
    bool isIndexHidden(const QModelIndex &) const override { return false; }
    void setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags command) override;
    QRegion visualRegionForSelection(const QItemSelection &selection) const override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    struct Group {
        models::Mark mark = models::Mark::Unknown;
        int count = 0;
    };
    void forgetLayout();
    void layOut() const;
    QList<Group> groups() const;
    QString captionText(const Group &group) const;
    int captionHeight() const;
    const QPixmap &tile(models::Mark mark, bool leader, bool stale) const;

    models::NodeFilter *m_nodes = nullptr;
    mutable bool m_known = false; ///< the layout is that of the model
    mutable models::GridLayout m_layout;
    mutable QList<Group> m_groups; ///< with captions, only where equal ones are adjacent
    mutable QHash<int, QPixmap> m_tiles;
    mutable int m_tileCell = 0;
};

} // namespace muster::views
