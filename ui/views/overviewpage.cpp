#include "views/overviewpage.h"

#include "views/nodecards.h"
#include "views/reasonlist.h"
#include "views/statuslabel.h"
#include "views/tables.h"

#include <QHeaderView>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace muster::views {

using namespace Qt::Literals::StringLiterals;

OverviewPage::OverviewPage(models::NodeModel *nodes, models::EventModel *events, QWidget *parent)
    : Page(parent), m_filter(new models::NodeFilter(this))
{
    m_filter->setSourceModel(nodes);
    m_quiet = new StatusLabel(this);
    m_quiet->setObjectName(u"overviewQuiet"_s);
    m_reasons = new ReasonList(this);
    m_reasons->setObjectName(u"overviewReasons"_s);
    m_cards = new NodeCards(this);
    m_cards->setObjectName(u"overviewCards"_s);
    m_cards->setModel(m_filter);
    m_events = new QTableView(this);
    m_events->setObjectName(u"overviewEvents"_s);
    m_events->setAccessibleName(tr("Newest events"));
    m_events->setModel(events);
    configureTable(m_events, models::EventModel::MarkRole, models::EventModel::WhatColumn);
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
    layout->addWidget(headingLabel(tr("What needs you"), this));
    layout->addWidget(m_quiet);
    layout->addWidget(m_reasons);
    layout->addWidget(headingLabel(tr("Nodes, worst first"), this));
    layout->addWidget(m_cards);
    layout->addWidget(headingLabel(tr("Newest events"), this));
    layout->addWidget(m_events, 1);
    const auto request = [this](const QModelIndex &index) {
        emit nodeRequested(NodeId(index.data(models::NodeModel::NodeIdRole).toString()));
    };
    connect(m_cards, &QAbstractItemView::activated, this, request);
    connect(m_cards, &NodeCards::cellChanged, this, &OverviewPage::fitHeights);
    connect(m_reasons, &ReasonList::reloadRequested, this, &OverviewPage::reloadRequested);
    connect(m_reasons, &ReasonList::nodeRequested, this, &OverviewPage::nodeRequested);
    connect(m_reasons, &ReasonList::configRequested, this, &OverviewPage::configRequested);
    // Its parts are fitted to the height there is; they must not claim what the strip needs.
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Ignored);
    setMainWidget(m_cards);
}

void OverviewPage::setOverview(const protocol::Overview &overview)
{
    m_reasons->setReasons(overview, std::nullopt, true);
    m_reasons->setVisible(m_reasons->count() > 0);
    m_quiet->setVisible(m_reasons->count() == 0);
    m_quiet->setStatus(
        overview.verdict == protocol::Verdict::Unknown ? models::Mark::Unknown : models::Mark::Ok,
        overview.verdict == protocol::Verdict::Unknown ? tr("The node that answers cannot tell.")
                                                       : tr("Nothing. All nodes are alive and agree."));
    fitHeights();
}

void OverviewPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    fitHeights();
}

void OverviewPage::fitHeights()
{
    // Each part gets what it needs, the reasons and the cards at most their share; events take the rest.
    constexpr int headingsAndEvents = 230;
    const int rest = std::max(240, height() - headingsAndEvents);
    const int reasons =
        m_reasons->count() > 0 ? std::max(40, m_reasons->wantedHeight(width(), rest * 9 / 20)) : 0;
    m_reasons->setFixedHeight(reasons);
    const int share = rest - reasons;
    const QSize cell = m_cards->cell();
    const int columns = std::max(1, (width() - 8) / std::max(1, cell.width()));
    const int rows = std::max(1, (m_filter->rowCount() + columns - 1) / columns);
    m_cards->setFixedHeight(std::min(rows * cell.height() + 6, std::max(cell.height() + 6, share)));
}

} // namespace muster::views
