#include "shell/window/placeholderpresenter.h"

#include "models/overview/outage.h"
#include "shell/clusters/clustersession.h"
#include "views/common/emptystate.h"

namespace muster::shell {

using State = models::Connection::State;
using models::Mark;

PlaceholderPresenter::PlaceholderPresenter(ClusterSession *session, views::EmptyState *view, QObject *parent)
    : QObject(parent), m_session(session), m_view(view)
{
    connect(view, &views::EmptyState::actionRequested, this, &PlaceholderPresenter::act);
}

bool PlaceholderPresenter::isNeeded() const
{
    return !m_session->overview() || m_session->connection().state == State::TrustFailed;
}

void PlaceholderPresenter::refresh()
{
    m_view->setStop(m_session->certificateStop());
    const models::Connection &connection = m_session->connection();
    switch (connection.state) {
    case State::Idle:
        m_view->show(Mark::Unknown, tr("No cluster is open"),
            m_session->profiles().isEmpty()
                ? tr("Add the cluster that you manage: the address of one of its nodes is enough.")
                : tr("Choose one on the left, or add another one."),
            tr("Add a cluster…"));
        return;
    case State::Connecting:
        if (models::isOutage(connection)) {
            const models::Outage outage = models::outageOf(connection);
            m_view->show(Mark::Down, outage.title, outage.text, tr("Try again now"));
            return;
        }
        if (m_session->isAskingKeyring()) {
            m_view->show(Mark::Changing, tr("Opening %1", "a cluster").arg(m_session->profile()->name),
                connection.reason, m_session->isKeyringSlow() ? tr("&Log in now…") : QString());
            return;
        }
        m_view->show(Mark::Changing,
            m_session->profile() && !m_session->profile()->name.isEmpty()
                ? tr("Connecting to %1").arg(m_session->profile()->name)
                : tr("Connecting to the cluster"),
            (connection.reason.isEmpty()
                    ? tr("The cluster is shown as soon as one node answers.")
                    : tr("%1\nAll known nodes are tried in turn until one answers.").arg(connection.reason))
                + moreKnown());
        return;
    case State::Live:
    case State::Stale:
        m_view->show(Mark::Unknown, tr("No overview yet"),
            tr("%1\nAll known nodes are tried in turn until one answers.").arg(connection.reason),
            tr("Try again now"));
        return;
    case State::NotLoggedIn:
    case State::AuthFailed:
        m_view->show(connection.state == State::AuthFailed ? Mark::Down : Mark::Unknown, tr("Not logged in"),
            connection.reason, tr("Log in…"));
        return;
    case State::TrustFailed:
        showTrust();
        return;
    }
}

/// Of nodes that the profile does not name.
QString PlaceholderPresenter::moreKnown() const
{
    const auto &profile = m_session->profile();
    return !profile || profile->learned.isEmpty()
        ? QString()
        : u'\n' + tr("%n more known from the cluster.", "addresses of nodes", int(profile->learned.size()));
}

void PlaceholderPresenter::showTrust()
{
    const auto &problem = m_session->trustProblem();
    const QString &reason = m_session->connection().reason;
    const QString print = problem ? client::fingerprintText(problem->fingerprint) : QString();
    if (m_session->certificateStop() && problem->changed) {
        m_view->show(Mark::Down, tr("STOP: the certificate of %1 has changed").arg(problem->host),
            tr("It is not the one that was pinned, so nothing was sent. The one shown now is:\n\n%1\n\n"
               "Ask whoever runs that node. If the change is intended, edit the cluster and enter the new "
               "fingerprint.")
                .arg(print));
        return;
    }
    if (m_session->certificateStop()) {
        m_view->show(Mark::Down, tr("STOP: the certificate of %1 is refused").arg(problem->host),
            tr("%1\n\nThis cluster is verified with the CA in %2, and this certificate does not pass, so "
               "nothing was sent. Its fingerprint is:\n\n%3\n\nAsk whoever runs that node. If the CA was "
               "replaced, edit the cluster and choose the new file.")
                .arg(reason, m_session->profile()->caFile, print));
        return;
    }
    m_view->show(Mark::Attention,
        problem ? tr("The certificate of %1 is not signed by a known CA").arg(problem->host)
                : tr("The certificate is not trusted"),
        tr("%1\n\nIts fingerprint is:\n\n%2\n\nCompare it with what the node's administrator reads "
           "out. Pin it only if all groups agree.")
            .arg(reason, print),
        problem ? tr("They agree: pin it") : QString());
}

void PlaceholderPresenter::act()
{
    switch (m_session->connection().state) {
    case State::Idle:
        emit addRequested();
        return;
    case State::NotLoggedIn:
    case State::AuthFailed:
        emit loginRequested();
        return;
    case State::Connecting:
        if (m_session->isAskingKeyring())
            emit loginRequested();
        else
            m_session->reconnect();
        return;
    case State::Live:
    case State::Stale:
        m_session->reconnect();
        return;
    case State::TrustFailed:
        m_session->pinCertificate();
        return;
    }
}

} // namespace muster::shell
