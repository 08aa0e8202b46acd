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

/// What needs attention, the nodes as cards (as a grid where there are many), and the newest events. Thread:
/// GUI.
class OverviewPage final : public Page {
    Q_OBJECT
public:
    OverviewPage(models::NodeModel *nodes, models::EventModel *events, QWidget *parent = nullptr);
    void setOverview(const protocol::Overview &overview) override;
    void setStale(bool stale) override;
    void setBlocked(const QString &why) override;

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
