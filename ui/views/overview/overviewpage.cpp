#include "views/overview/overviewpage.h"

#include "views/common/fittedrows.h"
#include "views/common/reasonlist.h"
#include "views/common/statuslabel.h"
#include "views/common/tables.h"
#include "views/nodes/heatgrid.h"
#include "views/nodes/nodebar.h"
#include "views/nodes/nodecards.h"

#include <QHeaderView>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace muster::views {

using namespace Qt::Literals::StringLiterals;

OverviewPage::OverviewPage(models::NodeModel *nodes, models::EventModel *events, QWidget *parent)
    : Page(parent), m_filter(new models::NodeFilter(this))
{
    m_filter->setNodes(nodes);
    m_quiet = new StatusLabel(this);
    m_quiet->setObjectName(u"overviewQuiet"_s);
    m_reasons = new ReasonList(this);
    m_reasons->setObjectName(u"overviewReasons"_s);
    m_cards = new NodeCards(this);
    m_cards->setObjectName(u"overviewCards"_s);
    m_cards->setModel(m_filter);
    m_grid = new HeatGrid(this);
    m_grid->setObjectName(u"overviewGrid"_s);
    m_grid->setNodes(m_filter);
    m_nodes = new QStackedWidget(this);
    m_nodes->addWidget(m_cards);
    m_nodes->addWidget(m_grid);
    m_events = new QTableView(this);
    m_events->setObjectName(u"overviewEvents"_s);
    m_events->setAccessibleName(tr("Newest events"));
    m_events->setModel(events);
    configureTable(m_events, models::EventModel::MarkRole, models::EventModel::WhatColumn);
    m_events->setWordWrap(true); // servers of other versions send long sentences
    new FittedRows(m_events);
    m_events->horizontalHeader()->hide();
    const QFontMetrics metrics(scaledFont(m_events, 1.0, true));
    m_events->setColumnWidth(
        models::EventModel::TimeColumn, metrics.horizontalAdvance(u"23.11.26 12:00:00"_s) + 28);
    m_events->setColumnWidth(
        models::EventModel::WhatColumn, metrics.horizontalAdvance(u"● Wiederherstellung"_s) + 28);
    m_events->setColumnHidden(models::EventModel::NodeColumn, true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(headingLabel(tr("Needs attention"), this));
    layout->addWidget(m_quiet);
    layout->addWidget(m_reasons);
    layout->addWidget(headingLabel(tr("Nodes, worst first"), this));
    layout->addWidget(m_nodes);
    layout->addWidget(headingLabel(tr("Newest events"), this));
    layout->addWidget(m_events, 1);
    const auto request = [this](const QModelIndex &index) {
        emit nodeRequested(NodeId(index.data(models::NodeModel::NodeIdRole).toString()));
    };
    connect(m_cards, &QAbstractItemView::activated, this, request);
    connect(m_grid, &QAbstractItemView::activated, this, request);
    connect(m_cards, &NodeCards::cellChanged, this, &OverviewPage::fitHeights);
    connect(m_reasons, &ReasonList::wantedHeightChanged, this, &OverviewPage::fitHeights);
    connect(m_reasons, &ReasonList::reloadRequested, this,
        [this](const NodeId &node) { emit reloadRequested({node}); });
    connect(m_reasons, &ReasonList::nodeRequested, this, &OverviewPage::nodeRequested);
    connect(m_reasons, &ReasonList::configRequested, this, [this] { emit pageRequested(u"config"_s); });
    // Its parts are fitted to the available height; they must not claim what the strip needs.
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Ignored);
    setMainWidget(m_cards);
}

void OverviewPage::setOverview(const protocol::Overview &overview)
{
    m_reasons->setReasons(overview, std::nullopt, true);
    m_reasons->setVisible(m_reasons->count() > 0);
    m_quiet->setVisible(m_reasons->count() == 0);
    m_known = overview.verdict != protocol::Verdict::Unknown;
    QWidget *nodes = m_filter->rowCount() > cardsMax ? static_cast<QWidget *>(m_grid) : m_cards;
    m_nodes->setCurrentWidget(nodes);
    setMainWidget(nodes);
    refreshQuiet();
    fitHeights();
}

void OverviewPage::setStale(bool stale)
{
    m_stale = stale;
    m_reasons->setStale(stale);
    refreshQuiet();
}

void OverviewPage::setBlocked(const QString &why)
{
    m_reasons->setBlocked(why);
}

void OverviewPage::refreshQuiet()
{
    if (!m_known)
        m_quiet->setStatus(models::Mark::Unknown, tr("The answering node does not know."));
    else if (m_stale)
        m_quiet->setStatus(models::Mark::Unknown, tr("Nothing, when the cluster was last heard from."));
    else
        m_quiet->setStatus(models::Mark::Ok, tr("Nothing. All nodes are alive and agree."));
}

void OverviewPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    fitHeights();
}

void OverviewPage::fitHeights()
{
    // Events get what is left, at least a few rows; the cards at most half of the rest, so that reasons are
    // read first.
    constexpr int headingsAndEvents = 225;
    const bool grid = m_nodes->currentWidget() == m_grid;
    const QSize cell =
        grid ? QSize(models::GridLayout::cellMax, 2 * models::GridLayout::cellMax) : m_cards->cell();
    // A row of cards, and as much for reasons, whatever else takes the height: the banner of an outage does.
    const int row = cell.height() + 6;
    const int least = row + (m_reasons->count() > 0 ? m_reasons->wantedHeight(width(), row) : 0);
    const int rest = std::max(least, height() - headingsAndEvents);
    const int columns = std::max(1, width() / std::max(1, cell.width()));
    const int rows = std::max(1, (m_filter->rowCount() + columns - 1) / columns);
    const auto wanted = [&](int max) {
        return grid ? m_grid->wantedHeight(width(), max) : std::min(rows * cell.height() + 6, max);
    };
    if (cell.isEmpty())
        return; // the cards are measured when they are shown, and announce it
    const int nodes = wanted(std::max(row, rest / 2));
    const int reasons =
        m_reasons->count() > 0 ? m_reasons->wantedHeight(width(), std::max(0, rest - nodes)) : 0;
    m_reasons->setFixedHeight(reasons);
    m_nodes->setFixedHeight(wanted(std::max(nodes, rest - reasons)));
}

} // namespace muster::views
