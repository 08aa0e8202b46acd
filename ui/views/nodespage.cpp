#include "views/nodespage.h"

#include "views/emptystate.h"
#include "views/nodecards.h"
#include "views/nodedetail.h"
#include "views/statuslabel.h"
#include "views/tables.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>

namespace muster::views {

using namespace Qt::Literals::StringLiterals;
using models::NodeModel;

NodesPage::NodesPage(NodeModel *model, QWidget *parent)
    : Page(parent), m_model(model), m_filter(new models::NodeFilter(this))
{
    m_filter->setSourceModel(model);
    makeTable();
    m_cards = new NodeCards(this);
    m_cards->setObjectName(u"nodeCards"_s);
    m_cards->setModel(m_filter);
    m_cards->setSelectionModel(m_table->selectionModel());
    m_empty = new EmptyState(this);
    m_views = new QStackedWidget(this);
    m_views->addWidget(m_table);
    m_views->addWidget(m_cards);
    m_views->addWidget(m_empty);
    m_detail = new NodeDetail(this);
    m_splitter = new QSplitter(Qt::Vertical, this);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(10);
    m_splitter->addWidget(m_views);
    m_splitter->addWidget(m_detail);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addWidget(makeBar());
    layout->addWidget(m_splitter, 1);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &NodesPage::refreshDetail);
    connect(m_detail, &NodeDetail::reloadRequested, this, &NodesPage::reloadRequested);
    connect(m_detail, &NodeDetail::configRequested, this, &NodesPage::configRequested);
    connect(m_detail, &NodeDetail::copied, this, &NodesPage::copied);
    connect(m_filter, &QAbstractItemModel::rowsInserted, this, &NodesPage::refreshEmpty);
    connect(m_filter, &QAbstractItemModel::rowsRemoved, this, &NodesPage::refreshEmpty);
    setMainWidget(m_table);
}

void NodesPage::makeTable()
{
    m_table = new QTableView(this);
    m_table->setObjectName(u"nodeTable"_s);
    m_table->setAccessibleName(tr("Nodes as a table"));
    m_table->setModel(m_filter);
    configureTable(m_table, NodeModel::MarkRole, NodeModel::StatusColumn);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(NodeModel::StatusColumn, Qt::AscendingOrder);
    m_table->horizontalHeader()->setSortIndicatorShown(true);
    const QFontMetrics metrics(scaledFont(m_table, 1.0, true));
    const auto fit = [&](int column, const QString &longest) {
        m_table->setColumnWidth(column, metrics.horizontalAdvance(longest) + 28);
    };
    fit(NodeModel::StatusColumn, u"◆ Restart pending"_s);
    fit(NodeModel::NameColumn, u"application-node-12"_s);
    fit(NodeModel::RoleColumn, u"Member"_s);
    fit(NodeModel::SeenColumn, u"Seen by"_s);
    fit(NodeModel::VersionColumn, u"10.10.10"_s);
    fit(NodeModel::ConfigColumn, u"12 Schlüssel anders"_s);
    fit(NodeModel::ClockColumn, u"\u22121000 ms"_s);
    fit(NodeModel::AgeColumn, u"59 min ago"_s);
}

QWidget *NodesPage::makeBar()
{
    auto *bar = new QWidget(this);
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(0, 0, 0, 0);
    m_text = new QLineEdit(bar);
    m_text->setObjectName(u"nodeFilter"_s);
    m_text->setPlaceholderText(tr("Filter nodes (Ctrl+F)"));
    m_text->setAccessibleName(tr("Filter nodes"));
    m_text->setClearButtonEnabled(true);
    m_onlyDeviating = new QCheckBox(tr("Only &deviating"), bar);
    m_onlyDeviating->setObjectName(u"nodeOnlyDeviating"_s);
    m_onlyDeviating->setToolTip(tr("Hide the nodes that are plainly OK"));
    auto *group = new QButtonGroup(this);
    const auto makeButton = [&](const QString &text, const QString &name) {
        auto *button = new QToolButton(bar);
        button->setText(text);
        button->setObjectName(name);
        button->setCheckable(true);
        button->setFocusPolicy(Qt::StrongFocus);
        group->addButton(button);
        return button;
    };
    m_tableButton = makeButton(tr("Table"), u"nodesAsTable"_s);
    m_cardsButton = makeButton(tr("Cards"), u"nodesAsCards"_s);
    m_tableButton->setChecked(true);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_onlyDeviating);
    layout->addWidget(m_tableButton);
    layout->addWidget(m_cardsButton);
    connect(m_text, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_filter->setText(text);
        refreshEmpty();
    });
    connect(m_onlyDeviating, &QCheckBox::toggled, this, [this](bool only) {
        m_filter->setOnlyDeviating(only);
        refreshEmpty();
    });
    connect(m_tableButton, &QToolButton::clicked, this, [this] { showCards(false); });
    connect(m_cardsButton, &QToolButton::clicked, this, [this] { showCards(true); });
    return bar;
}

