#include "views/common/reasonlist.h"

#include "models/common/plaintip.h"
#include "models/words/sentences.h"
#include "views/common/statuslabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHash>
#include <QPushButton>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>
#include <vector>

namespace muster::views {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype atOnce = 10; // rows
constexpr int barMargin = 10; // keeps buttons off the scroll bar

QString whatOf(const protocol::Reason &reason)
{
    return QString(reason.code.text() + u' ' + (reason.node ? reason.node->toString() : QString()));
}

} // namespace

ReasonList::ReasonList(QWidget *parent) : QScrollArea(parent)
{
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    auto *content = new QWidget(this);
    m_layout = new QVBoxLayout(content);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(8);
    m_layout->addStretch();
    setWidget(content);
    content->installEventFilter(this);
    m_more.setSingleShot(true);
    m_more.setInterval(0);
    connect(&m_more, &QTimer::timeout, this, &ReasonList::makeMore);
    const auto more = qOverload<>(&QTimer::start);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, &m_more, more);
    connect(verticalScrollBar(), &QScrollBar::rangeChanged, this, [this](int, int max) {
        m_layout->setContentsMargins(0, 0, max > 0 ? barMargin : 0, 0);
        m_more.start();
    });
    content->setAutoFillBackground(false); // the page or card behind it is visible
    viewport()->setAutoFillBackground(false);
}

QWidget *ReasonList::makeButton(const protocol::Reason &reason, Row &row)
{
    QPushButton *button = nullptr;
    if (reason.code == protocol::ReasonCode::ConfigNotReloaded && reason.node) {
        button = new QPushButton(tr("Reload…"), row.widget);
        row.change = button;
        button->setAccessibleName(
            tr("Reload the configuration of %1").arg(models::nodeName(m_overview, *reason.node)));
        connect(
            button, &QPushButton::clicked, this, [this, node = *reason.node] { emit reloadRequested(node); });
    } else if (reason.code == protocol::ReasonCode::ConfigMismatch) {
        button = new QPushButton(tr("Compare"), row.widget);
        button->setAccessibleName(tr("Compare the configurations"));
        connect(button, &QPushButton::clicked, this, &ReasonList::configRequested);
    } else if (reason.node) {
        button = new QPushButton(tr("Show"), row.widget);
        button->setAccessibleName(tr("Show %1").arg(models::nodeName(m_overview, *reason.node)));
        connect(
            button, &QPushButton::clicked, this, [this, node = *reason.node] { emit nodeRequested(node); });
    }
    return button;
}

ReasonList::Row ReasonList::makeRow(const protocol::Reason &reason)
{
    Row row;
    row.what = whatOf(reason);
    row.widget = new QWidget(widget());
    auto *across = new QHBoxLayout(row.widget);
    across->setContentsMargins(0, 0, 0, 0);
    across->setSpacing(12);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    row.title = new StatusLabel(row.widget);
    row.title->setFont(scaledFont(row.widget, 1.0, true));
    row.evidence = mutedLabel({}, row.widget);
    row.evidence->setWordWrap(true);
    letSelectWhilePointedAt(row.evidence);
    row.advice = new QLabel(row.widget);
    row.advice->setWordWrap(true);
    row.advice->setTextFormat(Qt::PlainText);
    for (QLabel *label : {static_cast<QLabel *>(row.title), row.evidence, row.advice})
        texts->addWidget(label);
    across->addLayout(texts, 1);
    if (m_withButtons) {
        if (auto *button = makeButton(reason, row))
            across->addWidget(button, 0, Qt::AlignTop);
    }
    block(row);
    return row;
}

void ReasonList::block(const Row &row) const
{
    if (!row.change)
        return;
    row.change->setEnabled(m_blocked.isEmpty());
    row.change->setToolTip(models::plainTip(m_blocked));
    row.change->setAccessibleDescription(m_blocked);
}

void ReasonList::setStale(bool stale)
{
    if (std::exchange(m_stale, stale) == stale)
        return;
    for (qsizetype at = 0; at < m_rows.size(); ++at)
        fill(m_rows[at], m_reasons[at]);
}

void ReasonList::setBlocked(const QString &why)
{
    m_blocked = why;
    for (const Row &row : std::as_const(m_rows))
        block(row);
}

void ReasonList::fill(const Row &row, const protocol::Reason &reason) const
{
    row.title->setStatus(models::markOf(reason), models::reasonSentence(reason, m_overview));
    QString evidence = models::reasonEvidence(reason);
    row.evidence->setToolTip(models::plainTip(reason.detail));
    if (reason.since) {
        const QString since = tr("Since %1 (%2).")
                                  .arg(models::timeText(*reason.since, m_overview.at),
                                      models::durationText(Millis(reason.since->msecsTo(m_overview.at))));
        evidence = models::joinedSentences(evidence, since);
    }
    if (!reason.keys.isEmpty()) {
        evidence += (evidence.isEmpty() ? QString() : u"\n"_s)
            + tr("Keys: %1").arg(reason.keys.mid(0, 6).join(u", "_s))
            + (reason.keys.size() > 6 ? u" …"_s : QString());
    }
    const auto show = [](QLabel *label, const QString &text) {
        if (label->text() != text)
            label->setText(text);
        label->setVisible(!text.isEmpty());
    };
    show(row.evidence, m_stale && !evidence.isEmpty() ? models::lastKnownText(evidence) : evidence);
    show(row.advice, models::reasonAdvice(reason));
}

