#pragma once
#include "models/nodemodel.h"
#include "views/page.h"

#include <optional>

class QCheckBox;
class QLineEdit;
class QSettings;
class QSplitter;
class QStackedWidget;
class QTableView;
class QToolButton;

namespace muster::views {

class EmptyState;
class NodeCards;
class NodeDetail;

/// The nodes as table or cards over one model and one selection, and the detail of the selected one.
/// Object names: nodeTable, nodeCards, nodeFilter, nodeOnlyDeviating, nodeDetail. Thread: GUI.
class NodesPage final : public Page {
    Q_OBJECT
public:
    explicit NodesPage(models::NodeModel *model, QWidget *parent = nullptr); // borrows the window's model
    /// After the model has it: the detail follows.
    void setOverview(const protocol::Overview &overview);
    void setActionsEnabled(bool enabled);
    void select(const NodeId &node);
    void selectFirst(); ///< the worst, as long as the table is sorted by status
    std::optional<NodeId> selected() const;
    void showCards(bool cards);
    void showHost(bool host); ///< of the selected node
    void focusFilter();
    /// True if there was a filter to clear.
    bool clearFilter();
    void save(QSettings &settings) const;
    void restore(const QSettings &settings);

signals:
    void reloadRequested(const muster::NodeId &node);
    void configRequested();
    /// A sentence for the status bar.
    void copied(const QString &what);

private:
    QWidget *makeBar();
    void makeTable();
    void refreshDetail();
    void refreshEmpty();

    models::NodeModel *m_model;
    models::NodeFilter *m_filter;
    protocol::Overview m_overview;
    QLineEdit *m_text = nullptr;
    QCheckBox *m_onlyDeviating = nullptr;
    QToolButton *m_tableButton = nullptr;
    QToolButton *m_cardsButton = nullptr;
    QStackedWidget *m_views = nullptr;
    QTableView *m_table = nullptr;
    NodeCards *m_cards = nullptr;
    EmptyState *m_empty = nullptr;
    NodeDetail *m_detail = nullptr;
    QSplitter *m_splitter = nullptr;
};

} // namespace muster::views
