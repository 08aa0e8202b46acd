#include "shell/connectdialog.h"
#include "shell/logfeed.h"
#include "shell/mainwindow.h"
#include "shell/rail.h"
#include "views/emptystate.h"

#include <QMessageBox>
#include <QPushButton>
#include <QStatusBar>

// The part of the window that is about which cluster is open: profiles, log-in, trust, and the page that
// stands in for a missing picture.
namespace muster::shell {

using namespace Qt::Literals::StringLiterals;

void MainWindow::reloadProfileList()
{
    const auto loaded = m_list.load();
    if (!loaded.problems.isEmpty())
        statusBar()->showMessage(loaded.problems.first());
    QList<client::Profile> profiles = loaded.profiles;
    const bool known = !m_profile
        || std::any_of(profiles.cbegin(), profiles.cend(),
            [&](const auto &profile) { return profile.path == m_profile->path; });
    if (!known)
        profiles.prepend(*m_profile); // opened from elsewhere, by --profile
    showProfiles(profiles, m_profile ? m_profile->path : QString());
}

void MainWindow::showProfiles(const QList<client::Profile> &profiles, const QString &openPath)
{
    m_profiles = profiles;
    m_rail->setProfiles(profiles, openPath);
    m_editAction->setEnabled(m_profile.has_value());
    m_removeAction->setEnabled(m_profile.has_value());
}

void MainWindow::openProfile(const client::Profile &profile)
{
    m_feed->close();
    m_profile = profile;
    m_picture.reset();
    m_nodes->setOverview({});
    m_events->setOverview({});
    m_logFeed->forget();
    reloadProfileList();
    setWindowTitle(profile.production ? tr("%1 – PRODUCTION – Muster").arg(profile.name)
                                      : tr("%1 – Muster").arg(profile.name));
    m_settings->setValue(u"lastProfile"_s, profile.path);
    auto credentials = client::readCredentials(profile);
    if (!credentials) {
        m_connection = {.state = models::Connection::State::AuthFailed,
            .node = {},
            .trying = {},
            .reason = credentials.error().detail};
        refresh();
        return;
    }
    if (credentials->token.isEmpty() && !credentials->canLogin())
        credentials->token = client::TokenStore().read(profile).value_or(QString());
    if (credentials->token.isEmpty() && !credentials->canLogin()) {
        m_connection = {.state = models::Connection::State::AuthFailed,
            .node = {},
            .trying = {},
            .reason = tr("Log in to see this cluster.")};
        refresh();
        askLogin({});
        return;
    }
    m_feed->open(profile, *credentials);
    refresh();
}

void MainWindow::openLast()
{
    const QString path = m_settings->value(u"lastProfile"_s).toString();
    for (const auto &profile : std::as_const(m_profiles)) {
        if (!path.isEmpty() && profile.path == path) {
            openProfile(profile);
            return;
        }
    }
}

void MainWindow::askLogin(const QString &reason)
{
    if (!m_profile || m_login)
        return;
    auto *dialog = new LoginDialog(*m_profile, reason, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_login = dialog;
    connect(dialog, &LoginDialog::credentialsReady, this, [this](const client::Credentials &credentials) {
        m_login = nullptr; // a refusal may ask again before this dialog is gone
        if (m_feed->isOpen())
            m_feed->setCredentials(credentials);
        else if (m_profile)
            m_feed->open(*m_profile, credentials);
    });
    dialog->open();
}

void MainWindow::editProfile(const client::Profile &profile)
{
    auto *dialog = new ConnectDialog(profile, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ConnectDialog::profileReady, this, [this, dialog](const client::Profile &ready) {
        auto saved = m_list.save(ready);
        if (!saved) {
            dialog->showProblem(saved.error().detail);
            return;
        }
        dialog->accept();
        openProfile(*saved);
    });
    dialog->open();
}

void MainWindow::removeProfile()
{
    if (!m_profile)
        return;
    auto *box = new QMessageBox(QMessageBox::Question, tr("Remove a cluster"),
        tr("Remove %1 from this list? The cluster itself is not touched.").arg(m_profile->name),
        QMessageBox::Cancel, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton *yes = box->addButton(tr("&Remove"), QMessageBox::AcceptRole);
    connect(yes, &QPushButton::clicked, this, [this, profile = *m_profile] {
        if (const auto removed = m_list.remove(profile); !removed) {
            statusBar()->showMessage(removed.error().detail, 10'000);
            return;
        }
        m_feed->close();
        m_profile.reset();
        m_picture.reset();
        m_logFeed->forget();
        m_connection = {};
        setWindowTitle(u"Muster"_s);
        reloadProfileList();
        refresh();
    });
    box->open();
}

void MainWindow::showTrust(const std::optional<client::TrustProblem> &problem)
{
    m_trust = problem;
    refresh();
}

void MainWindow::refreshPlaceholder()
{
    using State = models::Connection::State;
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
    case State::AuthFailed:
        m_placeholder->show(models::Mark::Down, tr("Not logged in"), m_connection.reason, tr("Log in…"));
        return;
    case State::TrustFailed:
        break;
    }
    const auto &problem = m_trust;
    const QString print = problem ? client::fingerprintText(problem->fingerprint) : QString();
    if (problem && problem->changed) {
        // No button on purpose: a certificate that changed is either an attack or somebody knows why.
        m_placeholder->show(models::Mark::Down,
            tr("STOP: the certificate of %1 has changed").arg(problem->host),
            tr("It is not the one that was pinned, so nothing was sent. The one shown now is:\n\n%1\n\n"
               "Ask whoever runs that node. If the change is meant, edit the cluster and enter the new "
               "fingerprint.")
                .arg(print));
    } else {
        m_placeholder->show(models::Mark::Attention,
            problem ? tr("%1 shows a certificate that nobody vouches for").arg(problem->host)
                    : tr("The certificate is not trusted"),
            tr("%1\n\nIts fingerprint is:\n\n%2\n\nCompare it with what the node's administrator reads "
               "out. Only if all groups agree, pin it.")
                .arg(m_connection.reason, print),
            problem ? tr("They agree: pin it") : QString());
    }
}

void MainWindow::actOnPlaceholder()
{
    using State = models::Connection::State;
    switch (m_connection.state) {
    case State::Idle:
        editProfile({});
        return;
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
    if (!problem || problem->changed || !m_profile)
        return;
    m_profile->fingerprint = problem->fingerprint;
    if (const auto saved = m_list.save(*m_profile); !saved)
        statusBar()->showMessage(saved.error().detail, 10'000);
    m_feed->setTrust(m_profile->trust());
}

} // namespace muster::shell