QList<protocol::Reason> ReasonList::reasonsOf(
    const protocol::Overview &overview, const std::optional<NodeId> &node)
{
    constexpr size_t most = 50; // the node table has them all
    QList<protocol::Reason> own; // the node's reasons; their sentences do not name it
    const protocol::NodeOverview *one = node ? overview.node(*node) : nullptr;
    if (one)
        own = one->reasons;
    for (auto &reason : own)
        reason.node = node;
    std::vector<std::pair<int, const protocol::Reason *>> ranked;
    const auto add = [&](const protocol::Reason &reason) {
        ranked.emplace_back(models::rankOf(models::markOf(reason)), &reason);
    };
    for (const auto &reason : std::as_const(own))
        add(reason);
    for (const auto &reason : overview.reasons) {
        const auto same = [&](const auto &known) {
            return known.code == reason.code;
        };
        if (!node || (reason.node == node && std::none_of(own.cbegin(), own.cend(), same)))
            add(reason);
    }
    std::stable_sort(
        ranked.begin(), ranked.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    QList<protocol::Reason> shown;
    for (size_t at = 0; at < std::min(most, ranked.size()); ++at)
        shown += *ranked[at].second;
    return shown;
}

void ReasonList::setReasons(
    const protocol::Overview &overview, const std::optional<NodeId> &node, bool withButtons)
{
    m_overview = overview;
    m_reasons = reasonsOf(overview, node);
    m_withButtons = withButtons;
    arrangeRows(std::min(m_reasons.size(), std::max(m_rows.size(), atOnce)));
    for (qsizetype at = 0; at < m_rows.size(); ++at)
        fill(m_rows[at], m_reasons[at]);
    m_more.start();
}

/// Makes the rows of the first `count` reasons; those that stay keep their widgets.
void ReasonList::arrangeRows(qsizetype count)
{
    QMultiHash<QString, Row> before;
    for (const Row &row : std::as_const(m_rows))
        before.insert(row.what, row);
    m_rows.clear();
    bool isReordered = false;
    for (qsizetype at = 0; at < count; ++at) {
        const auto known = before.find(whatOf(m_reasons[at]));
        m_rows += known != before.end() ? *known : makeRow(m_reasons[at]);
        if (known != before.end())
            before.erase(known);
        QWidget *widget = m_rows.last().widget;
        if (const int is = m_layout->indexOf(widget); is != int(at)) {
            if (is >= 0)
                m_layout->takeAt(is);
            m_layout->insertWidget(int(at), widget);
            isReordered = true;
            widget->show(); // otherwise it has no height before the event loop runs, but it is needed now
        }
    }
    for (const Row &row : std::as_const(before)) {
        m_layout->removeWidget(row.widget);
        row.widget->hide();
        row.widget->deleteLater();
    }
    if (isReordered)
        orderFocus();
}

/// Puts the rows into their visual order for Tab and for screen readers.
void ReasonList::orderFocus()
{
    // After the widget that takes the focus before this list, which takes none itself: new widgets come last
    // in the window.
    QWidget *before = previousInFocusChain();
    while (before != this && (!(before->focusPolicy() & Qt::TabFocus) || isAncestorOf(before)))
        before = before->previousInFocusChain();
    for (const Row &row : std::as_const(m_rows)) {
        row.widget->raise(); // after its siblings in the order of children
        QWidget *button = row.widget->findChild<QPushButton *>();
        if (!button)
            continue;
        setTabOrder(before, button);
        before = button;
    }
}

void ReasonList::makeMore()
{
    const bool enough = verticalScrollBar()->maximum() - verticalScrollBar()->value() >= viewport()->height();
    if (!isVisible() || enough || m_rows.size() >= m_reasons.size())
        return;
    const qsizetype made = m_rows.size();
    arrangeRows(std::min(m_reasons.size(), made + atOnce));
    for (qsizetype at = made; at < m_rows.size(); ++at)
        fill(m_rows[at], m_reasons[at]);
    m_more.start();
}

void ReasonList::showEvent(QShowEvent *event)
{
    QScrollArea::showEvent(event);
    m_more.start(); // none are made while nobody sees them
}

bool ReasonList::eventFilter(QObject *watched, QEvent *event)
{
    // Rows are final only once they are shown: until then their fonts and texts may still change.
    if (event->type() == QEvent::LayoutRequest && watched == widget())
        emit wantedHeightChanged();
    return QScrollArea::eventFilter(watched, event);
}

void ReasonList::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    m_more.start();
}

int ReasonList::wantedHeight(int width, int max) const
{
    // Hundreds of rows must not be measured to learn that they do not fit.
    if (m_rows.size() < count() || count() * fontMetrics().height() >= max)
        return max;
    // The same with the scroll bar's margin and without: otherwise one would bring forth the other in turn.
    const int inner = std::max(50, width - 4 - barMargin + m_layout->contentsMargins().right());
    const int needed = m_layout->hasHeightForWidth() ? m_layout->totalHeightForWidth(inner)
                                                     : m_layout->totalSizeHint().height();
    return std::min(max, needed + 4);
}

} // namespace muster::views
