#include "views/events/eventspage.h"

#include "models/examples/examples.h"
#include "models/words/sentences.h"
#include "views/common/emptystate.h"
#include "views/common/fittedrows.h"
#include "views/common/statuslabel.h"
#include "views/common/tables.h"
#include "views/events/timelineview.h"
#include "views/nodes/nodecombo.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>

#include <algorithm>

namespace muster::views {

using namespace Qt::Literals::StringLiterals;
using models::EventModel;

EventsPage::EventsPage(EventModel *model, QWidget *parent)
    : Page(parent), m_model(model), m_filter(new models::EventFilter(this))
{
    m_filter->setSourceModel(model);
    makeTable();
    makeTimeline();
    m_empty = new EmptyState(this);
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    auto *times = new QHBoxLayout;
    times->addWidget(m_summary, 1);
    times->addWidget(m_range);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(makeBar());
    layout->addWidget(m_timeline);
    layout->addLayout(times);
    layout->addWidget(m_stack, 1);
    connect(m_filter, &QAbstractItemModel::rowsInserted, this, &EventsPage::refreshEmpty);
    connect(m_filter, &QAbstractItemModel::rowsRemoved, this, &EventsPage::refreshEmpty);
    connectTimeline();
    setMainWidget(m_table);
    refreshEmpty();
    refreshRange();
}

void EventsPage::makeTable()
{
    m_table = new QTableView(this);
    m_table->setObjectName(u"eventTable"_s);
    m_table->setAccessibleName(tr("Events, newest first"));
    m_table->setModel(m_filter);
    configureTable(m_table, EventModel::MarkRole, EventModel::WhatColumn);
    m_table->setWordWrap(true); // servers of other versions send long sentences
    new FittedRows(m_table);
    const QFontMetrics metrics(scaledFont(m_table, 1.0, true));
    m_table->setColumnWidth(EventModel::TimeColumn, metrics.horizontalAdvance(u"23.11.26 12:00:00"_s) + 28);
    m_table->setColumnWidth(EventModel::WhatColumn, metrics.horizontalAdvance(u"● Wiederherstellung"_s) + 28);
    m_table->setColumnWidth(EventModel::NodeColumn, metrics.horizontalAdvance(u"application-node-12"_s) + 28);
}

void EventsPage::makeTimeline()
{
    m_timeline = new TimelineView(this);
    m_timeline->setObjectName(u"timeline"_s);
    m_timeline->setAccessibleName(tr("Leaders, events and what people did on a timeline"));
    m_summary = mutedLabel({}, this);
    m_summary->setObjectName(u"timelineSummary"_s);
    m_summary->setWordWrap(true);
    m_range = new QPushButton(this);
    m_range->setObjectName(u"eventRange"_s);
    m_range->setToolTip(tr("The table shows only events of the time range selected above."));
}

void EventsPage::connectTimeline()
{
    connect(m_timeline, &TimelineView::shownChanged, this, &EventsPage::refreshRange);
    connect(m_timeline, &TimelineView::selectionChanged, this, [this] {
        m_filter->setRange(m_timeline->selection());
        refreshRange();
        refreshEmpty();
    });
    connect(m_timeline, &TimelineView::eventChosen, this, &EventsPage::chooseEvent);
    connect(m_timeline, &TimelineView::auditChosen, this, &EventsPage::said);
    connect(m_timeline, &TimelineView::auditWanted, this, [this] { emit pageRequested(u"audit"_s); });
    connect(m_range, &QPushButton::clicked, m_timeline, &TimelineView::clearSelection);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
        [this](const QModelIndex &current) {
            if (current.isValid() && m_table->hasFocus())
                m_timeline->setCurrentEvent(current.data(EventModel::SequenceRole).toULongLong());
        });
}

void EventsPage::chooseEvent(quint64 sequence)
{
    for (int row = 0; row < m_filter->rowCount(); ++row) {
        const QModelIndex index = m_filter->index(row, 0);
        if (index.data(EventModel::SequenceRole).toULongLong() == sequence) {
            m_table->setCurrentIndex(index);
            return;
        }
    }
}

void EventsPage::refreshRange()
{
    QString summary = models::timelineSummary(m_line, m_timeline->shown());
    if (m_auditsSince)
        summary = models::joinedSentences(summary,
            tr("What people did is shown since %1.")
                .arg(models::timeText(toDateTime(*m_auditsSince), m_overview.at)));
    m_summary->setText(m_model->rowCount() > 0 || !m_line.bands.isEmpty() ? summary : QString());
    m_timeline->setAccessibleDescription(summary);
    const auto &range = m_timeline->selection();
    m_range->setVisible(range.has_value());
    if (range)
        m_range->setText(tr("Only %1 to %2: show all")
                             .arg(models::inShownZone(toDateTime(range->from)).toString(u"HH:mm:ss"_s),
                                 models::inShownZone(toDateTime(range->to)).toString(u"HH:mm:ss"_s)));
}

