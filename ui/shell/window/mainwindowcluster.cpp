#include "base/whendone.h"
#include "shell/clusters/connectdialog.h"
#include "shell/clusters/secretstore.h"
#include "shell/feed/logfeed.h"
#include "shell/feed/noticelist.h"
#include "shell/window/mainwindow.h"
#include "shell/window/rail.h"
#include "views/overview/verdictstrip.h"

#include <QMessageBox>
#include <QPushButton>
#include <QStatusBar>

// The part of the window that is about which cluster is open: profiles, credentials, trust.
namespace muster::shell {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using State = models::Connection::State;

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
}

void MainWindow::setCeiling(client::Ceiling ceiling)
{
    m_ceiling = ceiling;
    m_feed->setCeiling(ceiling);
    refreshTitle();
    refresh();
}

client::Ceiling MainWindow::ceiling() const
{
    return m_profile ? std::min(m_ceiling, m_profile->ceiling) : m_ceiling;
}

void MainWindow::openProfile(const client::Profile &given)
{
    const client::Profile profile = given; // it may be one of the list that is read again below
    savePages();
    m_feed->close();
    ++m_opening;
    m_profile = profile;
    m_picture.reset();
    m_strip->forgetHeight();
    m_nodes->setOverview({});
    m_events->setOverview({});
    m_logFeed->forget();
    m_trust.reset();
    m_notices->reset(profile.name);
    m_remember = false;
    reloadProfileList();
    refreshTitle();
    restorePages();
    m_settings->setValue(u"lastProfile"_s, profile.path);
    auto credentials = client::readCredentials(profile);
    if (!credentials) {
        showState(State::NotLoggedIn, credentials.error().detail);
        return;
    }
    const bool fromFiles = !credentials->token.isEmpty() || credentials->canLogin();
    if (!fromFiles)
        credentials->token = client::TokenStore().read(profile).value_or(QString()); // of `musterctl login`
    if (fromFiles || !m_secrets) {
        connectWith(*credentials);
        return;
    }
    showState(State::Connecting, tr("The system's keyring is asked for the log-in."));
    whenDone(m_secrets->read(secretKey(profile)), this,
        [this, opening = m_opening, known = *credentials](const Result<QString> &secret) {
            if (opening == m_opening)
                takeSecret(known, secret);
        });
}

void MainWindow::takeSecret(client::Credentials known, const Result<QString> &secret)
{
    const bool usable = secret || secret.error().code == ErrorCode::NotFound;
    m_keyringProblem = usable ? QString() : secret.error().detail;
    m_remember = secret.has_value();
    const client::Credentials kept = credentialsFromSecret(secret.value_or(QString()));
    if (known.token.isEmpty())
        known.token = kept.token;
    if (kept.canLogin()) {
        known.username = kept.username;
        known.password = kept.password;
    }
    m_kept = kept;
    connectWith(known);
}

void MainWindow::connectWith(const client::Credentials &credentials)
{
    if (credentials.token.isEmpty() && !credentials.canLogin()) {
        showState(State::NotLoggedIn, tr("Log in to see this cluster."));
        askLogin({});
        return;
    }
    m_feed->open(*m_profile, credentials);
    refresh();
}

void MainWindow::showState(State state, const QString &reason)
{
    m_connection = {.state = state, .node = {}, .trying = {}, .reason = reason};
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
    const QString noKeyring =
        m_secrets ? m_keyringProblem : tr("This console was started without a keyring.");
    auto *dialog = new LoginDialog(*m_profile, reason, {.problem = noKeyring, .wanted = m_remember}, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_login = dialog;
    connect(dialog, &LoginDialog::credentialsReady, this,
        [this](const client::Credentials &credentials, bool remember) {
            m_login = nullptr; // a refusal may ask again before this dialog is gone
            if (m_remember && !remember)
                forgetSecret(*m_profile);
            m_remember = remember;
            m_kept = credentials;
            if (m_feed->isOpen())
                m_feed->setCredentials(credentials);
            else if (m_profile)
                m_feed->open(*m_profile, credentials);
        });
    dialog->open();
}

void MainWindow::keepSecret(const QString &token)
{
    if (!m_remember || !m_secrets || !m_profile)
        return;
    m_kept.token = token;
    whenDone(m_secrets->write(secretKey(*m_profile), secretText(m_kept)), this,
        [this](const Result<void> &written) {
            if (!written)
                statusBar()->showMessage(
                    tr("The keyring did not take the log-in: %1").arg(written.error().detail), 10'000);
        });
}

void MainWindow::forgetSecret(const client::Profile &profile)
{
    if (!m_secrets)
        return;
    whenDone(m_secrets->remove(secretKey(profile)), this, [this](const Result<void> &removed) {
        if (!removed && removed.error().code != ErrorCode::NotFound)
            statusBar()->showMessage(
                tr("The keyring still has the log-in: %1").arg(removed.error().detail), 10'000);
    });
}

void MainWindow::logOut()
{
    auto made = m_feed->makeApi(10s);
    if (!m_profile || !made)
        return;
    client::ApiClient *api = made.release();
    api->setParent(this);
    whenDone(api->logout(), this, [this, api, profile = *m_profile](const Result<void> &done) {
        api->deleteLater();
        if (!done) {
            statusBar()->showMessage(errorText(done.error()), 10'000);
            return;
        }
        forgetSecret(profile);
        // The same session, if `musterctl login` had opened it: its file is of no use any more.
        if (const auto removed = client::TokenStore().remove(profile); !removed)
            statusBar()->showMessage(removed.error().detail, 10'000);
        if (!m_profile || m_profile->path != profile.path)
            return;
        m_remember = false;
        m_feed->close();
        m_picture.reset();
        showState(State::NotLoggedIn, tr("You are logged out."));
    });
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
        forgetSecret(profile);
        m_settings->remove(pagesGroup());
        m_feed->close();
        ++m_opening;
        m_profile.reset();
        m_picture.reset();
        m_logFeed->forget();
        m_connection = {};
        refreshTitle();
        reloadProfileList();
        restorePages();
        refresh();
    });
    box->open();
}

void MainWindow::showTrust(const std::optional<client::TrustProblem> &problem)
{
    m_trust = problem;
    refresh();
}

} // namespace muster::shell
