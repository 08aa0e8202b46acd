#include "views/databases/serverdetail.h"

#include "models/common/plaintip.h"
#include "models/common/vocabulary.h"
#include "models/words/sentences.h"
#include "protocol/vocabulary/databasewords.h"
#include "protocol/vocabulary/settingwords.h"
#include "views/common/fittedrows.h"
#include "views/common/statuslabel.h"
#include "views/common/tables.h"

#include <QButtonGroup>
#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>

#include <algorithm>

namespace muster::views {

using namespace Qt::Literals::StringLiterals;
using models::AdviceModel;
using models::Mark;
using models::WriterModel;

ServerDetail::ServerDetail(models::WriterModel *writers, models::AdviceModel *advice, QWidget *parent)
    : QFrame(parent), m_writers(writers), m_advice(advice)
{
    setProperty("card", true);
    setAccessibleName(tr("Details of the selected server"));
    m_title = new StatusLabel(this);
    m_title->setObjectName(u"serverTitle"_s);
    m_title->setFont(scaledFont(this, 1.2, true));
    m_pages = new QStackedWidget(this);
    auto *top = new QHBoxLayout;
    top->addWidget(m_title, 1);
    top->addWidget(makeChoice());
    m_pages->addWidget(makeServer());
    m_pages->addWidget(makeSettings());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->setSpacing(8);
    layout->addLayout(top);
    layout->addWidget(m_pages, 1);
    showPage(0);
}

QWidget *ServerDetail::makeChoice()
{
    auto *choice = new QWidget(this);
    auto *layout = new QHBoxLayout(choice);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    auto *group = new QButtonGroup(this);
    const auto add = [&](const QString &text, const QString &name, const QString &tip) {
        auto *button = new QToolButton(choice);
        button->setText(text);
        button->setObjectName(name);
        button->setToolTip(models::plainTip(tip));
        button->setCheckable(true);
        button->setFocusPolicy(Qt::StrongFocus);
        group->addButton(button);
        layout->addWidget(button);
        const int page = int(m_buttons.size());
        m_buttons.append(button);
        connect(button, &QToolButton::clicked, this, [this, page] { showPage(page); });
    };
    add(tr("Server"), u"serverDetailServer"_s, tr("The selected server, and who writes where"));
    add(tr("Settings"), u"serverDetailSettings"_s, tr("Settings of the servers that should change"));
    return choice;
}

QWidget *ServerDetail::makeServer()
{
    auto *server = new QWidget(this);
    auto *about = new QWidget(server);
    m_about = new QLabel(about);
    m_about->setObjectName(u"serverAdvice"_s);
    m_about->setTextFormat(Qt::PlainText);
    m_about->setWordWrap(true);
    m_facts = new QWidget(about);
    m_facts->setObjectName(u"serverFacts"_s);
    m_grid = new QGridLayout(m_facts);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(10);
    m_grid->setVerticalSpacing(5);
    m_grid->setColumnStretch(1, 1);
    m_writerTable = new QTableView(server);
    m_writerTable->setObjectName(u"writerTable"_s);
    m_writerTable->setAccessibleName(tr("Who writes where"));
    m_writerTable->setModel(m_writers);
    configureTable(m_writerTable, WriterModel::MarkRole, WriterModel::NodeColumn);
    m_writerTable->setWordWrap(true);
    new FittedRows(m_writerTable);
    const QFontMetrics metrics(scaledFont(this, 1.0, true));
    m_writerTable->setColumnWidth(WriterModel::NodeColumn, metrics.horizontalAdvance(u"● node-12"_s) + 24);
    m_writerTable->setColumnWidth(
        WriterModel::ServerColumn, metrics.horizontalAdvance(u"255.255.255.255:5432/muster"_s) + 12);
    auto *facts = new QVBoxLayout(about);
    facts->setContentsMargins(0, 0, 0, 0);
    facts->setSpacing(8);
    facts->addWidget(m_about);
    facts->addWidget(m_facts);
    facts->addStretch();
    // So that the list of servers keeps its rows in a low window.
    auto *scroll = new QScrollArea(server);
    scroll->setWidget(about);
    scroll->setWidgetResizable(true);
    scroll->viewport()->setAutoFillBackground(false);
    about->setAutoFillBackground(false); // setWidget() lets it be filled
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setAccessibleName(tr("The selected server"));
    auto *writers = new QVBoxLayout;
    writers->setSpacing(4);
    writers->addWidget(mutedLabel(tr("Who writes where"), server));
    writers->addWidget(m_writerTable, 1);
    auto *layout = new QHBoxLayout(server);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(20);
    layout->addWidget(scroll, 1);
    layout->addLayout(writers, 1);
    return server;
}

QWidget *ServerDetail::makeSettings()
{
    auto *settings = new QWidget(this);
    m_note = new StatusLabel(settings);
    m_note->setObjectName(u"adviceNote"_s);
    m_adviceTable = new QTableView(settings);
    m_adviceTable->setObjectName(u"adviceTable"_s);
    m_adviceTable->setAccessibleName(tr("Settings that should change"));
    m_adviceTable->setModel(m_advice);
    configureTable(m_adviceTable, AdviceModel::MarkRole, AdviceModel::SettingColumn);
    m_adviceTable->setWordWrap(true);
    new FittedRows(m_adviceTable);
    const QFontMetrics metrics(scaledFont(this, 1.0, true));
    const std::pair<AdviceModel::Column, QString> widest[] = {
        {AdviceModel::SettingColumn, u"▲ max_parallel_workers_per_gather"_s},
        {AdviceModel::ServerColumn, u"replica-12"_s}, {AdviceModel::ActualColumn, u"16777216kB"_s},
        {AdviceModel::RecommendedColumn, u"mindestens 1024MB"_s}};
    for (const auto &[column, text] : widest)
        m_adviceTable->setColumnWidth(column, metrics.horizontalAdvance(text) + 20);
    m_why = new QLabel(settings);
    m_why->setObjectName(u"adviceWhy"_s);
    m_why->setTextFormat(Qt::PlainText);
    m_why->setWordWrap(true);
    m_copy = new QPushButton(tr("&Copy statements"), settings);
    m_copy->setObjectName(u"adviceCopy"_s);
    m_copy->setToolTip(tr("The statements of PostgreSQL that follow all advice on the selected server"));
    auto *below = new QHBoxLayout;
    below->addWidget(m_why, 1);
    below->addWidget(m_copy, 0, Qt::AlignTop);
    auto *layout = new QVBoxLayout(settings);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_note);
    layout->addWidget(m_adviceTable, 1);
    layout->addLayout(below);
    connect(m_adviceTable->selectionModel(), &QItemSelectionModel::currentChanged, this,
        &ServerDetail::refreshWhy);
    connect(m_advice, &QAbstractItemModel::rowsInserted, this, &ServerDetail::refreshWhy);
    connect(m_advice, &QAbstractItemModel::rowsRemoved, this, &ServerDetail::refreshWhy);
    connect(m_copy, &QPushButton::clicked, this, [this] {
        const int row = std::max(0, m_adviceTable->currentIndex().row());
        QGuiApplication::clipboard()->setText(m_advice->commandsFor(row));
        emit copied(tr("Statements for %1 copied.").arg(m_advice->rows()[row].server));
    });
    return settings;
}

