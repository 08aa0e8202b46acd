#include "shell/feed/feed.h"

#include "models/words/sentences.h"

#include <QCoreApplication>

namespace muster::shell {

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;
using Shown = models::Connection::State;

namespace {

/// Whether it waits because a password would be readable on the way: another password does not help.
bool isInTheClear(const client::Connection &connection)
{
    return connection.state == client::Connection::State::AuthFailed
        && connection.reason.code == ErrorCode::InvalidArgument;
}

models::PortAnswer shownAnswer(client::PortAnswer answer)
{
    switch (answer) {
    case client::PortAnswer::Nothing:
        return models::PortAnswer::Nothing;
    case client::PortAnswer::NoName:
        return models::PortAnswer::NoName;
    case client::PortAnswer::Refused:
        return models::PortAnswer::Refused;
    case client::PortAnswer::Silent:
        return models::PortAnswer::Silent;
    case client::PortAnswer::Spoke:
        return models::PortAnswer::Spoke;
    }
    Q_UNREACHABLE();
}

} // namespace

Feed::Feed(QObject *parent) : QObject(parent)
{
    m_pace.setSingleShot(true);
    m_pace.setTimerType(Qt::PreciseTimer);
    m_pace.setInterval(33ms);
    m_clock.setInterval(500ms);
    connect(&m_pace, &QTimer::timeout, this, &Feed::deliver);
    connect(&m_clock, &QTimer::timeout, this, &Feed::refreshConnection);
}

Feed::~Feed() = default;

void Feed::open(const client::Profile &profile, const client::Credentials &credentials)
{
    close();
    m_trust = profile.trust();
    m_profileCeiling = profile.ceiling;
    m_client = std::make_unique<client::ClusterFeed>(profile, credentials);
    connect(m_client.get(), &client::ClusterFeed::overviewChanged, this, &Feed::receive);
    connect(m_client.get(), &client::ClusterFeed::connectionChanged, this, &Feed::follow);
    connect(m_client.get(), &client::ClusterFeed::loggedIn, this, &Feed::loggedIn);
    m_clock.start();
    m_client->start();
    refreshConnection();
}

void Feed::close()
{
    m_pace.stop();
    m_clock.stop();
    if (m_client) {
        m_client->disconnect(this);
        m_client->stop();
        m_client.release()->deleteLater(); // this may run inside one of its signals
    }
    m_overview.reset();
    m_waiting.reset();
    refreshConnection();
}

void Feed::retry()
{
    if (m_client)
        m_client->retry();
}

void Feed::setCredentials(const client::Credentials &credentials)
{
    if (m_client)
        m_client->setCredentials(credentials);
}

void Feed::setTrust(const client::Trust &trust)
{
    m_trust = trust;
    if (m_client)
        m_client->setTrust(trust);
}

std::unique_ptr<client::Transport> Feed::makeApi(Millis timeout) const
{
    const auto access = logAccess();
    if (!access)
        return nullptr;
    client::TransportOptions options;
    options.timeout = timeout;
    options.trust = access->trust;
    auto api = std::make_unique<client::Transport>(access->node, options);
    api->setToken(access->token);
    return api;
}

std::optional<LogAccess> Feed::logAccess() const
{
    if (!m_client || m_connection.state != Shown::Live)
        return std::nullopt;
    const client::Connection &now = m_client->connection();
    return LogAccess{
        now.state == client::Connection::State::Live ? now.node : now.trying, m_trust, m_client->token()};
}

std::unique_ptr<client::Transport> Feed::makeApiToChange(Millis timeout, client::Ceiling needs) const
{
    return needs <= ceiling() ? makeApi(timeout) : nullptr;
}

void Feed::receive(const protocol::Overview &overview)
{
    m_waiting = overview;
    if (!m_pace.isActive())
        deliver();
}

void Feed::deliver()
{
    if (!m_waiting)
        return;
    m_overview = std::exchange(m_waiting, std::nullopt);
    m_pace.start(); // what comes within the next 33 ms is delivered together afterwards
    // Whoever shows the overview shows its age with it, so it need not be sent separately.
    const models::Connection before = std::exchange(m_connection, shownConnection());
    emit overviewChanged(*m_overview);
    models::Connection aged = before;
    aged.age = m_connection.age;
    if (aged != m_connection)
        emit connectionChanged(m_connection);
}

QString Feed::nameOf(const QUrl &url, const NodeId &id) const
{
    if (m_overview && !id.isEmpty() && m_overview->node(id))
        return models::nodeName(*m_overview, id);
    const QString authority = url.authority();
    if (m_overview) {
        for (const auto &node : m_overview->nodes) {
            if (node.address == authority)
                return models::nodeName(*m_overview, node.id);
        }
    }
    return authority;
}

models::Connection Feed::shownConnection() const
{
    models::Connection shown;
    if (m_client) {
        const client::Connection &now = m_client->connection();
        using State = client::Connection::State;
        switch (now.state) {
        case State::Idle:
            shown.state = Shown::Idle;
            break;
        case State::Connecting:
            // The first overview comes before the stream that keeps it fresh: for a moment it is as good as
            // live.
            shown.state = !m_overview                          ? Shown::Connecting
                : m_client->age().value_or(Millis::max()) < 3s ? Shown::Live
                                                               : Shown::Stale;
            break;
        case State::Live:
            shown.state = m_overview ? Shown::Live : Shown::Connecting;
            break;
        case State::Lost:
            shown.state = Shown::Stale;
            break;
        case State::AuthFailed:
            shown.state = Shown::AuthFailed;
            break;
        case State::TrustFailed:
            shown.state = Shown::TrustFailed;
            break;
        }
        shown.node = nameOf(now.node, now.nodeId);
        shown.trying = nameOf(now.trying, {});
        if (isInTheClear(now))
            shown.reason =
                tr("The password was not sent: this address is plain HTTP, where anybody on the way could "
                   "read it. Use https://, or write \"plain_http\": true into the profile.");
        else if (!now.reason.detail.isEmpty())
            shown.reason = errorText(now.reason);
        if (const auto age = m_client->age())
            shown.age = *age;
        shown.nobody = shownNobody(now);
    }
    return shown;
}

QList<models::DeadAddress> Feed::shownNobody(const client::Connection &connection) const
{
    QList<models::DeadAddress> nobody;
    for (const client::FailedNode &failed : connection.nobody) {
        const QString address = failed.node.authority();
        const QString name = nameOf(failed.node, failed.id);
        nobody.append({.name = name == address ? address : tr("%1 (%2)", "node, address").arg(name, address),
            .answer = shownAnswer(failed.port),
            .said = failed.port == client::PortAnswer::Spoke ? errorText(failed.error) : QString()});
    }
    return nobody;
}

void Feed::refreshConnection()
{
    const models::Connection shown = shownConnection();
    if (shown == m_connection)
        return;
    m_connection = shown;
    emit connectionChanged(m_connection);
}

void Feed::follow(const client::Connection &connection)
{
    refreshConnection();
    if (connection.state == client::Connection::State::AuthFailed && !isInTheClear(connection))
        emit credentialsWanted(connection.reason.detail);
    if (connection.state == client::Connection::State::TrustFailed && connection.trust)
        emit trustWanted(*connection.trust);
}

QString errorText(const Error &error)
{
    const auto sentence = [&]() -> QString {
        switch (error.code) {
        case ErrorCode::Unauthorized:
            return QCoreApplication::translate(
                "muster::shell::Feed", "The log-in was refused. Check name and password.");
        case ErrorCode::Forbidden:
            return QCoreApplication::translate(
                "muster::shell::Feed", "This user may not do that. It needs the role system_admin.");
        case ErrorCode::Unavailable:
            return QCoreApplication::translate(
                "muster::shell::Feed", "The node cannot be reached. Check its address, and that it runs.");
        case ErrorCode::TimedOut:
            return QCoreApplication::translate("muster::shell::Feed",
                "The node did not answer in time. Whether it did what was asked is not "
                "known: check the overview before you try again.");
        case ErrorCode::NotLeader:
            return QCoreApplication::translate(
                "muster::shell::Feed", "This node is not the leader. Try again.");
        case ErrorCode::Corrupt:
            return QCoreApplication::translate(
                "muster::shell::Feed", "The answer cannot be read. Is this the address of a Muster node?");
        case ErrorCode::TooLarge:
            return QCoreApplication::translate(
                "muster::shell::Feed", "The answer is larger than this console accepts.");
        case ErrorCode::NotFound:
            return QCoreApplication::translate(
                "muster::shell::Feed", "The node does not know this address. Is it an older version?");
        case ErrorCode::InvalidArgument:
        case ErrorCode::Conflict:
        case ErrorCode::Internal:
            break;
        }
        return {};
    }();
    if (sentence.isEmpty())
        return error.detail;
    return error.detail.isEmpty() ? sentence : QString(sentence + u" ("_s + error.detail + u')');
}

} // namespace muster::shell
