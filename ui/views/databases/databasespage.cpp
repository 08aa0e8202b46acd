#include "views/databases/databasespage.h"

#include "models/examples/examples.h"
#include "models/words/sentences.h"
#include "views/common/emptystate.h"
#include "views/common/fittedrows.h"
#include "views/common/sparkline.h"
#include "views/common/statuslabel.h"
#include "views/common/tables.h"
#include "views/databases/serverdetail.h"

#include <QHeaderView>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace muster::views {

using namespace Qt::Literals::StringLiterals;
using models::Mark;
using models::ServerModel;

DatabasesPage::DatabasesPage(QWidget *parent)
    : Page(parent)
    , m_servers(new models::ServerModel(this))
    , m_writers(new models::WriterModel(this))
    , m_adviceModel(new models::AdviceModel(this))
{
    auto *known = new QWidget(this);
    auto *body = new QVBoxLayout(known);
    body->setContentsMargins(0, 0, 0, 0);
    body->setSpacing(10);
    m_detail = new ServerDetail(m_writers, m_adviceModel, known);
    body->addWidget(makeTop());
    body->addWidget(makeTable(), 2);
    body->addWidget(m_detail, 3);
    m_empty = new EmptyState(this);
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(known);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    connect(m_detail, &ServerDetail::copied, this, &Page::said);
    setMainWidget(m_table);
    refresh();
}

QWidget *DatabasesPage::makeTop()
{
    m_card = new QFrame(this);
    m_card->setProperty("card", true);
    m_title = new StatusLabel(m_card);
    m_title->setObjectName(u"databaseTitle"_s);
    m_title->setFont(scaledFont(this, 1.4, true));
    m_text = new QLabel(m_card);
    m_text->setObjectName(u"databaseText"_s);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_answer = new StatusLabel(m_card);
    m_answer->setObjectName(u"databaseAnswer"_s);
    auto *layout = new QVBoxLayout(m_card);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->setSpacing(6);
    layout->addWidget(m_title);
    layout->addWidget(m_text);
    layout->addWidget(m_answer);
    return m_card;
}

QTableView *DatabasesPage::makeTable()
{
    m_table = new QTableView(this);
    m_table->setObjectName(u"serverTable"_s);
    m_table->setAccessibleName(tr("The servers of the database"));
    m_table->setModel(m_servers);
    configureTable(m_table, ServerModel::MarkRole, ServerModel::StateColumn);
    constexpr double least = 5; // seconds: less is no hill
    m_table->setItemDelegateForColumn(
        ServerModel::BehindColumn, new SparklineDelegate(ServerModel::LagsRole, least, m_table));
    m_table->setWordWrap(true);
    new FittedRows(m_table);
    const QFontMetrics metrics(scaledFont(m_table, 1.0, true));
    const std::pair<ServerModel::Column, QString> widest[] = {{ServerModel::ServerColumn, u"replica-12"_s},
        {ServerModel::StateColumn, u"▲ Replay paused"_s}, {ServerModel::TimelineColumn, u"12"_s},
        {ServerModel::ConnectionsColumn, u"100 of 100"_s}};
    for (const auto &[column, text] : widest)
        m_table->setColumnWidth(column,
            std::max(metrics.horizontalAdvance(text),
                metrics.horizontalAdvance(m_servers->headerData(column, Qt::Horizontal).toString()))
                + 36);
    m_table->setColumnWidth(ServerModel::BehindColumn,
        metrics.horizontalAdvance(u"100,7 MB, 23 min"_s) + SparklineDelegate::lineWidth + 36);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &DatabasesPage::refresh);
    connect(m_table->verticalHeader(), &QHeaderView::sectionResized, this, &DatabasesPage::keepRowsInSight);
    return m_table;
}

void DatabasesPage::setOverview(const protocol::Overview &overview)
{
    m_overview = overview;
    refresh();
}

void DatabasesPage::setStale(bool stale)
{
    if (std::exchange(m_stale, stale) != stale)
        refresh();
}

void DatabasesPage::setDatabases(const Result<protocol::Databases> &databases, const QString &problem)
{
    m_problem = databases ? QString() : problem;
    if (databases) {
        if (!m_facts)
            m_facts.emplace();
        m_facts->databases = *databases;
    }
    refresh();
}

void DatabasesPage::setTargets(const QList<protocol::NodeWriteTarget> &targets)
{
    if (!m_facts)
        return;
    m_facts->targets = targets;
    refresh();
}

void DatabasesPage::setAdvice(const QList<protocol::ServerAdvice> &advice)
{
    m_advice = advice;
    m_adviceModel->setAdvice(advice);
    refreshAdvice();
}

