#include "views/leader/leaderpage.h"

#include "models/common/plaintip.h"
#include "models/words/sentences.h"
#include "views/common/statuslabel.h"
#include "views/common/tables.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace muster::views {

using namespace Qt::Literals::StringLiterals;

LeaderPage::LeaderPage(QWidget *parent) : Page(parent), m_model(new models::TermModel(this))
{
    auto *card = new QFrame(this);
    card->setProperty("card", true);
    m_title = new StatusLabel(card);
    m_title->setObjectName(u"leaderTitle"_s);
    m_title->setFont(scaledFont(this, 1.4, true));
    m_text = new QLabel(card);
    m_text->setObjectName(u"leaderText"_s);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    auto *why =
        mutedLabel(tr("The leader is the one node that does the scheduled work. It holds a lease of a few "
                      "seconds in the database and renews it all the time; a new leader takes over, with a "
                      "higher term, only when that lease has run out. So there are never two at once."),
            card);
    why->setWordWrap(true);
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(16, 12, 16, 12);
    inside->setSpacing(6);
    inside->addWidget(m_title);
    inside->addWidget(m_text);
    inside->addWidget(why);
    inside->addLayout(makeActions(card));
    m_terms = new QTableView(this);
    m_terms->setObjectName(u"termTable"_s);
    m_terms->setAccessibleName(tr("Who led when"));
    m_terms->setModel(m_model);
    configureTable(m_terms, Qt::UserRole, -1);
    const QFontMetrics metrics(scaledFont(m_terms, 1.0, true));
    const auto fit = [&](int column, const QString &longest) {
        m_terms->setColumnWidth(column, metrics.horizontalAdvance(longest) + 30);
    };
    fit(models::TermModel::TermColumn, u"Term 100"_s);
    fit(models::TermModel::LeaderColumn, u"application-node-12"_s);
    fit(models::TermModel::SinceColumn, u"23.11.26 12:00:00"_s);
    fit(models::TermModel::LastedColumn, u"until now (bis jetzt)"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addWidget(card);
    layout->addWidget(headingLabel(tr("Who led when, newest first"), this));
    layout->addWidget(m_terms, 1);
    setMainWidget(m_terms);
}

QLayout *LeaderPage::makeActions(QWidget *card)
{
    m_preference = new StatusLabel(card);
    m_preference->setObjectName(u"leaderPreference"_s);
    m_transfer = new QPushButton(tr("Transfer leadership…"), card);
    m_transfer->setObjectName(u"leaderTransfer"_s);
    m_clear = new QPushButton(tr("Clear preference…"), card);
    m_clear->setObjectName(u"leaderClear"_s);
    connect(m_transfer, &QPushButton::clicked, this, &LeaderPage::transferRequested);
    connect(m_clear, &QPushButton::clicked, this, &LeaderPage::clearRequested);
    auto *across = new QHBoxLayout;
    across->addWidget(m_preference, 1);
    across->addStretch();
    across->addWidget(m_clear, 0, Qt::AlignBottom);
    across->addWidget(m_transfer, 0, Qt::AlignBottom);
    return across;
}

void LeaderPage::setBlocked(const QString &why)
{
    m_blocked = why;
    refreshActions();
}

void LeaderPage::save(Look &look) const
{
    look.insert(u"leader/columns"_s, columnsText(m_terms->horizontalHeader()));
}

void LeaderPage::restore(const Look &look)
{
    setColumns(m_terms->horizontalHeader(), look.value(u"leader/columns"_s));
}

void LeaderPage::refreshActions()
{
    const QString alone = tr("There is no other live node that could lead.");
    const auto show = [](QPushButton *button, const QString &why) {
        button->setEnabled(why.isEmpty());
        button->setToolTip(models::plainTip(why));
        button->setAccessibleDescription(why);
    };
    show(m_transfer, !m_blocked.isEmpty() || m_hasOthers ? m_blocked : alone);
    show(m_clear, m_blocked);
}

/// The leader preference, and its state.
void LeaderPage::setPreference(const protocol::Overview &overview)
{
    const auto &preferred = overview.preferred;
    m_preference->setVisible(preferred.has_value());
    m_clear->setVisible(preferred.has_value());
    if (!preferred)
        return;
    const QString name = models::nodeName(overview, preferred->node);
    const auto show = [this](models::Mark mark, const QString &text) {
        m_preference->setStatus(m_stale && mark == models::Mark::Ok ? models::Mark::Unknown : mark,
            m_stale ? models::lastKnownText(text) : text);
    };
    if (preferred->state == protocol::PreferenceState::Effective)
        show(models::Mark::Ok, tr("%1 leads because an operator asked for it, until it fails.").arg(name));
    else if (preferred->state == protocol::PreferenceState::Pending)
        show(models::Mark::Changing, tr("%1 was asked to lead; the transfer is under way.").arg(name));
    else if (preferred->state == protocol::PreferenceState::Declined)
        show(models::Mark::Attention,
            tr("%1 was asked to lead and did not take the lease. It is asked again later.").arg(name));
    else
        show(models::Mark::Attention, tr("%1 was asked to lead but cannot lead now.").arg(name));
    m_preference->setToolTip(models::plainTip(preferred->detail));
}

void LeaderPage::setOverview(const protocol::Overview &overview)
{
    m_overview = overview;
    m_hasOthers = std::any_of(overview.nodes.cbegin(), overview.nodes.cend(), [&](const auto &node) {
        return node.liveness == protocol::Liveness::Alive && node.id != overview.leader;
    });
    refreshActions();
    showLeader();
}

void LeaderPage::setStale(bool stale)
{
    if (std::exchange(m_stale, stale) != stale && m_overview)
        showLeader();
}

/// Who led when the cluster was last heard from must not read as who leads.
void LeaderPage::say(models::Mark mark, const QString &title, const QString &text)
{
    m_title->setStatus(m_stale && mark == models::Mark::Ok ? models::Mark::Unknown : mark,
        m_stale ? models::lastKnownText(title) : title);
    m_text->setText(text);
}

void LeaderPage::showLeader()
{
    const protocol::Overview &overview = *m_overview;
    m_model->setOverview(overview, m_stale);
    setPreference(overview);
    if (!overview.leader) {
        say(models::Mark::Down, tr("Nobody leads"),
            overview.term > 0
                ? tr("The last term was %1. No scheduled work is done until a node takes the lease: that "
                     "needs a live node that reaches the database.")
                      .arg(overview.term)
                : tr("No node has held the lease yet. That needs a live node that reaches the database."));
        return;
    }
    const QString name = models::nodeName(overview, *overview.leader);
    const protocol::NodeOverview *node = overview.node(*overview.leader);
    const bool down = node && node->liveness == protocol::Liveness::Down;
    QString text = down
        ? tr("Term %1. Another node takes over when its lease has run out.").arg(overview.term)
        : tr("Term %1.").arg(overview.term);
    if (!overview.terms.isEmpty() && overview.terms.last().term == overview.term) {
        const auto &record = overview.terms.last();
        text = tr("%1 Since %2 (%3), because: %4.", "term sentence, time, duration, reason")
                   .arg(text, models::timeText(record.since, overview.at),
                       models::durationText(Millis(record.since.msecsTo(overview.at))),
                       models::termReasonText(record.reason));
    }
    say(down ? models::Mark::Attention : models::Mark::Ok,
        down ? tr("%1 leads, but is down").arg(name) : tr("%1 leads").arg(name), text);
}

} // namespace muster::views
