#pragma once
#include "base/time.h"
#include "client/feed/backoff.h"
#include "client/feed/eventstream.h"
#include "client/feed/knownnodes.h"
#include "client/profile/profile.h"
#include "client/transport/transport.h"
#include "protocol/overview/overview.h"

#include <QDateTime>
#include <QHash>
#include <QObject>
#include <QTimer>
#include <QUrl>

#include <memory>
#include <optional>

namespace muster::client {

/// Why one address was of no use when it was tried last.
struct FailedNode {
    QUrl node;
    NodeId id = {}; ///< by the overview; empty: not known
    PortAnswer port = PortAnswer::Nothing;
    Error error;
};

/// How the feed stands with its cluster, as a value for strips and status lines.
struct Connection {
    enum class State {
        Idle, ///< not started, or stopped
        Connecting, ///< nothing heard yet
        Live, ///< `node` sends the overview as it changes
        Lost, ///< it was live; goes on trying by itself
        AuthFailed, ///< the credentials were refused; waits for setCredentials() or retry()
        TrustFailed, ///< no node showed a certificate that is trusted; waits for setTrust() or retry()
    };
    State state = State::Idle;
    QUrl node; ///< Live: whom it talks to. Lost: whom it talked to
    NodeId nodeId; ///< of `node`, once its overview was seen
    QDateTime since; ///< when this state began, local clock
    Error reason; ///< Connecting, Lost, AuthFailed, TrustFailed: the last failure; empty detail: none yet
    QUrl trying; ///< Connecting, Lost: whom it asks now; empty: it waits before the next round
    int round = 0; ///< Connecting, Lost: rounds over all known nodes so far
    std::optional<TrustProblem> trust; ///< TrustFailed: what was shown
    /// Connecting, Lost: every known address, once each was tried since the last one answered; else empty.
    QList<FailedNode> nobody = {};
};

struct FeedOptions {
    Millis attempt = std::chrono::seconds(2); ///< for each request and for the stream to open, per node
    Millis action = std::chrono::seconds(15); ///< for calls through api(): some go on to every node
    Millis login = std::chrono::seconds(10); ///< hashing a password takes the server a while
    Millis lostAfter = std::chrono::seconds(3); ///< of silence
    Millis backoffFirst{250}; ///< see Backoff
    Millis backoffMax = std::chrono::seconds(5);
    /// A stream that is lost sooner than this counts as a failed attempt: a node that accepts and drops us
    /// must not be asked in a tight loop.
    Millis shortLived = std::chrono::seconds(1);
    quint64 seed = 0; ///< of the back-off's jitter; 0: from the system
};

/// A live overview of one cluster, put together from the topics that a node sends. Talks to one node at a
/// time; when that node fails or falls silent it moves to the next by itself: the profile's URLs first, then
/// the addresses in the overview. One log-in at a time, and none again with credentials that were refused;
/// its token serves on every node. Thread: the one it was made in.
class ClusterFeed : public QObject {
    Q_OBJECT
public:
    ClusterFeed(
        Profile profile, Credentials credentials, FeedOptions options = {}, QObject *parent = nullptr);
    ~ClusterFeed() override;

    void start();
    void stop();
    /// Tries again at once, from any state but Live.
    void retry();
    void setCredentials(const Credentials &credentials); ///< and retry()
    void setTrust(const Trust &trust); ///< and retry()

    const Profile &profile() const { return m_profile; }
    const Connection &connection() const { return m_connection; }
    /// The newest overview, with its events; empty before the first. Stays while Lost, then it is old: see
    /// age().
    const std::optional<protocol::Overview> &overview() const { return m_overview; }
    /// Since the node last proved that the overview holds (a push or a pong while Live); empty before the
    /// first overview.
    std::optional<Millis> age() const;
    /// For actions at the node it talks to. Null unless Live. Owned by the feed: valid until the next
    /// connectionChanged().
    Transport *api() const;
    /// The session's token; empty before the first log-in.
    const QString &token() const { return m_credentials.token; }

signals:
    void overviewChanged(const muster::protocol::Overview &overview);
    void connectionChanged(const muster::client::Connection &connection);
    /// A new session was opened; whoever keeps tokens may keep this one.
    void loggedIn(const QString &token);

private:
    void beginRound();
    void tryNext();
    void attempt(const QUrl &node);
    void logIn();
    void ask();
    void asked(const Result<protocol::Overview> &overview);
    void acceptPushed(protocol::Overview overview);
    void acceptHistory(const protocol::EventHistory &history);
    void accept(const protocol::Overview &overview);
    void attemptFailed(const Error &error, PortAnswer port);
    void noteFailure(const Error &error, PortAnswer port);
    void noteNobody();
    void streamLost(const Error &error);
    void endRound();
    void waitForOperator(Connection::State state, const Error &error);
    void change(Connection::State state, const Error &reason, const QUrl &trying);
    Connection::State searching() const;
    /// Calls `done` with the result unless this attempt was given up meanwhile.
    template <typename T, typename Done>
    void whenAnswered(const QFuture<Result<T>> &future, Done done);

    Profile m_profile;
    Credentials m_credentials;
    FeedOptions m_options;
    Trust m_trust;
    KnownNodes m_nodes;
    Backoff m_backoff; ///< between rounds
    Connection m_connection;
    std::optional<protocol::Overview> m_overview; ///< with m_history
    protocol::EventHistory m_history; ///< the newest of the node it talks to
    std::optional<TimePoint> m_lastHeardAt;
    TimePoint m_liveSince;
    std::unique_ptr<Transport> m_api; ///< to the node of this attempt, then of the stream
    EventStream m_stream;
    QTimer m_nextRound;
    QHash<QUrl, FailedNode> m_failed; ///< since a node answered last
    QList<QUrl> m_round; ///< still to try in this round
    quint64 m_attempt = 0; ///< answers to an earlier one are ignored
    bool m_freshToken = false; ///< this attempt has logged in
    bool m_onlyTrustFailed = true; ///< in this round so far
    std::optional<TrustProblem> m_trustProblem; ///< of this attempt, or the last of this round
    bool m_attemptUntrusted = false;
};

} // namespace muster::client

Q_DECLARE_METATYPE(muster::client::Connection)
