#include "shell/clusters/clustersession.h"

#include "base/whendone.h"
#include "client/accounts/sessionapi.h"
#include "client/feed/knownnodes.h"
#include "client/profile/equivalentcommand.h"
#include "client/profile/tokenstore.h"

#include <QSettings>

#include <algorithm>

namespace muster::shell {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using State = models::Connection::State;

namespace {
constexpr Millis keyringPatience = 2s;
}

ClusterSession::ClusterSession(QSettings *settings, ProfileList list, QObject *parent)
    : QObject(parent), m_settings(settings), m_list(std::move(list)), m_feed(new Feed(this))
{
    connect(m_feed, &Feed::overviewChanged, this, [this](const protocol::Overview &overview) {
        m_overview = overview;
        m_connection = m_feed->connection();
        learn(overview);
        emit overviewChanged();
    });
    connect(m_feed, &Feed::connectionChanged, this, [this](const models::Connection &connection) {
        m_connection = connection;
        emit stateChanged();
    });
    connect(m_feed, &Feed::credentialsWanted, this, &ClusterSession::credentialsWanted);
    connect(m_feed, &Feed::trustWanted, this,
        [this](const client::TrustProblem &problem) { presentTrust(problem); });
    connect(m_feed, &Feed::loggedIn, this, &ClusterSession::keepSecret);
    m_keyringPatience.setSingleShot(true);
    m_keyringPatience.setInterval(keyringPatience);
    connect(&m_keyringPatience, &QTimer::timeout, this, [this] {
        m_keyring = Keyring::Slow;
        setState(State::Connecting,
            tr("The system's keyring was asked for the log-in and has not answered yet. It is still being "
               "waited for; you need not wait."));
    });
}

ClusterSession::~ClusterSession() = default;

void ClusterSession::setSecretStore(std::unique_ptr<SecretStore> secrets)
{
    m_secrets = std::move(secrets);
}

void ClusterSession::setCeiling(client::Ceiling ceiling)
{
    m_ceiling = ceiling;
    m_feed->setCeiling(ceiling);
    emit stateChanged();
}

client::Ceiling ClusterSession::ceiling() const
{
    return m_profile ? std::min(m_ceiling, m_profile->ceiling) : m_ceiling;
}

void ClusterSession::reloadProfiles()
{
    const auto loaded = m_list.load();
    if (!loaded.problems.isEmpty())
        emit said(loaded.problems.first());
    QList<client::Profile> profiles = loaded.profiles;
    const bool known = !m_profile
        || std::any_of(profiles.cbegin(), profiles.cend(),
            [&](const auto &profile) { return profile.path == m_profile->path; });
    if (!known)
        profiles.prepend(*m_profile); // opened from elsewhere, by --profile
    setProfiles(profiles, m_profile ? m_profile->path : QString());
}

void ClusterSession::setProfiles(const QList<client::Profile> &profiles, const QString &openPath)
{
    m_profiles = profiles;
    emit profilesChanged(openPath);
}

void ClusterSession::open(const client::Profile &given)
{
    const client::Profile profile = given; // it may be an element of the list that is read again below
    emit aboutToChange();
    m_feed->close();
    endOpening();
    m_profile = profile;
    m_overview.reset();
    m_trust.reset();
    m_remember = false;
    reloadProfiles();
    emit changed();
    m_settings->setValue(u"lastProfile"_s, profile.path);
    auto credentials = client::readCredentials(profile);
    if (!credentials) {
        setState(State::NotLoggedIn, credentials.error().detail);
        return;
    }
    const bool fromFiles = !credentials->token.isEmpty() || credentials->canLogin();
    if (!fromFiles)
        credentials->token = client::TokenStore().read(profile).value_or(QString()); // from `musterctl login`
    if (fromFiles || !m_secrets)
        connectWith(*credentials);
    else
        readSecret(*credentials);
}

void ClusterSession::readSecret(const client::Credentials &known)
{
    m_keyring = Keyring::Asked;
    m_keyringPatience.start();
    setState(State::Connecting, tr("Reading the log-in from the system's keyring."));
    whenDone(m_secrets->read(secretKey(*m_profile)), this,
        [this, opening = m_opening, known](const Result<QString> &secret) {
            if (opening != m_opening)
                return;
            endOpening();
            takeSecret(known, secret);
        });
}

void ClusterSession::endOpening()
{
    ++m_opening;
    m_keyring = Keyring::Idle;
    m_keyringPatience.stop();
}

void ClusterSession::takeSecret(client::Credentials known, const Result<QString> &secret)
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
    if (!known.token.isEmpty() || known.canLogin())
        emit secretFound();
    connectWith(known);
}

void ClusterSession::connectWith(const client::Credentials &credentials)
{
    if (credentials.token.isEmpty() && !credentials.canLogin()) {
        setState(State::NotLoggedIn, tr("Log in to see this cluster."));
        emit credentialsWanted({});
        return;
    }
    m_feed->open(*m_profile, credentials);
}

void ClusterSession::setState(State state, const QString &reason)
{
    m_connection = {.state = state, .node = {}, .trying = {}, .reason = reason};
    emit stateChanged();
}

