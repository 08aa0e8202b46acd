#include "views/audit/auditpage.h"

#include "models/examples/examples.h"
#include "views/audit/auditbar.h"
#include "views/audit/auditpanes.h"
#include "views/common/emptystate.h"
#include "views/common/fittedrows.h"
#include "views/common/statuslabel.h"
#include "views/common/tables.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLocale>
#include <QPushButton>
#include <QScrollBar>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace muster::views {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using models::AuditModel;
using models::AuditWanted;
using models::Mark;

AuditPage::AuditPage(AuditModel *model, QWidget *parent)
    : Page(parent), m_model(model), m_filter(new models::AuditFilter(this)), m_bar(new AuditBar(this))
{
    m_filter->setSourceModel(model);
    makeTable();
    makeBanner();
    m_status = mutedLabel({}, this);
    m_status->setObjectName(u"auditStatus"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_bar);
    layout->addWidget(m_banner);
    layout->addWidget(makeBody(), 1);
    layout->addWidget(m_status);
    m_later.setSingleShot(true);
    m_later.setInterval(0ms);
    connect(&m_later, &QTimer::timeout, this, &AuditPage::readOnIfNeeded);
    connect(m_bar, &AuditBar::wantedChanged, this, &AuditPage::applyWanted);
    connect(m_bar, &AuditBar::accepted, this, &AuditPage::goToMain);
    connectModel();
    setMainWidget(m_table);
    refresh();
}

void AuditPage::makeTable()
{
    m_table = new QTableView(this);
    m_table->setObjectName(u"auditTable"_s);
    m_table->setAccessibleName(tr("Who did what, newest first"));
    m_table->setModel(m_filter);
    configureTable(m_table, AuditModel::MarkRole, AuditModel::OutcomeColumn);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection); // several can be copied
    m_table->setWordWrap(true);
    new FittedRows(m_table);
    const QFontMetrics metrics(scaledFont(m_table, 1.0, true));
    const std::pair<AuditModel::Column, QString> widest[] = {{AuditModel::TimeColumn, u"23.11.26 12:00:00"_s},
        {AuditModel::PersonColumn, u"anna.miller"_s}, {AuditModel::ActionColumn, u"Change configuration"_s},
        {AuditModel::TargetColumn, u"LogSettings.FileLevel"_s},
        {AuditModel::FromColumn, u"255.255.255.255"_s}};
    for (const auto &[column, text] : widest)
        m_table->setColumnWidth(column, metrics.horizontalAdvance(text) + 24);
    addActions();
}

void AuditPage::addActions()
{
    auto *copy = new QAction(tr("&Copy"), m_table);
    copy->setShortcut(QKeySequence::Copy);
    auto *detail = new QAction(tr("Show or hide &details"), m_table);
    detail->setShortcuts({Qt::Key_Return, Qt::Key_Enter});
    auto *command = new QAction(tr("Copy as c&ommand line"), m_table);
    for (QAction *action : {copy, detail, command}) {
        action->setShortcutContext(Qt::WidgetShortcut);
        m_table->addAction(action);
    }
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(copy, &QAction::triggered, this, &AuditPage::copySelected);
    connect(command, &QAction::triggered, this, [this] { emit commandRequested(m_wanted.command()); });
    const auto toggle = [this] {
        m_panes->setDetailWanted(!m_panes->isDetailWanted());
    };
    connect(detail, &QAction::triggered, this, toggle);
    connect(m_table, &QTableView::doubleClicked, this, toggle);
}

void AuditPage::makeBanner()
{
    m_banner = new QWidget(this);
    auto *layout = new QHBoxLayout(m_banner);
    layout->setContentsMargins(0, 0, 0, 0);
    m_bannerText = new StatusLabel(m_banner);
    m_bannerText->setObjectName(u"auditBanner"_s);
    m_retry = new QPushButton(tr("Tr&y again"), m_banner);
    m_retry->setObjectName(u"auditRetry"_s);
    layout->addWidget(m_bannerText, 1);
    layout->addWidget(m_retry);
    connect(m_retry, &QPushButton::clicked, this, &AuditPage::retryRequested);
}

QWidget *AuditPage::makeBody()
{
    m_panes = new AuditPanes(m_table, this);
    m_empty = new EmptyState(this);
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(m_panes);
    m_stack->addWidget(m_empty);
    connect(m_empty, &EmptyState::actionRequested, this, [this] {
        if (m_reading.problem.isEmpty())
            clearFilter();
        else
            emit retryRequested();
    });
    return m_stack;
}