void ServerDetail::showPage(int page)
{
    m_buttons[page]->setChecked(true);
    m_pages->setCurrentIndex(page);
}

void ServerDetail::setServer(const protocol::DatabaseServer *server, bool isStale)
{
    if (!server) {
        m_title->setStatus(Mark::Unknown, tr("No server is selected"));
        m_about->clear();
        return showFacts({});
    }
    const Mark mark = models::markOf(*server);
    const QString title = tr("%1: %2", "server, state").arg(server->name, models::textOf(server->state));
    m_title->setStatus(
        isStale && mark == Mark::Ok ? Mark::Unknown : mark, isStale ? models::lastKnownText(title) : title);
    const auto state = server->state.known();
    const QString takeover = server->obstacle.isEmpty()
        ? QString()
        : tr("It cannot take over. %1", "why").arg(models::textOf(server->obstacle));
    m_about->setText(state == protocol::DatabaseState::Ok ? takeover
            : state                                       ? models::inWords(protocol::englishAdvice(*state))
                                                          : QString());
    m_about->setVisible(!m_about->text().isEmpty());
    showFacts(models::detailsOf(*server));
}

void ServerDetail::showFacts(const QList<std::pair<QString, QString>> &facts)
{
    while (m_labels.size() < facts.size()) {
        const int row = int(m_labels.size());
        auto *caption = mutedLabel({}, m_facts);
        auto *value = new QLabel(m_facts);
        value->setTextFormat(Qt::PlainText);
        value->setWordWrap(true);
        letSelectWhilePointedAt(value);
        m_grid->addWidget(caption, row, 0, Qt::AlignTop);
        m_grid->addWidget(value, row, 1);
        m_labels.append(std::pair(caption, value));
    }
    for (qsizetype row = 0; row < m_labels.size(); ++row) {
        const auto &[caption, value] = m_labels[row];
        const bool isUsed = row < facts.size();
        caption->setText(isUsed ? facts[row].first : QString());
        value->setText(isUsed ? facts[row].second : QString());
        value->setAccessibleName(caption->text());
        caption->setVisible(isUsed);
        value->setVisible(isUsed);
    }
}

void ServerDetail::setAdviceNote(Mark mark, const QString &note)
{
    m_note->setStatus(mark, note);
    m_note->setVisible(!note.isEmpty());
    refreshWhy();
}

void ServerDetail::refreshWhy()
{
    const int row = std::max(0, m_adviceTable->currentIndex().row());
    const bool isAny = row < m_advice->rowCount();
    m_adviceTable->setVisible(isAny);
    m_copy->setVisible(isAny);
    m_why->setVisible(isAny);
    if (!isAny)
        return;
    const models::AdviceRow &advice = m_advice->rows()[row];
    const QString why = models::inWords(protocol::settingWhy(advice.advice.setting));
    m_why->setText(tr("%1: %2", "setting, why")
                       .arg(advice.advice.setting,
                           advice.advice.needsRestart
                               ? models::joinedSentences(why, tr("It counts after a restart of the server."))
                               : why));
}

void ServerDetail::save(Look &look) const
{
    look.insert(u"databases/detail"_s, QString::number(m_pages->currentIndex()));
    look.insert(u"databases/writers"_s, columnsText(m_writerTable->horizontalHeader()));
    look.insert(u"databases/advice"_s, columnsText(m_adviceTable->horizontalHeader()));
}

void ServerDetail::restore(const Look &look)
{
    showPage(std::clamp(look.value(u"databases/detail"_s).toInt(), 0, int(m_buttons.size()) - 1));
    setColumns(m_writerTable->horizontalHeader(), look.value(u"databases/writers"_s));
    setColumns(m_adviceTable->horizontalHeader(), look.value(u"databases/advice"_s));
}

} // namespace muster::views
