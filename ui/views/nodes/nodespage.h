#pragma once
#include "models/nodes/nodefilter.h"
#include "views/common/page.h"
#include "views/nodes/nodebar.h"

#include <optional>

class QAbstractItemView;
class QLabel;
class QSplitter;
class QStackedWidget;

namespace muster::views {

class EmptyState;
class HeatGrid;
class NodeCards;
class NodeDetail;
class NodeTable;

/// The nodes as cards, table or grid over one model and one selection, who else is in the gossip, and the
/// detail of the selected node. Object names: nodeTable, nodeCards, nodeGrid, nodeForeign, nodeDetail.
/// Thread: GUI.
class NodesPage final : public Page {
    Q_OBJECT
public:
    explicit NodesPage(models::NodeModel *model, QWidget *parent = nullptr); // borrows the window's model
    void setOverview(const protocol::Overview &overview) override;
    void setStale(bool stale) override;
    void setBlocked(const QString &why) override;
    void select(const NodeId &node);
    void showExample(const models::Example &example) override;
    void selectFirst(); ///< the worst, as long as the table is sorted by status
    std::optional<NodeId> selected() const;
    /// Applies until somebody chooses another view, or Automatic again.
    void showAs(NodeView view);
    NodeDetail *detail() const { return m_detail; }
    bool focusFilter() override;
    bool clearFilter() override;
    void save(Look &look) const override;
    void restore(const Look &look) override;

signals:
    /// A context menu is wanted for this node, by mouse or key.
    void menuRequested(const muster::NodeId &node, const QPoint &globalAt);
    void logsRequested(const muster::NodeId &node);
    void selectionChanged(const std::optional<muster::NodeId> &node);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void connectParts();
    void sharePanes();
    void offerMenu(QAbstractItemView *view);
    void refreshDetail();
    void refreshView();
    void refreshForeign();

    models::NodeModel *m_model;
    models::NodeFilter *m_filter;
    protocol::Overview m_overview;
    NodeBar *m_bar = nullptr;
    QLabel *m_foreign = nullptr;
    QStackedWidget *m_views = nullptr;
    NodeTable *m_table = nullptr;
    NodeCards *m_cards = nullptr;
    HeatGrid *m_grid = nullptr;
    EmptyState *m_empty = nullptr;
    NodeDetail *m_detail = nullptr;
    QSplitter *m_splitter = nullptr;
    QList<int> m_panes; // sizes chosen by the operator; empty: none chosen
};

} // namespace muster::views