void NodesPage::showCards(bool cards)
{
    m_cardsButton->setChecked(cards);
    m_tableButton->setChecked(!cards);
    setMainWidget(cards ? static_cast<QWidget *>(m_cards) : m_table);
    refreshEmpty();
}

void NodesPage::showHost(bool host)
{
    m_detail->showHost(host);
}

void NodesPage::setOverview(const protocol::Overview &overview)
{
    m_overview = overview;
    if (!m_table->currentIndex().isValid() && m_filter->rowCount() > 0)
        m_table->setCurrentIndex(m_filter->index(0, 0));
    refreshDetail();
    refreshEmpty();
}

void NodesPage::setActionsEnabled(bool enabled)
{
    m_detail->setActionsEnabled(enabled);
}

std::optional<NodeId> NodesPage::selected() const
{
    const QModelIndex current = m_table->currentIndex();
    return current.isValid() ? std::optional(NodeId(current.data(NodeModel::NodeIdRole).toString()))
                             : std::nullopt;
}

void NodesPage::select(const NodeId &node)
{
    for (int row = 0; row < m_filter->rowCount(); ++row) {
        const QModelIndex index = m_filter->index(row, 0);
        if (index.data(NodeModel::NodeIdRole).toString() != node.toString())
            continue;
        m_table->setCurrentIndex(index);
        m_table->scrollTo(index);
        m_cards->scrollTo(index);
        return;
    }
    // Hidden by a filter: what was asked for must be seen.
    if (clearFilter())
        select(node);
}

void NodesPage::selectFirst()
{
    m_table->setCurrentIndex(m_filter->index(0, 0));
}

void NodesPage::refreshDetail()
{
    m_detail->setNode(m_overview, selected());
}

void NodesPage::refreshEmpty()
{
    if (m_filter->rowCount() > 0) {
        m_views->setCurrentWidget(m_cardsButton->isChecked() ? static_cast<QWidget *>(m_cards) : m_table);
        return;
    }
    if (m_model->rowCount() == 0)
        m_empty->show(models::Mark::Unknown, tr("No nodes"), tr("The cluster has told of no node yet."));
    else if (m_text->text().trimmed().isEmpty())
        m_empty->show(models::Mark::Ok, tr("No node deviates"), tr("All nodes are plainly OK."));
    else
        m_empty->show(
            models::Mark::Unknown, tr("No node matches"), tr("Clear the filter with Esc to see all nodes."));
    m_views->setCurrentWidget(m_empty);
}

void NodesPage::focusFilter()
{
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

bool NodesPage::clearFilter()
{
    if (m_text->text().isEmpty() && !m_onlyDeviating->isChecked())
        return false;
    m_text->clear();
    m_onlyDeviating->setChecked(false);
    return true;
}

void NodesPage::save(QSettings &settings) const
{
    settings.setValue(u"nodes/header"_s, m_table->horizontalHeader()->saveState());
    settings.setValue(u"nodes/splitter"_s, m_splitter->saveState());
    settings.setValue(u"nodes/cards"_s, m_cardsButton->isChecked());
    settings.setValue(u"nodes/onlyDeviating"_s, m_onlyDeviating->isChecked());
    settings.setValue(u"nodes/filter"_s, m_text->text());
}

void NodesPage::restore(const QSettings &settings)
{
    m_table->horizontalHeader()->restoreState(settings.value(u"nodes/header"_s).toByteArray());
    m_splitter->restoreState(settings.value(u"nodes/splitter"_s).toByteArray());
    showCards(settings.value(u"nodes/cards"_s, false).toBool());
    m_onlyDeviating->setChecked(settings.value(u"nodes/onlyDeviating"_s, false).toBool());
    m_text->setText(settings.value(u"nodes/filter"_s).toString());
}

} // namespace muster::views
