#include "views/nodes/nodespage.h"

#include "models/common/plaintip.h"
#include "models/examples/examples.h"
#include "models/words/foreignsentence.h"
#include "views/common/emptystate.h"
#include "views/common/statuslabel.h"
#include "views/nodes/heatgrid.h"
#include "views/nodes/historypanel.h"
#include "views/nodes/nodecards.h"
#include "views/nodes/nodedetail.h"
#include "views/nodes/nodetable.h"

#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace muster::views {

using namespace Qt::Literals::StringLiterals;
using models::NodeModel;

NodesPage::NodesPage(NodeModel *model, QWidget *parent)
    : Page(parent), m_model(model), m_filter(new models::NodeFilter(this))
{
    m_filter->setNodes(model);
    m_bar = new NodeBar(this);
    m_table = new NodeTable(m_filter, this);
    m_cards = new NodeCards(this);
    m_cards->setObjectName(u"nodeCards"_s);
    m_cards->setModel(m_filter);
    m_cards->setSelectionModel(m_table->selectionModel());
    m_grid = new HeatGrid(this);
    m_grid->setObjectName(u"nodeGrid"_s);
    m_grid->setNodes(m_filter);
    m_grid->setSelectionModel(m_table->selectionModel());
    for (QAbstractItemView *view : {static_cast<QAbstractItemView *>(m_table),
             static_cast<QAbstractItemView *>(m_cards), static_cast<QAbstractItemView *>(m_grid)})
        offerMenu(view);
    m_empty = new EmptyState(this);
    m_views = new QStackedWidget(this);
    for (QWidget *view : {static_cast<QWidget *>(m_table), static_cast<QWidget *>(m_cards),
             static_cast<QWidget *>(m_grid), static_cast<QWidget *>(m_empty)})
        m_views->addWidget(view);
    m_views->setMinimumHeight(38); // the banner of an outage takes height, and the node's facts need theirs
    m_foreign = mutedLabel({}, this);
    m_foreign->setObjectName(u"nodeForeign"_s);
    m_foreign->setWordWrap(true);
    m_detail = new NodeDetail(this);
    m_splitter = new QSplitter(Qt::Vertical, this);
    m_splitter->setObjectName(u"nodePanes"_s);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(10);
    m_splitter->addWidget(m_views);
    m_splitter->addWidget(m_detail);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addWidget(m_bar);
    layout->addWidget(m_foreign);
    layout->addWidget(m_splitter, 1);
    connectParts();
    refreshForeign();
    refreshView();
}

void NodesPage::connectParts()
{
    connect(m_splitter, &QSplitter::splitterMoved, this, [this] { m_panes = m_splitter->sizes(); });
    connect(m_bar, &NodeBar::textEntered, this, &NodesPage::goToMain);
    connect(m_bar, &NodeBar::textChanged, this, [this](const QString &text) {
        m_filter->setText(text);
        refreshView();
    });
    connect(m_bar, &NodeBar::reasonChanged, this, [this](const QString &code) {
        m_filter->setReason(code);
        refreshView();
    });
    connect(m_bar, &NodeBar::onlyDeviatingChanged, this, [this](bool only) {
        m_filter->setOnlyDeviating(only);
        refreshView();
    });
    connect(m_bar, &NodeBar::viewChosen, this, &NodesPage::refreshView);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        refreshDetail();
        emit selectionChanged(selected());
    });
    connect(m_detail, &NodeDetail::reloadRequested, this,
        [this](const NodeId &node) { emit reloadRequested({node}); });
    connect(m_detail, &NodeDetail::configRequested, this, [this] { emit pageRequested(u"config"_s); });
    connect(m_detail, &NodeDetail::copied, this, &NodesPage::said);
    connect(m_detail, &NodeDetail::logsRequested, this, &NodesPage::logsRequested);
    connect(m_filter, &QAbstractItemModel::rowsInserted, this, &NodesPage::refreshView);
    connect(m_filter, &QAbstractItemModel::rowsRemoved, this, &NodesPage::refreshView);
}

void NodesPage::showAs(NodeView view)
{
    m_bar->setView(view);
    refreshView();
}

void NodesPage::setOverview(const protocol::Overview &overview)
{
    m_overview = overview;
    m_bar->setReasons(overview);
    if (!m_table->currentIndex().isValid() && m_filter->rowCount() > 0)
        m_table->setCurrentIndex(m_filter->index(0, 0));
    refreshForeign();
    refreshDetail();
    refreshView();
}

