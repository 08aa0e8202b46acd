#include "views/nodes/historypanel.h"

#include "models/words/sentences.h"
#include "views/common/chartview.h"
#include "views/common/emptystate.h"
#include "views/common/statuslabel.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>

#include <algorithm>

namespace muster::views {

using namespace Qt::Literals::StringLiterals;

HistoryPanel::HistoryPanel(QWidget *parent) : QWidget(parent)
{
    m_state = mutedLabel({}, this);
    m_state->setObjectName(u"historyState"_s);
    m_state->setWordWrap(true);
    m_reset = new QPushButton(tr("Show all"), this);
    m_reset->setObjectName(u"historyReset"_s);
    m_reset->setToolTip(tr("Show the whole time range that the node keeps (0)"));
    m_empty = new EmptyState(this);
    m_scroll = new QScrollArea(this);
    m_scroll->setObjectName(u"historyCharts"_s);
    m_scroll->setAccessibleName(tr("Charts of the selected node"));
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(m_scroll);
    m_stack->addWidget(m_empty);
    makeCharts();
    auto *top = new QHBoxLayout;
    top->addWidget(m_state, 1);
    top->addWidget(m_reset);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(top);
    layout->addWidget(m_stack, 1);
    connect(m_reset, &QPushButton::clicked, this, [this] { setShown(m_whole); });
    refresh();
}

void HistoryPanel::makeCharts()
{
    auto *inside = new QWidget(m_scroll);
    auto *grid = new QGridLayout(inside);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(8);
    const QList<models::Chart> charts = models::historyCharts({});
    for (int at = 0; at < charts.size(); ++at) {
        auto *view = new ChartView(inside);
        view->setObjectName(u"chart_"_s + charts[at].id);
        view->setChart(charts[at], Millis(1));
        grid->addWidget(view, at / 2, at % 2);
        m_charts.append(view);
        connect(view, &ChartView::shownWanted, this, &HistoryPanel::setShown);
        connect(view, &ChartView::hovered, this, [this](std::optional<WallTime> when) {
            for (ChartView *chart : std::as_const(m_charts))
                chart->setHovered(when);
        });
    }
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    m_scroll->setWidget(inside);
}

void HistoryPanel::setNode(const std::optional<NodeId> &node, const QString &name)
{
    m_name = name;
    if (m_node == node)
        return;
    m_node = node;
    m_samples = {};
    m_error.clear();
    m_shown = m_whole = {};
    refresh();
    if (isVisible())
        emit wanted();
}

int HistoryPanel::secondsWanted(WallTime now) const
{
    using std::chrono::seconds;
    constexpr seconds all(3'600);
    constexpr seconds overlap(15); // the clock of the node may differ from ours
    if (m_samples.samples.isEmpty())
        return int(all.count());
    const auto age = std::chrono::duration_cast<seconds>(now - m_samples.samples.last().at) + overlap;
    return int((age < overlap ? all : std::min(all, age)).count());
}

void HistoryPanel::setSamples(const protocol::NodeSamples &samples)
{
    if (!m_node || samples.node != *m_node)
        return; // an answer for a node that is no longer shown
    m_error.clear();
    const bool follows = m_shown.to >= m_whole.to;
    const bool wholeShown = m_shown == m_whole;
    m_samples = models::joined(m_samples, samples);
    const WallTime before = m_whole.to;
    m_whole = models::historyRange(m_samples);
    if (wholeShown)
        m_shown = m_whole;
    else
        m_shown = models::panned(m_shown, follows ? m_whole.to - before : Millis(0), m_whole);
    refresh();
}

void HistoryPanel::setError(const QString &sentence)
{
    m_error = sentence;
    refresh();
}

void HistoryPanel::setShown(const models::TimeRange &range)
{
    m_shown = range;
    m_reset->setEnabled(m_shown != m_whole);
    for (ChartView *chart : std::as_const(m_charts))
        chart->setTimes(m_shown, m_whole);
}

void HistoryPanel::refresh()
{
    const bool any = !m_samples.samples.isEmpty();
    m_stack->setCurrentWidget(any ? static_cast<QWidget *>(m_scroll) : m_empty);
    m_reset->setVisible(any);
    m_state->setVisible(any);
    if (!any) {
        if (!m_error.isEmpty())
            m_empty->show(models::Mark::Unknown, tr("No history of %1").arg(m_name), m_error);
        else if (m_samples.node.isEmpty())
            m_empty->show(models::Mark::Changing, tr("Asking %1").arg(m_name),
                tr("Loading the last hour of measurements…"));
        else
            m_empty->show(models::Mark::Unknown, tr("No history of %1 yet").arg(m_name),
                tr("It has not measured anything yet: it takes a sample every few seconds."));
        return;
    }
    const QString since = models::durationText(m_samples.samples.last().at - m_samples.samples.first().at);
    m_state->setText(m_error.isEmpty()
            ? tr("What %1 measured of itself in the last %2; it keeps an hour, until it restarts.")
                  .arg(m_name, since)
            : tr("These values are old: %1").arg(m_error));
    const QList<models::Chart> charts = models::historyCharts(m_samples);
    for (int at = 0; at < charts.size(); ++at)
        m_charts[at]->setChart(charts[at], m_samples.every);
    setShown(m_shown);
}

void HistoryPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    emit wanted();
}

} // namespace muster::views
