#include "views/reasonlist.h"

#include "models/sentences.h"
#include "views/statuslabel.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace muster::views {

using namespace Qt::Literals::StringLiterals;

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
    connect(verticalScrollBar(), &QScrollBar::rangeChanged, this, [this](int, int max) {
        m_layout->setContentsMargins(0, 0, max > 0 ? 10 : 0, 0); // buttons keep off the bar
    });
    content->setAutoFillBackground(false); // the page or card behind it shows
    viewport()->setAutoFillBackground(false);
}

QWidget *ReasonList::makeButton(const protocol::Reason &reason, const protocol::Overview &overview, Row &row)
{
    QPushButton *button = nullptr;
    if (reason.code == "config-not-reloaded"_L1 && reason.node) {
        button = new QPushButton(tr("Reload…"), row.widget);
        row.change = button;
        button->setAccessibleName(
            tr("Reload the configuration of %1").arg(models::nodeName(overview, *reason.node)));
        connect(
            button, &QPushButton::clicked, this, [this, node = *reason.node] { emit reloadRequested(node); });
    } else if (reason.code == "config-mismatch"_L1) {
        button = new QPushButton(tr("Compare"), row.widget);
        button->setAccessibleName(tr("Compare the configurations"));
        connect(button, &QPushButton::clicked, this, &ReasonList::configRequested);
    } else if (reason.node) {
        button = new QPushButton(tr("Show"), row.widget);
        button->setAccessibleName(tr("Show %1").arg(models::nodeName(overview, *reason.node)));
        connect(
            button, &QPushButton::clicked, this, [this, node = *reason.node] { emit nodeRequested(node); });
    }
    return button;
}

ReasonList::Row ReasonList::makeRow(
    const protocol::Reason &reason, const protocol::Overview &overview, bool withButtons)
{
    Row row;
    row.what = reason.code + u' ' + (reason.node ? reason.node->toString() : QString());
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
    row.evidence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    row.advice = new QLabel(row.widget);
    row.advice->setWordWrap(true);
    row.advice->setTextFormat(Qt::PlainText);
    for (QLabel *label : {static_cast<QLabel *>(row.title), row.evidence, row.advice})
        texts->addWidget(label);
    across->addLayout(texts, 1);
    if (withButtons) {
        if (auto *button = makeButton(reason, overview, row))
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
    row.change->setToolTip(m_blocked);
    row.change->setAccessibleDescription(m_blocked);
}

void ReasonList::setBlocked(const QString &why)
{
    m_blocked = why;
    for (const Row &row : std::as_const(m_rows))
        block(row);
}

void ReasonList::fill(const Row &row, const protocol::Reason &reason, const protocol::Overview &overview)
{
    row.title->setStatus(models::markOf(reason), models::reasonSentence(reason, overview));
    QString evidence = models::reasonEvidence(reason);
    row.evidence->setToolTip(reason.detail);
    if (reason.since) {
        const QString since = tr("Since %1 (%2).")
                                  .arg(models::timeText(*reason.since, overview.at),
                                      models::durationText(reason.since->msecsTo(overview.at)));
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
    show(row.evidence, evidence);
    show(row.advice, models::reasonAdvice(reason));
}

QList<protocol::Reason> ReasonList::reasonsOf(
    const protocol::Overview &overview, const std::optional<NodeId> &node)
{
    QList<protocol::Reason> shown = overview.reasons;
    if (node) {
        const protocol::NodeOverview *one = overview.node(*node);
        shown = one ? one->reasons : QList<protocol::Reason>{};
        for (auto &reason : shown)
            reason.node = node;
        for (const auto &reason : overview.reasons) {
            const auto same = [&](const auto &known) {
                return known.code == reason.code;
            };
            if (reason.node == node && std::none_of(shown.cbegin(), shown.cend(), same))
                shown += reason;
        }
    }
    std::stable_sort(shown.begin(), shown.end(), [](const auto &a, const auto &b) {
        return models::rankOf(models::markOf(a)) < models::rankOf(models::markOf(b));
    });
    constexpr qsizetype most = 50; // the node table has them all
    return shown.mid(0, most);
}

void ReasonList::setReasons(
    const protocol::Overview &overview, const std::optional<NodeId> &node, bool withButtons)
{
    const QList<protocol::Reason> shown = reasonsOf(overview, node);
    m_count = int(shown.size());
    const auto whatOf = [](const protocol::Reason &reason) {
        return QString(reason.code + u' ' + (reason.node ? reason.node->toString() : QString()));
    };
    const bool sameRows = std::equal(m_rows.cbegin(), m_rows.cend(), shown.cbegin(), shown.cend(),
        [&](const Row &row, const protocol::Reason &reason) { return row.what == whatOf(reason); });
    if (!sameRows) {
        for (const Row &row : std::as_const(m_rows)) {
            m_layout->removeWidget(row.widget);
            row.widget->hide();
            row.widget->deleteLater();
        }
        m_rows.clear();
        for (int at = 0; at < m_count; ++at) {
            m_rows += makeRow(shown[at], overview, withButtons);
            m_layout->insertWidget(at, m_rows.last().widget);
        }
    }
    for (int at = 0; at < m_count; ++at)
        fill(m_rows[at], shown[at], overview);
}

int ReasonList::wantedHeight(int width, int max) const
{
    // Hundreds of rows are not measured to learn that they do not fit.
    if (count() * fontMetrics().height() >= max)
        return max;
    const int inner = std::max(50, width - 4);
    const int needed = m_layout->hasHeightForWidth() ? m_layout->totalHeightForWidth(inner)
                                                     : m_layout->totalSizeHint().height();
    return std::min(max, needed + 4);
}

} // namespace muster::views