void AuditPage::connectModel()
{
    connect(m_filter, &QAbstractItemModel::rowsInserted, this, &AuditPage::refresh);
    connect(m_filter, &QAbstractItemModel::rowsRemoved, this, &AuditPage::refresh);
    connect(m_filter, &QAbstractItemModel::dataChanged, this, &AuditPage::showCurrent);
    connect(
        m_model, &QAbstractItemModel::rowsInserted, this, [this] { m_bar->offerPeople(m_model->people()); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &AuditPage::showCurrent);
    connect(m_table->verticalScrollBar(), &QScrollBar::valueChanged, this, [this] { m_later.start(); });
}

AuditWanted AuditPage::wanted() const
{
    return m_wanted;
}

void AuditPage::applyWanted()
{
    const AuditWanted before = std::exchange(m_wanted, m_bar->wanted());
    m_filter->setWanted(m_wanted);
    refresh();
    if (!m_wanted.isAskedLike(before))
        emit questionChanged();
}

void AuditPage::setReading(const Reading &reading)
{
    m_reading = reading;
    refresh();
}

void AuditPage::setOverview(const protocol::Overview &overview)
{
    m_model->setOverview(overview);
    m_bar->showZone();
}

void AuditPage::setStale(bool stale)
{
    m_isStale = stale;
    refresh();
}

void AuditPage::refresh()
{
    refreshBanner();
    m_status->setText(statusText());
    const bool any = m_filter->rowCount() > 0;
    m_stack->setCurrentWidget(any ? static_cast<QWidget *>(m_panes) : m_empty);
    if (!any)
        refreshEmpty();
    m_later.start();
}

void AuditPage::refreshBanner()
{
    const bool hasRows = m_model->rowCount() > 0;
    const bool failed = !m_reading.problem.isEmpty();
    m_banner->setVisible(hasRows && (failed || m_isStale));
    m_retry->setVisible(failed && !m_isStale);
    m_retry->setEnabled(!m_reading.isReading);
    if (m_isStale)
        m_bannerText->setStatus(Mark::Unknown, tr("Stale: without a connection nothing newer is listed."));
    else if (failed)
        m_bannerText->setStatus(Mark::Attention, tr("The list is not up to date. %1").arg(m_reading.problem));
}

void AuditPage::refreshEmpty()
{
    const bool canMatch = !m_wanted.isContradictory();
    if (!m_reading.problem.isEmpty())
        m_empty->show(Mark::Down, tr("The audit cannot be read"), m_reading.problem, tr("Try again"));
    else if (canMatch && !m_reading.any && m_isStale)
        m_empty->show(
            Mark::Unknown, tr("The audit cannot be read"), tr("There is no live connection to the cluster."));
    else if (canMatch && !m_reading.any)
        m_empty->show(Mark::Changing, tr("Reading the audit"), tr("A node is asked who did what."));
    else if (canMatch && (m_reading.isReading || seeksOlder()))
        m_empty->show(Mark::Changing, tr("Looking …"),
            tr("%n entry(ies) searched, the newest first.", nullptr, m_model->rowCount()),
            tr("Clear the filter"));
    else if (m_wanted.isEverything())
        m_empty->show(Mark::Ok, tr("Nothing recorded yet"),
            tr("Changes by administrators, log-ins and refused requests will be listed here."));
    else
        m_empty->show(Mark::Unknown, tr("No entry matches"),
            tr("Clear the filter with Esc to see all entries."), tr("Clear the filter"));
}

QString AuditPage::statusText() const
{
    if (!m_reading.any)
        return {};
    const int all = m_model->rowCount();
    const int shown = m_filter->rowCount();
    const QString count = shown == all
        ? tr("%n entry(ies)", nullptr, all)
        : tr("%1 of %n entry(ies)", "shown of all that are read", all).arg(QLocale().toString(shown));
    if (m_reading.isFull)
        return tr("%1 · choose a time range to see older ones", "number of entries").arg(count);
    if (m_reading.isReading && m_reading.hasOlder)
        return tr("%1 · reading older ones …", "number of entries").arg(count);
    return m_reading.hasOlder ? tr("%1 · scroll down for older ones", "number of entries").arg(count) : count;
}

bool AuditPage::seeksOlder() const
{
    return m_reading.hasOlder && m_reading.problem.isEmpty();
}

/// A filter that leaves less than a page goes on through older ones by itself, as scrolling down does.
void AuditPage::readOnIfNeeded()
{
    if (!isVisible() || m_reading.isReading || !seeksOlder())
        return;
    constexpr int ahead = 20; // rows below those in sight
    const int last = m_table->rowAt(m_table->viewport()->height() - 1);
    if (last < 0 || last + ahead >= m_filter->rowCount())
        emit olderRequested();
}

void AuditPage::showCurrent()
{
    const QModelIndex current = m_filter->mapToSource(m_table->currentIndex());
    m_panes->showFields(m_model->fields(current.row()));
}

void AuditPage::copySelected()
{
    QList<int> rows;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows())
        rows += index.row();
    if (rows.isEmpty())
        return;
    std::sort(rows.begin(), rows.end());
    QStringList lines;
    for (const int row : std::as_const(rows))
        lines += m_model->copied(m_filter->mapToSource(m_filter->index(row, 0)).row());
    QGuiApplication::clipboard()->setText(lines.join(u'\n') + u'\n');
    emit said(tr("%n entry(ies) copied.", nullptr, int(lines.size())));
}

bool AuditPage::focusFilter()
{
    m_bar->focusText();
    return true;
}

bool AuditPage::clearFilter()
{
    if (m_wanted.isEverything())
        return false;
    m_bar->clear();
    return true;
}

void AuditPage::save(Look &look) const
{
    m_bar->save(look);
    look.insert(u"audit/columns"_s, columnsText(m_table->horizontalHeader()));
    look.insert(u"audit/detail"_s, flagText(m_panes->isDetailWanted()));
    look.insert(u"audit/panes"_s, m_panes->sizesText());
}

void AuditPage::restore(const Look &look)
{
    m_bar->restore(look);
    setColumns(m_table->horizontalHeader(), look.value(u"audit/columns"_s));
    m_panes->setDetailWanted(flagFrom(look.value(u"audit/detail"_s)));
    m_panes->setSizesText(look.value(u"audit/panes"_s));
}

void AuditPage::showExample(const models::Example &example)
{
    const bool any = example.overview && example.overview->nodes.size() >= 3;
    m_model->setAudits(any ? models::examples::audits() : QList<protocol::AuditRecord>());
    setReading({.any = true, .isReading = false, .hasOlder = false, .isFull = false, .problem = {}});
    if (any)
        m_table->selectRow(0);
}

} // namespace muster::views
