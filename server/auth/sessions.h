#pragma once
#include "auth/session.h"
#include "base/rankedmutex.h"
#include "hub/audience.h"
#include "hub/session.h"

#include <QCache>
#include <QString>

#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace muster::auth {

/// Sessions by token, with a cache in front of the database. Roles are the user's current ones, not those of
/// the log-in. Thread: any.
class Sessions final : public hub::SessionSource, public SessionEnds {
public:
    using Answer = std::function<void(const Result<std::optional<Session>> &)>;

    /// A session that was revoked on a node that does not tell may be believed for this long.
    static constexpr Millis cacheFor{10'000};
    /// While the database does not answer, one that was read within this time is still believed, so that
    /// operators can see the outage. Bounded, since a revocation would not be noticed.
    static constexpr Millis believeFor{120'000};
    static constexpr qsizetype cacheMax = 35'000;
    /// When thousands reconnect at once, their lookups share reads of the database.
    static constexpr size_t lookupsPerRead = 64;
    static constexpr int readsAtOnce = 4;
    static constexpr size_t waitingMax = 50'000;
    static constexpr Millis warnEvery{
        10'000}; ///< of lookups that failed: each socket has one every few seconds

    /// `store` is borrowed and must outlive this object.
    explicit Sessions(SessionStore &store);
    /// Whose sockets are closed when a session is over. Borrowed until the store's last answer; to be called
    /// first.
    void setSockets(hub::Publisher *sockets) { m_sockets = sockets; }

    /// Whether it can be found without the database.
    bool isCached(const QString &token) const;
    /// Empty if there is no such session or it has ended. `answer` may be called before find() returns, and
    /// from any thread.
    void find(const QString &token, const Answer &answer);
    /// For WebSockets.
    void find(const QByteArray &token, Found found) override;
    /// On this node.
    void ended(const SessionId &session, const QByteArray &tokenHash) override;
    void changed(const UserId &user) override { forgetUser(user); }
    struct Counts {
        qsizetype cached = 0;
        size_t waiting = 0; ///< lookups that no read of the database has begun yet
    };
    Counts counts() const;
    /// False: this node is cut off from peers that may end sessions, so each request is checked with the
    /// database, and nothing is trusted that it does not confirm.
    void setTrusting(bool trusting);
    /// Until then (steadyNow()) what other nodes end is told here; later nothing is trusted that the database
    /// does not confirm. TimePoint::max(), as at first: nobody tells, and `cacheFor` bounds what is missed.
    void setToldUntil(TimePoint until);
    /// What other nodes ended may have been missed.
    void forgetAll();
    /// All sessions of this user are over, or have other roles.
    void forgetUser(const UserId &user);

private:
    struct Cached {
        Session session;
        TimePoint readAt;
    };
    struct Lookup {
        QByteArray tokenHash;
        quint64 revocations = 0; ///< when it was requested
        TimePoint since;
        Answer answer;
    };
    using Looked = std::optional<Session>;
    void lookUp(Lookup lookup);
    void readWaiting();
    /// The next waiting ones; none: this read has ended.
    std::shared_ptr<std::vector<Lookup>> takeBatch();
    void reply(const Lookup &lookup, const Result<Looked> &found);
    std::optional<Session> cached(const QByteArray &tokenHash, Millis notOlderThan) const;
    quint64 revocations() const;
    bool mayWarn();
    /// The database does not know it any more.
    void forget(const QByteArray &tokenHash);
    /// Does nothing if a session was revoked since `revocations` was read: it may be this one.
    void remember(const QByteArray &tokenHash, const Session &session, quint64 revocations);

    SessionStore &m_store;
    hub::Publisher *m_sockets = nullptr;
    mutable RankedMutex m_mutex{LockRank::Sessions}; ///< guards everything below
    bool m_trusting = true;
    TimePoint m_toldUntil = TimePoint::max();
    std::optional<TimePoint> m_warnedAt;
    mutable QCache<QByteArray, Cached> m_cache; ///< reading an entry makes it the newest
    quint64 m_revocations = 0; ///< on this node, counted when they are complete
    std::deque<Lookup> m_waiting;
    int m_reads = 0; ///< under way
};

} // namespace muster::auth