void DatabasesPage::forget()
{
    m_facts.reset();
    m_advice.reset();
    m_adviceModel->setAdvice({});
    m_problem.clear();
    refresh();
}

void DatabasesPage::refresh()
{
    m_stack->setCurrentIndex(m_facts ? 1 : 0);
    if (!m_facts) {
        if (m_problem.isEmpty())
            m_empty->show(Mark::Changing, tr("Asking for the databases…"),
                tr("The node that answers tells how each server is."));
        else
            m_empty->show(Mark::Unknown, tr("The databases are not known"), m_problem);
        return;
    }
    m_facts->elsewhere.clear();
    for (const protocol::NodeOverview &node : m_overview.nodes)
        if (node.reasonFor(protocol::ReasonCode::OtherDatabase))
            m_facts->elsewhere.append(node.id);
    m_servers->setServers(m_facts->databases.servers, isOld());
    m_writers->setFacts(*m_facts, m_overview, isOld());
    if (!m_table->currentIndex().isValid() && m_servers->rowCount() > 0)
        m_table->setCurrentIndex(m_servers->index(0, 0));
    const int row = m_table->currentIndex().row();
    m_detail->setServer(
        row >= 0 && row < m_servers->rowCount() ? &m_servers->rows()[row].server : nullptr, isOld());
    showSummary();
    refreshAdvice();
    keepRowsInSight();
}

/// The servers are what the page is for: few of them are all in sight, whatever else there is to say.
void DatabasesPage::keepRowsInSight()
{
    constexpr int rowsMax = 5;
    int height = m_table->horizontalHeader()->sizeHint().height() + 2 * m_table->frameWidth();
    for (int row = 0; row < std::min(rowsMax, m_servers->rowCount()); ++row)
        height += m_table->rowHeight(row);
    m_table->setMinimumHeight(height);
}

void DatabasesPage::showSummary()
{
    const models::DatabaseSummary summary = models::summaryOf(*m_facts, m_overview);
    m_title->setStatus(isOld() && summary.mark == Mark::Ok ? Mark::Unknown : summary.mark,
        isOld() ? models::lastKnownText(summary.title) : summary.title);
    m_text->setText(summary.text);
    m_text->setVisible(!summary.text.isEmpty());
    m_answer->setVisible(!m_problem.isEmpty());
    if (!m_problem.isEmpty())
        m_answer->setStatus(Mark::Attention, m_problem);
    setStopLook(m_card, summary.mark == Mark::Down && !isOld());
    m_card->setAccessibleName(summary.title);
    m_card->setAccessibleDescription(summary.text);
}

void DatabasesPage::refreshAdvice()
{
    if (!m_advice)
        return m_detail->setAdviceNote(
            Mark::Changing, tr("The settings of the servers have not been read yet."));
    if (m_advice->isEmpty())
        return m_detail->setAdviceNote(
            Mark::Ok, tr("The database is a file, which has no settings to advise on."));
    QStringList silent;
    for (const protocol::ServerAdvice &server : *m_advice)
        if (!server.problem.isEmpty())
            silent.append(server.name);
    if (!silent.isEmpty())
        return m_detail->setAdviceNote(Mark::Unknown,
            tr("Not known: the settings of %1, which did not answer.").arg(models::nameList(silent)));
    const bool isFine = m_adviceModel->rowCount() == 0;
    m_detail->setAdviceNote(
        Mark::Ok, isFine ? tr("All settings that Muster looks at are as recommended.") : QString());
}

void DatabasesPage::save(Look &look) const
{
    look.insert(u"databases/columns"_s, columnsText(m_table->horizontalHeader()));
    m_detail->save(look);
}

void DatabasesPage::restore(const Look &look)
{
    setColumns(m_table->horizontalHeader(), look.value(u"databases/columns"_s));
    m_detail->restore(look);
}

void DatabasesPage::showExample(const models::Example &example)
{
    if (!example.overview)
        return forget();
    const models::DatabaseExample made = models::examples::databases(example);
    m_table->setCurrentIndex({});
    setDatabases(made.databases, {});
    setTargets(made.targets);
    setAdvice(made.advice);
    const auto &servers = made.databases.servers;
    const auto worst = std::ranges::find_if(servers,
        [](const protocol::DatabaseServer &server) { return server.state != protocol::DatabaseState::Ok; });
    m_table->setCurrentIndex(m_servers->index(worst == servers.end() ? 0 : int(worst - servers.begin()), 0));
}

} // namespace muster::views
