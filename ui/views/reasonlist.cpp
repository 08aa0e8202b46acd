#include "views/reasonlist.h"

#include "models/sentences.h"
#include "views/statuslabel.h"

#include <QHBoxLayout>
#include <QJsonDocument>
#include <QPushButton>
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
    content->setAutoFillBackground(false); // the page or card behind it shows
    viewport()->setAutoFillBackground(false);
}

QWidget *ReasonList::makeButton(
    const protocol::Reason &reason, const protocol::Overview &overview, QWidget *row)
{
    QPushButton *button = nullptr;
    if (reason.code == "config-not-reloaded"_L1 && reason.node) {
        button = new QPushButton(tr("Reload…"), row);
        button->setAccessibleName(
            tr("Reload the configuration of %1").arg(models::nodeName(overview, *reason.node)));
        connect(
            button, &QPushButton::clicked, this, [this, node = *reason.node] { emit reloadRequested(node); });
    } else if (reason.code == "config-mismatch"_L1) {
        button = new QPushButton(tr("Compare"), row);
        button->setAccessibleName(tr("Compare the configurations"));
        connect(button, &QPushButton::clicked, this, &ReasonList::configRequested);
    } else if (reason.node) {
        button = new QPushButton(tr("Show"), row);
        button->setAccessibleName(tr("Show %1").arg(models::nodeName(overview, *reason.node)));
        connect(
            button, &QPushButton::clicked, this, [this, node = *reason.node] { emit nodeRequested(node); });
    }
    return button;
}

QWidget *ReasonList::makeRow(
    const protocol::Reason &reason, const protocol::Overview &overview, bool withButtons)
{
    auto *row = new QWidget(widget());
    auto *across = new QHBoxLayout(row);
    across->setContentsMargins(0, 0, 0, 0);
    across->setSpacing(12);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    auto *title = new StatusLabel(row);
    title->setFont(scaledFont(row, 1.0, true));
    title->setStatus(models::markOf(reason), models::reasonSentence(reason, overview));
    texts->addWidget(title);
    QString evidence = reason.detail;
    if (reason.since) {
        const QString since = tr("Since %1 (%2).")
                                  .arg(models::timeText(*reason.since, overview.at),
                                      models::durationText(reason.since->msecsTo(overview.at)));
        evidence = evidence.isEmpty() ? since : QString(evidence + u". "_s + since);
    }
    if (!reason.keys.isEmpty())
        evidence += u'\n' + tr("Keys: %1").arg(reason.keys.mid(0, 6).join(u", "_s))
            + (reason.keys.size() > 6 ? u" …"_s : QString());
    if (!evidence.isEmpty()) {
        auto *label = mutedLabel(evidence, row);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        texts->addWidget(label);
    }
    if (const QString advice = models::reasonAdvice(reason); !advice.isEmpty()) {
        auto *label = new QLabel(advice, row);
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        texts->addWidget(label);
    }
    across->addLayout(texts, 1);
    if (withButtons) {
        if (auto *button = makeButton(reason, overview, row))
            across->addWidget(button, 0, Qt::AlignTop);
    }
    return row;
}

void ReasonList::setReasons(
    const protocol::Overview &overview, const std::optional<NodeId> &node, bool withButtons)
{

    QList<protocol::Reason> shown = overview.reasons;
    if (node) {
        const protocol::NodeOverview *one = overview.node(*node);
        shown = one ? one->reasons : QList<protocol::Reason>{};
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
    shown = shown.mid(0, most);
    for (auto &reason : shown) {
        if (node && !reason.node)
            reason.node = node;
    }
    QByteArray key;
    for (const auto &reason : std::as_const(shown)) {
        key += QJsonDocument(protocol::toJson(reason)).toJson(QJsonDocument::Compact);
        key += models::reasonSentence(reason, overview).toUtf8();
        // Durations are rounded to what is shown, so that rows are made anew once a minute, not at each
        // picture.
        if (reason.since)
            key += models::durationText(reason.since->msecsTo(overview.at) / 10'000 * 10'000).toUtf8();
    }
    if (key == m_shown && m_count == shown.size())
        return;
    m_shown = key;
    m_count = int(shown.size());
    while (m_layout->count() > 1) {
        QLayoutItem *item = m_layout->takeAt(0);
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
    for (int at = 0; at < m_count; ++at)
        m_layout->insertWidget(at, makeRow(shown[at], overview, withButtons));
}

int ReasonList::wantedHeight(int width, int max) const
{
    const int inner = std::max(50, width - 4);
    const int needed = m_layout->hasHeightForWidth() ? m_layout->totalHeightForWidth(inner)
                                                     : m_layout->totalSizeHint().height();
    return std::min(max, needed + 4);
}

} // namespace muster::views
