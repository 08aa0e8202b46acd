#pragma once
#include "models/events/eventmodel.h"
#include "models/nodes/nodefilter.h"
#include "views/common/page.h"

class QStackedWidget;
class QTableView;

namespace muster::views {

class HeatGrid;
class NodeCards;
class ReasonList;
class StatusLabel;

/// What needs somebody, the nodes as cards (as a grid where there are many), and the newest events. Thread:
/// GUI.
class OverviewPage final : public Page {
    Q_OBJECT
public:
    OverviewPage(models::NodeModel *nodes, models::EventModel *events, QWidget *parent = nullptr);
    void setOverview(const protocol::Overview &overview);
    /// The picture is old: that nothing was wrong then must not read as if nothing were wrong now.
    void setStale(bool stale);
    /// Why nothing can be changed now; empty if it can.
    void setBlocked(const QString &why);

signals:
    void reloadRequested(const muster::NodeId &node);
    void nodeRequested(const muster::NodeId &node);
    void configRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitHeights();
    void refreshQuiet();

    bool m_stale = false;
    bool m_known = false;
    models::NodeFilter *m_filter;
    StatusLabel *m_quiet = nullptr;
    ReasonList *m_reasons = nullptr;
    QStackedWidget *m_nodes = nullptr;
    NodeCards *m_cards = nullptr;
    HeatGrid *m_grid = nullptr;
    QTableView *m_events = nullptr;
};

} // namespace muster::views
