#include "views/logs/logspage.h"

#include "models/common/plaintip.h"
#include "models/words/sentences.h"
#include "views/common/emptystate.h"
#include "views/common/statuslabel.h"
#include "views/logs/logexport.h"
#include "views/logs/logpanes.h"
#include "views/logs/logview.h"
#include "views/nodes/nodecombo.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace muster::views {

using namespace Qt::Literals::StringLiterals;
using models::LogModel;

namespace {

/// The minimum level of a choice; empty: all, including lines without one.
log::LevelSet levelsFrom(int choice)
{
    log::LevelSet levels;
    if (choice <= 0)
        return levels;
    for (int level = choice; level <= int(log::Level::Error); ++level)
        levels.add(log::Level(level));
    return levels;
}

} // namespace

LogsPage::LogsPage(LogModel *model, QWidget *parent) : Page(parent), m_model(model)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(makeFilterBar());
    m_problem = new StatusLabel(this);
    m_problem->setObjectName(u"logFilterProblem"_s);
    m_problem->hide();
    layout->addWidget(m_problem);
    layout->addWidget(makeActionBar());
    m_missing = new StatusLabel(this);
    m_missing->setObjectName(u"logMissing"_s);
    m_missing->hide();
    layout->addWidget(m_missing);
    layout->addWidget(makeBody(), 1);
    m_status = mutedLabel({}, this);
    m_status->setObjectName(u"logStatus"_s);
    layout->addWidget(m_status);
    connectModel();
    setMainWidget(m_view);
    m_panes->showLine({});
    refreshStatus();
}

QWidget *LogsPage::makeFilterBar()
{
    auto *bar = new QWidget(this);
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(0, 0, 0, 0);
    m_text = new QLineEdit(bar);
    m_text->setObjectName(u"logFilter"_s);
    m_text->setPlaceholderText(tr("Filter lines (Ctrl+F)"));
    m_text->setAccessibleName(tr("Filter lines"));
    m_text->setClearButtonEnabled(true);
    m_regex = new QCheckBox(tr("Regular e&xpression"), bar);
    m_regex->setObjectName(u"logRegex"_s);
    m_level = new QComboBox(bar);
    m_level->setObjectName(u"logLevel"_s);
    m_level->setAccessibleName(tr("Minimum level"));
    m_level->addItems({tr("All levels"), tr("Info and worse"), tr("Warnings and worse"), tr("Errors only")});
    m_node = new QComboBox(bar);
    m_node->setObjectName(u"logNode"_s);
    m_node->setAccessibleName(tr("Lines of which node"));
    m_node->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_node->addItem(tr("All nodes"), QString());
    layout->addWidget(m_text, 1);
    layout->addWidget(m_regex);
    layout->addWidget(m_level);
    layout->addWidget(m_node);
    connect(m_text, &QLineEdit::returnPressed, this, &LogsPage::goToMain);
    connect(m_text, &QLineEdit::textChanged, this, &LogsPage::applyFilter);
    connect(m_regex, &QCheckBox::toggled, this, &LogsPage::applyFilter);
    connect(m_level, &QComboBox::currentIndexChanged, this, &LogsPage::applyFilter);
    connect(m_node, &QComboBox::currentIndexChanged, this, [this] {
        applyFilter();
        emit nodeChosen(shownNode());
    });
    return bar;
}

QWidget *LogsPage::makeActionBar()
{
    auto *bar = new QWidget(this);
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(0, 0, 0, 0);
    m_follow = new QCheckBox(tr("&Follow"), bar);
    m_follow->setObjectName(u"logFollow"_s);
    m_follow->setChecked(true);
    m_follow->setToolTip(tr("Keep the newest line visible. Scrolling up ends this."));
    m_time = new QLineEdit(bar);
    m_time->setObjectName(u"logTime"_s);
    m_time->setPlaceholderText(tr("Time, such as 13:05 or 2026-11-25 13:05:00"));
    m_time->setAccessibleName(tr("Go to a time"));
    auto *go = new QPushButton(tr("&Go to time"), bar);
    go->setObjectName(u"logJump"_s);
    m_older = new QPushButton(tr("&Older lines"), bar);
    m_older->setObjectName(u"logOlder"_s);
    m_debug = new QPushButton(tr("&Debug for 15 min…"), bar);
    m_debug->setObjectName(u"logDebug"_s);
    m_saveAs = new QPushButton(tr("&Save…"), bar);
    m_saveAs->setObjectName(u"logSave"_s);
    m_saveAs->setToolTip(tr("Write the lines that are shown to a file"));
    layout->addWidget(m_follow);
    layout->addWidget(m_time, 1);
    for (QPushButton *button : {go, m_older, m_debug, m_saveAs})
        layout->addWidget(button);
    connect(go, &QPushButton::clicked, this, &LogsPage::jump);
    connect(m_time, &QLineEdit::returnPressed, this, &LogsPage::jump);
    connect(m_older, &QPushButton::clicked, this, &LogsPage::olderRequested);
    connect(m_debug, &QPushButton::clicked, this, &LogsPage::debugRequested);
    connect(m_saveAs, &QPushButton::clicked, this, &LogsPage::saveAs);
    return bar;
}