void NodesPage::refreshForeign()
{
    const QString line = models::foreignLine(m_overview);
    if (m_foreign->text() != line)
        m_foreign->setText(line);
    m_foreign->setToolTip(models::plainTip(models::foreignDetails(m_overview).join(u'\n')));
    m_foreign->setVisible(!line.isEmpty());
}

void NodesPage::setStale(bool stale)
{
    if (m_detail->setStale(stale))
        refreshDetail();
}

void NodesPage::setBlocked(const QString &why)
{
    m_detail->setBlocked(why);
}

void NodesPage::offerMenu(QAbstractItemView *view)
{
    view->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(view, &QWidget::customContextMenuRequested, this, [this, view](const QPoint &at) {
        // For the row under the mouse; by key, for the selected one wherever Qt puts the pointer.
        const QModelIndex below = view->indexAt(at);
        if (below.isValid())
            view->setCurrentIndex(below);
        if (const auto node = selected())
            emit menuRequested(*node, view->viewport()->mapToGlobal(at));
    });
}

std::optional<NodeId> NodesPage::selected() const
{
    const QModelIndex current = m_table->currentIndex();
    return current.isValid() ? std::optional(NodeId(current.data(NodeModel::NodeIdRole).toString()))
                             : std::nullopt;
}

void NodesPage::select(const NodeId &node)
{
    if (const int row = m_filter->rowOf(node); row >= 0) {
        const QModelIndex index = m_filter->index(row, 0);
        m_table->setCurrentIndex(index);
        m_table->scrollTo(index);
        m_cards->scrollTo(index);
        m_grid->scrollTo(index);
        return;
    }
    // It is hidden by a filter: the requested node must be visible.
    if (clearFilter())
        select(node);
}

void NodesPage::selectFirst()
{
    m_table->setCurrentIndex(m_filter->index(0, 0));
}

void NodesPage::showExample(const models::Example &)
{
    selectFirst();
    m_detail->history()->setSamples(models::examples::samples());
}

void NodesPage::refreshDetail()
{
    m_detail->setNode(m_overview, selected());
}

void NodesPage::refreshView()
{
    // By the number of all nodes: a filter must not change the view under the operator's eyes.
    const NodeView shown = viewFor(m_bar->view(), m_model->rowCount());
    QWidget *view = shown == NodeView::Cards ? static_cast<QWidget *>(m_cards)
        : shown == NodeView::Grid            ? static_cast<QWidget *>(m_grid)
                                             : m_table;
    setMainWidget(view);
    if (m_filter->rowCount() > 0) {
        m_views->setCurrentWidget(view);
        return;
    }
    if (m_model->rowCount() == 0)
        m_empty->show(
            models::Mark::Unknown, tr("No nodes"), tr("The cluster has not reported any node yet."));
    else if (!m_bar->filtersByTextOrReason())
        m_empty->show(models::Mark::Ok, tr("No node deviates"), tr("All nodes are plainly OK."));
    else
        m_empty->show(
            models::Mark::Unknown, tr("No node matches"), tr("Clear the filter with Esc to see all nodes."));
    m_views->setCurrentWidget(m_empty);
}

bool NodesPage::focusFilter()
{
    m_bar->focusFilter();
    return true;
}

bool NodesPage::clearFilter()
{
    return m_bar->clear();
}

void NodesPage::save(Look &look) const
{
    m_table->save(look);
    m_bar->save(look);
    m_detail->save(look);
    look.insert(u"nodes/panes"_s, panesText(m_panes));
}

void NodesPage::restore(const Look &look)
{
    m_table->restore(look);
    m_bar->restore(look);
    m_detail->restore(look);
    const QList<int> panes = panesFrom(look.value(u"nodes/panes"_s));
    if (panes != m_panes) // as shares: it may not be laid out yet
        m_splitter->setSizes(panes.isEmpty() ? QList<int>{3'000, 2'000} : panes);
    m_panes = panes;
    refreshView();
}

/// Chosen sizes are shares: they also apply to a window of another height, which the splitter alone would not
/// handle.
void NodesPage::sharePanes()
{
    if (!m_panes.isEmpty())
        m_splitter->setSizes(m_panes);
}

void NodesPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    sharePanes();
}

void NodesPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    sharePanes();
}

} // namespace muster::views
