#include "shell/window/mainwindow.h"
#include "views/common/emptystate.h"

#include <QStatusBar>

// The part of the window that stands in for a missing picture, and says what to do about it.
namespace muster::shell {

using namespace Qt::Literals::StringLiterals;
using State = models::Connection::State;

void MainWindow::refreshPlaceholder()
{
    m_placeholder->setStop(false);
    const QString name = m_profile ? m_profile->name : QString();
    switch (m_connection.state) {
    case State::Idle:
        m_placeholder->show(models::Mark::Unknown, tr("No cluster is open"),
            m_profiles.isEmpty()
                ? tr("Add the cluster that you look after: the address of one of its nodes is enough.")
                : tr("Choose one on the left, or add another one."),
            tr("Add a cluster…"));
        return;
    case State::Connecting:
        m_placeholder->show(models::Mark::Changing,
            tr("Connecting to %1").arg(name.isEmpty() ? tr("the cluster") : name),
            m_connection.reason.isEmpty()
                ? tr("The first picture comes as soon as one node answers.")
                : tr("%1\nAll known nodes are tried in turn, again and again.").arg(m_connection.reason));
        return;
    case State::Live:
    case State::Stale:
        m_placeholder->show(models::Mark::Unknown, tr("No picture yet"),
            tr("%1\nAll known nodes are tried in turn, again and again.").arg(m_connection.reason),
            tr("Try again now"));
        return;
    case State::NotLoggedIn:
    case State::AuthFailed:
        m_placeholder->show(
            m_connection.state == State::AuthFailed ? models::Mark::Down : models::Mark::Unknown,
            tr("Not logged in"), m_connection.reason, tr("Log in…"));
        return;
    case State::TrustFailed:
        refreshTrust();
        return;
    }
}

/// A certificate that is another one than was pinned, or not of the authority that was named: an attack, or
/// somebody knows why. Nothing in the window can wave that through.
bool MainWindow::isStop() const
{
    return m_connection.state == State::TrustFailed && m_trust
        && (m_trust->changed || (m_profile && !m_profile->caFile.isEmpty()));
}

void MainWindow::refreshTrust()
{
    const auto &problem = m_trust;
    const QString print = problem ? client::fingerprintText(problem->fingerprint) : QString();
    m_placeholder->setStop(isStop());
    if (isStop() && problem->changed) {
        m_placeholder->show(models::Mark::Down,
            tr("STOP: the certificate of %1 has changed").arg(problem->host),
            tr("It is not the one that was pinned, so nothing was sent. The one shown now is:\n\n%1\n\n"
               "Ask whoever runs that node. If the change is meant, edit the cluster and enter the new "
               "fingerprint.")
                .arg(print));
        return;
    }
    if (isStop()) {
        m_placeholder->show(models::Mark::Down,
            tr("STOP: the certificate of %1 is refused").arg(problem->host),
            tr("%1\n\nThis cluster is trusted by the authority in %2, and this certificate does not pass, so "
               "nothing was sent. Its fingerprint is:\n\n%3\n\nAsk whoever runs that node. If the authority "
               "was replaced, edit the cluster and name the new file.")
                .arg(m_connection.reason, m_profile->caFile, print));
        return;
    }
    m_placeholder->show(models::Mark::Attention,
        problem ? tr("%1 shows a certificate that nobody vouches for").arg(problem->host)
                : tr("The certificate is not trusted"),
        tr("%1\n\nIts fingerprint is:\n\n%2\n\nCompare it with what the node's administrator reads "
           "out. Only if all groups agree, pin it.")
            .arg(m_connection.reason, print),
        problem ? tr("They agree: pin it") : QString());
}

void MainWindow::actOnPlaceholder()
{
    switch (m_connection.state) {
    case State::Idle:
        editProfile({});
        return;
    case State::NotLoggedIn:
    case State::AuthFailed:
        askLogin({});
        return;
    case State::Connecting:
    case State::Live:
    case State::Stale:
        m_feed->retry();
        return;
    case State::TrustFailed:
        break;
    }
    const auto problem = m_trust;
    if (!problem || isStop() || !m_profile)
        return;
    m_profile->fingerprint = problem->fingerprint;
    if (const auto saved = m_list.save(*m_profile); !saved)
        statusBar()->showMessage(saved.error().detail, 10'000);
    m_feed->setTrust(m_profile->trust());
}

} // namespace muster::shell