QWidget *LogsPage::makeBody()
{
    m_view = new LogView(this);
    m_view->setObjectName(u"logView"_s);
    m_view->setAccessibleName(tr("Log lines, newest last"));
    m_view->setModel(m_model);
    auto *copy = new QAction(tr("&Copy"), m_view);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    m_view->addAction(copy);
    m_view->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(copy, &QAction::triggered, this, &LogsPage::copySelected);
    m_panes = new LogPanes(m_view, this);
    m_empty = new EmptyState(this);
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(m_panes);
    m_stack->addWidget(m_empty);
    connect(m_empty, &EmptyState::actionRequested, this, [this] { clearFilter(); });
    return m_stack;
}

void LogsPage::connectModel()
{
    connect(m_follow, &QCheckBox::toggled, m_view, &LogView::setFollowing);
    connect(m_view, &LogView::followingChanged, m_follow, &QCheckBox::setChecked);
    connect(m_view, &LogView::topReached, this, [this] {
        if (m_reading.hasOlder && !m_reading.isReadingOlder)
            emit olderRequested();
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
        [this](const QModelIndex &line) { m_panes->showLine(line); });
    connect(m_model, &LogModel::rowsInserted, this, &LogsPage::jumpIfReached);
    connect(m_model, &LogModel::rowsInserted, this, &LogsPage::refreshStatus);
    connect(m_model, &LogModel::rowsRemoved, this, &LogsPage::refreshStatus);
    connect(m_model, &LogModel::filterProgressed, this, &LogsPage::refreshStatus);
    // A filter rebuilds the rows: the line that was being looked at stays visible.
    connect(m_model, &QAbstractItemModel::modelAboutToBeReset, this, [this] {
        const auto idAt = [this](int row) {
            return row >= 0 && row < m_model->rowCount() ? std::optional(m_model->lineId(row)) : std::nullopt;
        };
        m_current = idAt(m_view->currentIndex().row());
        m_top = m_view->isFollowing() ? std::nullopt : idAt(m_view->topRow());
    });
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] {
        const int current = m_current ? m_model->rowOf(*m_current) : -1;
        const int top = m_top ? m_model->rowOf(*m_top) : -1;
        if (current >= 0)
            m_view->setCurrentIndex(m_model->index(current));
        if (top >= 0)
            m_view->setTopRow(top);
        m_panes->showLine(m_view->currentIndex());
        refreshStatus();
    });
}

void LogsPage::setOverview(const protocol::Overview &overview)
{
    m_overview = overview;
    offerNodes(m_node, overview);
}

void LogsPage::setReading(const Reading &reading)
{
    if (reading == m_reading)
        return;
    m_reading = reading;
    if (m_jumpTo && !reading.isReadingOlder)
        jumpIfReached();
    refreshStatus();
}

void LogsPage::setStale(bool stale)
{
    if (std::exchange(m_stale, stale) != stale)
        refreshStatus();
}

void LogsPage::setBlocked(const QString &why)
{
    m_debug->setEnabled(why.isEmpty());
    m_debug->setToolTip(models::plainTip(why));
    m_debug->setAccessibleDescription(why);
}

void LogsPage::applyFilter()
{
    models::LogFilter filter;
    filter.levels = levelsFrom(m_level->currentIndex());
    filter.text = m_text->text();
    filter.isPattern = m_regex->isChecked();
    if (const QString node = m_node->currentData().toString(); !node.isEmpty())
        filter.nodes.insert(m_model->nodeNumber(NodeId(node), m_node->currentText()));
    const auto set = m_model->setFilter(filter);
    m_problem->setVisible(!set);
    if (!set)
        m_problem->setStatus(models::Mark::Attention,
            tr("%1 The lines are still those of the previous filter.").arg(set.error().detail));
    refreshStatus();
}

void LogsPage::showNode(const NodeId &node)
{
    clearFilter();
    chooseNode(m_node, node.toString());
}

