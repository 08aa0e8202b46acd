#pragma once
#include "base/time.h"
#include "hub/audience.h"
#include "hub/catchup.h"
#include "hub/frame.h"
#include "hub/session.h"
#include "hub/sessionindex.h"

#include <map>
#include <optional>
#include <vector>

namespace muster::hub {

struct HubOptions {
    NodeId node;
    QString serverVersion; ///< of `hello` and `pong`, in the form of X-Version-Id
    QString hostname;
    Millis authenticationTimeout{5'000}; ///< Mattermost's; a socket without a session is closed then
    /// Each session is looked up anew once in this time, each at its own moment: another node may have ended
    /// it, or its user may have other roles.
    Millis recheckEvery{20'000};
    /// Within this time after doubts about all of them.
    Millis recheckWithin{5'000};
    /// Clients that are told to start over at one time load much from the database. One that was told is told
    /// again after this time at the earliest.
    int startOversPerSecond = 250;
    Millis startOverAgainAfter{30'000};
};

/// What clients may ask over a WebSocket, beyond what the hub answers itself (authentication_challenge,
/// ping).
struct Action {
    QString name;
    QString role; ///< that the session must have; empty: any session will do
};

/// An action that a client may and did ask for. Its "OK" is on the way already.
struct Asked {
    ConnectionId connection;
    SessionInfo session;
    protocol::SocketRequest request;
};

/// The WebSocket connections of one node: who they are, what they ask, who gets which event. It owns no
/// socket, timer or thread; callers drain takeOutput() after each input and carry it out in order.
/// Source: reference/mattermost-api.md §3.1–§3.5.
/// Thread: any one; not reentrant. Time: `now` never goes back, `wall` may.
class Hub {
public:
    struct Send {
        ConnectionId to;
        Frame frame;
    };
    struct Close {
        ConnectionId connection;
        quint16 code;
        QString reason;
    };
    /// Find the session of this token, then call sessionFound() with the same numbers.
    struct Lookup {
        ConnectionId connection;
        quint64 number;
        QByteArray token;
    };
    /// A connection has its session, or other roles than before.
    struct Authenticated {
        ConnectionId connection;
        SessionInfo session;
    };
    struct Output {
        std::vector<Lookup> lookups;
        std::vector<Send> sends;
        std::vector<Authenticated> authenticated; ///< for new ones, the hello is among `sends`
        std::vector<Asked> asked; ///< for the owners of the actions
        std::vector<Close> closes; ///< after the sends; hub has forgotten them already
    };

    explicit Hub(HubOptions options) : m_options(std::move(options)) { }

    /// For `hello` and `pong` from now on: to clients a new configuration is a new version.
    void setServerVersion(QString version) { m_options.serverVersion = std::move(version); }

    /// Adds an action; the name must be new. Requests for it are acknowledged and come out as Output::asked.
    void addAction(const Action &action);

    /// `token` is what the upgrade request showed, or empty; `subscriptions`, what it asked for. The id must
    /// be new.
    void opened(const ConnectionId &id, const QByteArray &token, TimePoint now,
        const Subscriptions &subscriptions = {});
    void received(const ConnectionId &id, const QByteArray &text, WallTime wall);
    /// The answer to a Lookup; answers for connections that are gone, or out of date, are ignored.
    /// After an error whoever had a session keeps it, and it is looked up again in the next period; a new one
    /// is closed with 1013: the client may have a session, and shall not take this for its end.
    /// What closeSession() or closeUser() ended while it was looked up counts as ended.
    void sessionFound(const ConnectionId &id, quint64 lookup, const Result<std::optional<SessionInfo>> &found,
        WallTime wall);
    void closed(const ConnectionId &id);

    void publish(const protocol::SocketEvent &event, const Audience &audience, const QByteArray &coalesceKey);
    bool reaches(const Audience &audience) const;
    void closeSession(const SessionId &session);
    void closeUser(const UserId &user);
    /// Ends of sessions may have been missed: all sessions are looked up anew soon.
    void recheckAll();
    /// Events may have been missed: each present client gets another hello, with a connection_id that is new
    /// to it and with the number 0, after which it loads what it shows.
    void startOverAll();
    /// Closes the present connections with 1001, one after the other within this time, and tells each when to
    /// reconnect. Those that come later stay, since they found no other node. Does nothing while it runs.
    void drain(Millis within, const QString &why, TimePoint now);
    /// Those that are not closed yet may stay.
    void cancelDrain() { m_draining.reset(); }
    /// Closes connections that did not authenticate in time, whose session has expired, or whose turn in the
    /// drain has come; looks sessions up anew. Call about once a second.
    void tick(TimePoint now, WallTime wall);

    [[nodiscard]] Output takeOutput();
    int connections() const { return int(m_connections.size()); }
    int authenticated() const;

private:
    struct Connection {
        TimePoint openedAt;
        QByteArray token; ///< of the newest lookup, for the next one
        std::optional<SessionInfo> session;
        quint64 lookup = 0; ///< number of the running lookup; 0 is none
        qint64 challengeSequence =
            0; ///< seq of the authentication_challenge to answer; 0 came with the upgrade
        Subscriptions subscriptions;
        CatchUp catchUp;
    };
    using Connections = std::map<ConnectionId, Connection>;
    struct Draining {
        std::vector<ConnectionId> connections;
        size_t closed = 0; ///< so many of the first are
        TimePoint since;
        Millis within;
        QString why;
    };
    void drainSome(TimePoint now);
    /// Whose turn it is, in whatever steps time goes.
    void recheckSome(TimePoint now);
    /// What recheckAll() and startOverAll() left to do.
    void catchUpSome(TimePoint now);
    bool hasEnded(const SessionInfo &session, quint64 lookup) const;
    void forgetEnded();

    /// Calls `visit(id)` for each; ends when that answers false.
    template <typename Visit>
    void forEachOf(const Audience &audience, Visit visit) const;
    void lookUp(const ConnectionId &id, Connection &connection);
    void admit(const ConnectionId &id, Connection &connection);
    void greet(const ConnectionId &id, const Connection &connection);
    void handleRequest(const ConnectionId &id, Connection &connection, const protocol::SocketRequest &request,
        WallTime wall);
    void ask(const ConnectionId &id, const SessionInfo &session, const protocol::SocketRequest &request);
    void challenge(const ConnectionId &id, Connection &connection, const protocol::SocketRequest &request);
    void refuse(
        const ConnectionId &id, qint64 sequence, const QString &errorId, const QString &message, int status);
    Connections::iterator drop(Connections::iterator it, quint16 code, const QString &reason);
    Connections::iterator forget(Connections::iterator it);

    HubOptions m_options;
    std::map<QString, Action> m_actions; ///< by name
    Connections m_connections; // ordered: a run must not depend on hash order
    SessionIndex<Connections::value_type> m_index; ///< of the authenticated ones
    quint64 m_lookups = 0;
    /// What ended while lookups were under way, and the newest of those; they do not bring it back.
    std::map<SessionId, quint64> m_endedSessions;
    std::map<UserId, quint64> m_endedUsers;
    std::optional<TimePoint> m_recheckedAt;
    std::optional<TimePoint> m_caughtUpAt;
    std::optional<Draining> m_draining;
    Output m_output;
};

} // namespace muster::hub