void ClusterSession::choose(const client::Profile &profile)
{
    if (!m_profile || m_profile->path != profile.path || profile.path.isEmpty())
        open(profile);
    else if (m_connection.state == State::NotLoggedIn || m_connection.state == State::AuthFailed)
        emit credentialsWanted(m_connection.reason);
    else if (!isLive() && !isAskingKeyring())
        reconnect();
}

void ClusterSession::openLast()
{
    const QString path = m_settings->value(u"lastProfile"_s).toString();
    const auto last = std::find_if(m_profiles.cbegin(), m_profiles.cend(),
        [&](const auto &profile) { return !path.isEmpty() && profile.path == path; });
    if (last != m_profiles.cend())
        open(*last);
}

void ClusterSession::reconnect()
{
    if (m_feed->isOpen())
        m_feed->retry();
    else if (m_profile)
        open(*m_profile);
}

/// For the next start, when the node that the profile names may be down. A profile that cannot be written is
/// as good as before.
void ClusterSession::learn(const protocol::Overview &overview)
{
    if (!m_profile || m_profile->path.isEmpty())
        return;
    const QList<QUrl> learned = client::learnedFrom(overview, *m_profile);
    if (learned == m_profile->learned)
        return;
    m_profile->learned = learned;
    for (client::Profile &listed : m_profiles)
        if (listed.path == m_profile->path)
            listed.learned = learned;
    (void)client::keepLearned(*m_profile);
}

void ClusterSession::close()
{
    m_feed->close();
}

Result<client::Profile> ClusterSession::save(const client::Profile &profile)
{
    return m_list.save(profile);
}

void ClusterSession::remove()
{
    if (!m_profile)
        return;
    const client::Profile profile = *m_profile;
    if (const auto gone = m_list.remove(profile); !gone) {
        emit said(gone.error().detail);
        return;
    }
    forgetSecret(profile);
    emit removed(profile);
    m_feed->close();
    endOpening();
    m_profile.reset();
    m_overview.reset();
    m_connection = {};
    reloadProfiles();
    emit changed();
}

QString ClusterSession::keyringProblem() const
{
    if (isAskingKeyring())
        return tr("The system's keyring has not answered yet.");
    return m_secrets ? m_keyringProblem : tr("This console was started without a keyring.");
}

void ClusterSession::logIn(const client::Credentials &credentials, bool remember)
{
    if (!m_profile)
        return;
    endOpening(); // the keyring's answer comes too late now
    if (m_remember && !remember)
        forgetSecret(*m_profile);
    m_remember = remember;
    m_kept = credentials;
    if (m_feed->isOpen())
        m_feed->setCredentials(credentials);
    else
        m_feed->open(*m_profile, credentials);
}

void ClusterSession::keepSecret(const QString &token)
{
    if (!m_remember || !m_secrets || !m_profile)
        return;
    m_kept.token = token;
    whenDone(m_secrets->write(secretKey(*m_profile), secretText(m_kept)), this,
        [this](const Result<void> &written) {
            if (!written)
                emit said(tr("The keyring did not accept the log-in: %1").arg(written.error().detail));
        });
}

void ClusterSession::forgetSecret(const client::Profile &profile)
{
    if (!m_secrets)
        return;
    whenDone(m_secrets->remove(secretKey(profile)), this, [this](const Result<void> &gone) {
        if (!gone && gone.error().code != ErrorCode::NotFound)
            emit said(tr("The keyring still has the log-in: %1").arg(gone.error().detail));
    });
}

void ClusterSession::logOut()
{
    auto made = m_feed->makeApi(10s);
    if (!m_profile || !made)
        return;
    client::Transport *api = made.release();
    api->setParent(this);
    whenDone(
        client::SessionApi(*api).logout(), this, [this, api, profile = *m_profile](const Result<void> &done) {
            api->deleteLater();
            loggedOut(profile, done);
        });
}

void ClusterSession::loggedOut(const client::Profile &profile, const Result<void> &done)
{
    if (!done) {
        emit said(errorText(done.error()));
        return;
    }
    forgetSecret(profile);
    // It may be the session that `musterctl login` opened: its file is then useless.
    if (const auto gone = client::TokenStore().remove(profile); !gone)
        emit said(gone.error().detail);
    if (!m_profile || m_profile->path != profile.path)
        return;
    m_remember = false;
    m_feed->close();
    m_overview.reset();
    setState(State::NotLoggedIn, tr("You are logged out."));
}

bool ClusterSession::certificateStop() const
{
    return m_connection.state == State::TrustFailed && m_trust
        && (m_trust->changed || (m_profile && !m_profile->caFile.isEmpty()));
}

void ClusterSession::pinCertificate()
{
    if (!m_trust || certificateStop() || !m_profile)
        return;
    m_profile->fingerprint = m_trust->fingerprint;
    if (const auto saved = m_list.save(*m_profile); !saved)
        emit said(saved.error().detail);
    m_feed->setTrust(m_profile->trust());
}

QString ClusterSession::commandLine(const QString &words) const
{
    return client::commandLine(m_profile ? m_profile->path : QString(), words);
}

void ClusterSession::present(
    const std::optional<protocol::Overview> &overview, const models::Connection &connection)
{
    m_overview = overview;
    m_connection = connection;
    emit overviewChanged();
}

void ClusterSession::presentTrust(const std::optional<client::TrustProblem> &problem)
{
    m_trust = problem;
    emit stateChanged();
}

} // namespace muster::shell