std::optional<NodeId> LogsPage::shownNode() const
{
    const QString node = m_node->currentData().toString();
    return node.isEmpty() ? std::nullopt : std::optional(NodeId(node));
}

void LogsPage::refreshStatus()
{
    QStringList troubles;
    if (m_stale && m_model->lineCount() > 0)
        troubles += tr("No node is connected: these are the last known lines.");
    if (!m_stale && !m_reading.missing.isEmpty())
        troubles += tr("No lines from %1.").arg(m_reading.missing.join(u"; "_s));
    if (!m_reading.gaps.isEmpty())
        troubles += tr("Lines of %1 are missing: their files were deleted meanwhile.")
                        .arg(models::nameList(m_reading.gaps));
    m_missing->setVisible(!troubles.isEmpty());
    if (!troubles.isEmpty())
        m_missing->setStatus(models::Mark::Attention, troubles.join(u' '));
    m_older->setEnabled(!m_stale && m_reading.hasOlder && !m_reading.isReadingOlder);
    m_older->setToolTip(
        models::plainTip(m_reading.hasOlder ? QString() : tr("All lines that the nodes keep are loaded.")));
    m_saveAs->setEnabled(m_model->rowCount() > 0 && !m_export);
    const QLocale locale;
    QString status = m_model->filter().isEmpty()
        ? tr("%n line(s)", nullptr, int(m_model->lineCount()))
        : tr("%1 of %n line(s)", "shown of all", int(m_model->lineCount()))
              .arg(locale.toString(m_model->rowCount()));
    if (m_model->isFiltering())
        status = tr("Filtering: %1 %").arg(m_model->filterProgress());
    else if (m_reading.isReadingOlder)
        status = tr("%1 · reading older lines …").arg(status);
    else if (m_model->droppedCount() > 0)
        status = tr("%1 · %n oldest line(s) dropped: limit reached", nullptr, int(m_model->droppedCount()))
                     .arg(status);
    if (!m_reading.problem.isEmpty())
        status = tr("%1 · the logs cannot be read now: %2").arg(status, m_reading.problem);
    m_status->setText(status);

    const bool any = m_model->rowCount() > 0;
    m_stack->setCurrentWidget(any ? static_cast<QWidget *>(m_panes) : m_empty);
    if (any)
        return;
    if (m_model->isFiltering())
        m_empty->show(
            models::Mark::Changing, tr("Searching …"), tr("The lines are being searched, newest first."));
    else if (m_model->lineCount() > 0)
        m_empty->show(models::Mark::Unknown, tr("No line matches"),
            tr("Clear the filters with Esc to see all lines, or read older ones."), tr("Clear the filters"));
    else if (m_stale)
        m_empty->show(models::Mark::Unknown, tr("No log lines are known"),
            tr("No node is connected, so none can be asked."));
    else if (!m_reading.problem.isEmpty())
        m_empty->show(models::Mark::Down, tr("The logs cannot be read"), m_reading.problem);
    else if (m_reading.any)
        m_empty->show(models::Mark::Unknown, tr("No log lines"), tr("No node that answers has any."));
    else
        m_empty->show(
            models::Mark::Changing, tr("Reading the logs"), tr("All nodes are asked for their lines."));
}

bool LogsPage::focusFilter()
{
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
    return true;
}

bool LogsPage::clearFilter()
{
    if (m_text->text().isEmpty() && m_level->currentIndex() == 0 && m_node->currentIndex() == 0)
        return false;
    m_text->clear();
    m_level->setCurrentIndex(0);
    chooseNode(m_node, {});
    return true;
}

void LogsPage::save(Look &look) const
{
    look.insert(u"logs/panes"_s, m_panes->sizesText());
    look.insert(u"logs/filter"_s, m_text->text());
    look.insert(u"logs/regex"_s, flagText(m_regex->isChecked()));
    look.insert(u"logs/level"_s, QString::number(m_level->currentIndex()));
    look.insert(u"logs/node"_s, chosenNode(m_node));
}

void LogsPage::restore(const Look &look)
{
    m_panes->setSizesText(look.value(u"logs/panes"_s));
    m_regex->setChecked(flagFrom(look.value(u"logs/regex"_s)));
    m_level->setCurrentIndex(std::clamp(look.value(u"logs/level"_s).toInt(), 0, m_level->count() - 1));
    m_text->setText(look.value(u"logs/filter"_s));
    chooseNode(m_node, look.value(u"logs/node"_s));
}

} // namespace muster::views
