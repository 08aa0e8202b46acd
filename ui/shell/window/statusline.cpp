#include "shell/window/statusline.h"

#include "models/words/sentences.h"
#include "shell/actions/actionlist.h"
#include "shell/clusters/clustersession.h"
#include "shell/feed/noticelist.h"
#include "views/common/statuslabel.h"

#include <QStatusBar>
#include <QToolButton>

namespace muster::shell {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int sentenceMillis = 10'000;
}

StatusLine::StatusLine(QStatusBar *bar, const ClusterSession *session, const NoticeList *notices)
    : QObject(bar), m_bar(bar), m_session(session), m_notices(notices)
{
    m_observer = views::mutedLabel({}, bar);
    m_observer->setObjectName(u"observer"_s);
    bar->addWidget(m_observer);
    m_badge = new QLabel(bar);
    m_badge->setObjectName(u"badge"_s);
    m_badge->setTextFormat(Qt::PlainText);
    m_badge->setFont(views::scaledFont(bar, 1.0, true));
    bar->addPermanentWidget(m_badge);
    m_noticesButton = new QToolButton(bar);
    m_noticesButton->setObjectName(u"noticesButton"_s);
    m_noticesButton->setFocusPolicy(Qt::StrongFocus);
    m_noticesButton->setAutoRaise(true);
    connect(m_noticesButton, &QToolButton::clicked, this, &StatusLine::noticesRequested);
    connect(notices, &NoticeList::changed, this, &StatusLine::refreshNotices);
    bar->addPermanentWidget(m_noticesButton);
    bar->setSizeGripEnabled(false);
    bar->setContentsMargins(10, 0, 10, 3);
    refreshNotices();
}

QStringList StatusLine::badges() const
{
    QStringList badges;
    if (m_session->profile() && m_session->profile()->production)
        badges += tr("PRODUCTION");
    if (m_session->ceiling() != client::Ceiling::Admin)
        badges += ceilingTitle(m_session->ceiling());
    return badges;
}

QString StatusLine::windowTitle() const
{
    QStringList parts = badges();
    if (m_session->profile())
        parts.prepend(m_session->profile()->name);
    parts += u"Muster"_s;
    return parts.join(u" – "_s);
}

void StatusLine::refresh(bool timesInUtc)
{
    const QStringList shown = badges();
    m_badge->setText(shown.join(u" · "_s));
    m_badge->setVisible(!shown.isEmpty());
    const auto &overview = m_session->overview();
    if (!overview) {
        m_observer->clear();
        return;
    }
    const QString observer = models::nodeName(*overview, overview->observer);
    const QString sight = m_session->isLive() ? timesInUtc ? tr("Cluster %1, as %2 sees it. Times are UTC.")
                                                           : tr("Cluster %1, as %2 sees it. Times are local.")
        : timesInUtc ? tr("Cluster %1, as %2 last saw it. Times are UTC.")
                                              : tr("Cluster %1, as %2 last saw it. Times are local.");
    m_observer->setText(sight.arg(overview->clusterName, observer));
}

void StatusLine::refreshNotices()
{
    const int unread = m_notices->unread();
    m_noticesButton->setText(unread == 0 ? tr("No new notices") : tr("%n new notice(s)", nullptr, unread));
    m_noticesButton->setAccessibleName(m_noticesButton->text());
}

void StatusLine::say(const QString &sentence)
{
    m_bar->showMessage(sentence, sentenceMillis);
}

} // namespace muster::shell