QWidget *EventsPage::makeBar()
{
    auto *bar = new QWidget(this);
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(0, 0, 0, 0);
    m_text = new QLineEdit(bar);
    m_text->setObjectName(u"eventFilter"_s);
    m_text->setPlaceholderText(tr("Filter events (Ctrl+F)"));
    m_text->setAccessibleName(tr("Filter events"));
    m_text->setClearButtonEnabled(true);
    m_node = new QComboBox(bar);
    m_node->setObjectName(u"eventNode"_s);
    m_node->setAccessibleName(tr("Events of which node"));
    m_node->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_node->addItem(tr("All nodes"), QString());
    m_troubleOnly = new QCheckBox(tr("Only &trouble"), bar);
    m_troubleOnly->setObjectName(u"eventTroubleOnly"_s);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_node);
    layout->addWidget(m_troubleOnly);
    connect(m_text, &QLineEdit::returnPressed, this, &EventsPage::goToMain);
    connect(m_text, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_filter->setText(text);
        refreshEmpty();
    });
    connect(m_node, &QComboBox::currentIndexChanged, this, [this] {
        m_filter->setNode(NodeId(m_node->currentData().toString()));
        refreshEmpty();
    });
    connect(m_troubleOnly, &QCheckBox::toggled, this, [this](bool only) {
        m_filter->setTroubleOnly(only);
        refreshEmpty();
    });
    return bar;
}

void EventsPage::setOverview(const protocol::Overview &overview)
{
    offerNodes(m_node, overview);
    m_overview = overview;
    refreshLine();
    refreshEmpty();
}

void EventsPage::setAudits(const QList<protocol::AuditRecord> &audits, std::optional<WallTime> since)
{
    if (m_audits == audits && m_auditsSince == since)
        return;
    m_audits = audits;
    m_auditsSince = since;
    m_peopleAsOf = {};
    refreshLine();
}

void EventsPage::refreshLine()
{
    const QDateTime now = models::inShownZone(m_overview.at);
    const std::optional asOf(std::pair(now.date(), now.timeSpec())); // what their texts depend on
    if (std::exchange(m_peopleAsOf, asOf) != asOf)
        m_people = models::peopleMarks(m_audits, m_overview);
    m_line = models::timelineOf(m_overview, m_people);
    m_timeline->setTimeline(m_line);
    refreshRange();
}

void EventsPage::showExample(const models::Example &example)
{
    const bool any = example.overview && example.overview->nodes.size() >= 3;
    setAudits(any ? models::examples::audits() : QList<protocol::AuditRecord>(), {});
}

void EventsPage::refreshEmpty()
{
    const bool any = m_filter->rowCount() > 0;
    m_stack->setCurrentWidget(any ? static_cast<QWidget *>(m_table) : m_empty);
    if (any)
        return;
    if (m_model->rowCount() == 0)
        m_empty->show(models::Mark::Ok, tr("No events yet"), tr("No events since this node started."));
    else
        m_empty->show(models::Mark::Unknown, tr("No event matches"),
            tr("Clear the filters with Esc to see all events."));
}

bool EventsPage::focusFilter()
{
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
    return true;
}

bool EventsPage::clearFilter()
{
    if (m_text->text().isEmpty() && !m_troubleOnly->isChecked() && m_node->currentIndex() == 0
        && !m_timeline->selection())
        return false;
    m_timeline->clearSelection();
    m_text->clear();
    m_troubleOnly->setChecked(false);
    chooseNode(m_node, {});
    return true;
}

void EventsPage::save(Look &look) const
{
    look.insert(u"events/columns"_s, columnsText(m_table->horizontalHeader()));
    look.insert(u"events/troubleOnly"_s, flagText(m_troubleOnly->isChecked()));
    look.insert(u"events/filter"_s, m_text->text());
    look.insert(u"events/node"_s, chosenNode(m_node));
}

void EventsPage::restore(const Look &look)
{
    setColumns(m_table->horizontalHeader(), look.value(u"events/columns"_s));
    m_troubleOnly->setChecked(flagFrom(look.value(u"events/troubleOnly"_s)));
    m_text->setText(look.value(u"events/filter"_s));
    // For another cluster show all: no hidden filter may hide events.
    chooseNode(m_node, look.value(u"events/node"_s));
    m_timeline->clearSelection();
}

} // namespace muster::views
