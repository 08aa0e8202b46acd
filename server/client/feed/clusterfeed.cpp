#include "client/feed/clusterfeed.h"

#include "base/whendone.h"
#include "client/accounts/sessionapi.h"
#include "client/admin/clusterapi.h"
#include "client/system/systemapi.h"

#include <QRandomGenerator>

#include <algorithm>

namespace muster::client {

using namespace Qt::Literals::StringLiterals;
using State = Connection::State;

namespace {

StreamOptions streamOptions(const FeedOptions &options, const Trust &trust)
{
    StreamOptions stream;
    stream.openWithin = options.attempt;
    stream.lostAfter = options.lostAfter;
    stream.pingEvery = std::max(options.lostAfter / 3, Millis(1));
    stream.trust = trust;
    return stream;
}

} // namespace

ClusterFeed::ClusterFeed(Profile profile, Credentials credentials, FeedOptions options, QObject *parent)
    : QObject(parent)
    , m_profile(std::move(profile))
    , m_credentials(std::move(credentials))
    , m_options(options)
    , m_trust(m_profile.trust())
    , m_nodes(m_profile)
    , m_backoff(options.backoffFirst, options.backoffMax,
          options.seed != 0 ? options.seed : QRandomGenerator::system()->generate64())
    , m_stream(streamOptions(options, m_trust))
{
    m_nextRound.setSingleShot(true);
    connect(&m_nextRound, &QTimer::timeout, this, &ClusterFeed::beginRound);
    connect(&m_stream, &EventStream::opened, this, [this] {
        m_liveSince = steadyNow();
        m_api->setTimeout(m_options.action);
        change(State::Live, {}, {});
    });
    connect(&m_stream, &EventStream::heard, this, [this] { m_lastHeardAt = steadyNow(); });
    connect(&m_stream, &EventStream::overviewReceived, this, &ClusterFeed::acceptPushed);
    connect(&m_stream, &EventStream::historyReceived, this, &ClusterFeed::acceptHistory);
    connect(&m_stream, &EventStream::lost, this, &ClusterFeed::streamLost);
}

ClusterFeed::~ClusterFeed()
{
    m_stream.disconnect(this);
}

template <typename T, typename Done>
void ClusterFeed::whenAnswered(const QFuture<Result<T>> &future, Done done)
{
    whenDone(future, this, [this, attempt = m_attempt, done = std::move(done)](const Result<T> &result) {
        if (attempt == m_attempt)
            done(result);
    });
}

void ClusterFeed::start()
{
    if (m_connection.state == State::Idle)
        retry();
}

void ClusterFeed::stop()
{
    ++m_attempt;
    m_nextRound.stop();
    m_stream.close();
    m_api.reset();
    m_round.clear();
    change(State::Idle, {}, {});
}

void ClusterFeed::retry()
{
    if (m_connection.state == State::Live)
        return;
    m_connection.round = 0;
    beginRound();
}

void ClusterFeed::setCredentials(const Credentials &credentials)
{
    m_credentials = credentials;
    retry();
}

void ClusterFeed::setTrust(const Trust &trust)
{
    m_trust = trust;
    m_stream.setTrust(trust);
    retry();
}

std::optional<Millis> ClusterFeed::age() const
{
    if (!m_overview || !m_lastHeardAt)
        return std::nullopt;
    return steadyNow() - *m_lastHeardAt;
}

Transport *ClusterFeed::api() const
{
    return m_connection.state == State::Live ? m_api.get() : nullptr;
}

State ClusterFeed::searching() const
{
    return m_overview ? State::Lost : State::Connecting;
}

void ClusterFeed::change(State state, const Error &reason, const QUrl &trying)
{
    if (m_connection.state != state)
        m_connection.since = QDateTime::currentDateTime();
    m_connection.state = state;
    m_connection.reason = reason;
    m_connection.trying = trying;
    m_connection.trust = state == State::TrustFailed ? m_trustProblem : std::nullopt;
    if (state == State::Live) {
        m_connection.node = m_api->node();
        m_failed.clear();
    }
    if (state != State::Connecting && state != State::Lost)
        m_connection.nobody.clear();
    emit connectionChanged(m_connection);
}

void ClusterFeed::beginRound()
{
    m_nextRound.stop();
    m_round = m_nodes.toTry(m_connection.node);
    m_onlyTrustFailed = true;
    ++m_connection.round;
    tryNext();
}

void ClusterFeed::tryNext()
{
    if (m_round.isEmpty())
        endRound();
    else
        attempt(m_round.takeFirst());
}

void ClusterFeed::attempt(const QUrl &node)
{
    const quint64 current = ++m_attempt;
    m_freshToken = false;
    m_attemptUntrusted = false;
    m_stream.close();
    TransportOptions options;
    options.timeout = m_options.attempt;
    options.trust = m_trust;
    options.plainHttp = m_profile.plainHttp;
    m_api = std::make_unique<Transport>(node, options);
    const auto noteTrust = [this](const TrustProblem &problem) {
        m_attemptUntrusted = true;
        m_trustProblem = problem;
    };
    connect(m_api.get(), &Transport::trustFailed, this, noteTrust);
    m_api->setToken(m_credentials.token);
    change(searching(), m_connection.reason, node);
    if (current != m_attempt) // somebody who heard it called stop() or retry()
        return;
    if (m_credentials.token.isEmpty())
        logIn();
    else
        ask();
}

void ClusterFeed::logIn()
{
    if (!m_credentials.canLogin())
        return waitForOperator(State::AuthFailed,
            {ErrorCode::Unauthorized,
                u"the session is not valid (any more); a user name and password are needed"_s});
    if (const Result<void> may = m_api->mayCarryPassword(); !may)
        return waitForOperator(State::AuthFailed, may.error());
    // A stopped node is found out by the ping, so that a log-in may take its time: hashing is slow on
    // purpose.
    m_api->setToken({});
    whenAnswered(SystemApi(*m_api).ping(), [this](const Result<QJsonObject> &alive) {
        if (!alive)
            return attemptFailed(alive.error(), m_api->portAnswer());
        m_api->setTimeout(m_options.login);
        whenAnswered(SessionApi(*m_api).login(m_credentials.username, m_credentials.password),
            [this](const Result<Login> &login) {
                // Never again with the same words: accounts get locked by programs that go on trying.
                if (!login && login.error().code == ErrorCode::Unauthorized && !m_attemptUntrusted)
                    return waitForOperator(State::AuthFailed, login.error());
                if (!login)
                    return attemptFailed(login.error(), m_api->portAnswer());
                m_freshToken = true;
                m_credentials.token = login->token;
                m_api->setTimeout(m_options.attempt);
                const quint64 current = m_attempt;
                emit loggedIn(login->token);
                if (current == m_attempt)
                    ask();
            });
    });
}

void ClusterFeed::ask()
{
    whenAnswered(ClusterApi(*m_api).overview(),
        [this](const Result<protocol::Overview> &overview) { asked(overview); });
}

void ClusterFeed::asked(const Result<protocol::Overview> &overview)
{
    if (overview) {
        // The stream is opened after the overview came: what it brings must be newer.
        m_connection.node = m_api->node();
        m_lastHeardAt = steadyNow();
        const quint64 current = m_attempt;
        m_history = protocol::historyIn(*overview); // that of another node does not count any more
        accept(*overview);
        if (current == m_attempt)
            m_stream.open(m_api->node(), m_credentials.token);
        return;
    }
    const Error &error = overview.error();
    if (error.code == ErrorCode::Unauthorized && !m_attemptUntrusted) {
        m_credentials.token.clear();
        if (m_freshToken) // a new session that is refused will be refused again
            return waitForOperator(State::AuthFailed, error);
        return logIn();
    }
    if (error.code == ErrorCode::Forbidden)
        return waitForOperator(State::AuthFailed, error);
    attemptFailed(error, m_api->portAnswer());
}

void ClusterFeed::acceptPushed(protocol::Overview overview)
{
    // A node that does not know the topic of the events sends them in the overview.
    if (overview.events.isEmpty() && overview.terms.isEmpty())
        protocol::setHistory(overview, m_history);
    else
        m_history = protocol::historyIn(overview);
    accept(overview);
}

void ClusterFeed::acceptHistory(const protocol::EventHistory &history)
{
    m_history = history;
    if (!m_overview || protocol::historyIn(*m_overview) == history)
        return;
    protocol::Overview overview = *m_overview;
    protocol::setHistory(overview, history);
    accept(overview);
}

void ClusterFeed::accept(const protocol::Overview &overview)
{
    m_overview = overview;
    m_connection.nodeId = overview.observer;
    m_nodes.learn(overview);
    emit overviewChanged(overview);
}

void ClusterFeed::attemptFailed(const Error &error, PortAnswer port)
{
    m_onlyTrustFailed = m_onlyTrustFailed && m_attemptUntrusted;
    m_connection.reason = error;
    noteFailure(error, port);
    tryNext();
}

void ClusterFeed::noteFailure(const Error &error, PortAnswer port)
{
    FailedNode failed{.node = m_api->node(), .port = port, .error = error};
    if (m_overview) {
        const QString address = failed.node.authority();
        const auto known = std::find_if(m_overview->nodes.cbegin(), m_overview->nodes.cend(),
            [&](const auto &node) { return node.address == address; });
        if (known != m_overview->nodes.cend())
            failed.id = known->id;
    }
    m_failed.insert(failed.node, failed);
}

/// At the end of a round: one that was cut short says nothing of the addresses that were left out.
void ClusterFeed::noteNobody()
{
    QList<FailedNode> nobody;
    for (const QUrl &node : m_nodes.toTry({})) {
        const auto failed = m_failed.constFind(node);
        if (failed == m_failed.cend())
            return;
        nobody += *failed;
    }
    m_connection.nobody = nobody;
}

void ClusterFeed::streamLost(const Error &error)
{
    m_connection.reason = error;
    if (m_connection.state != State::Live) // it answered the request, and fell silent or ended since
        return attemptFailed(error, m_stream.portAnswer());
    m_connection.state = State::Lost;
    m_connection.since = QDateTime::currentDateTime();
    if (steadyNow() - m_liveSince < m_options.shortLived) {
        m_onlyTrustFailed = false;
        return endRound();
    }
    m_connection.round = 0;
    beginRound();
}

void ClusterFeed::endRound()
{
    ++m_attempt;
    m_api.reset();
    if (m_onlyTrustFailed && m_trustProblem)
        return waitForOperator(State::TrustFailed, {ErrorCode::Unauthorized, m_trustProblem->reason});
    m_nextRound.start(m_backoff.after(m_connection.round));
    noteNobody();
    change(searching(), m_connection.reason, {});
}

void ClusterFeed::waitForOperator(State state, const Error &error)
{
    ++m_attempt;
    m_round.clear();
    m_api.reset();
    change(state, error, {});
}

} // namespace muster::client
