#pragma once
#include "base/id.h"
#include "base/result.h"
#include "hub/session.h"
#include "store/accounts/sessionrepository.h"
#include "store/accounts/userrepository.h"
#include "store/sql/sqlpool.h"

#include <QCache>
#include <QMutex>
#include <QString>
#include <QStringList>

#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace muster::api {

/// Who asks, as far as routes care.
struct Session {
    SessionId id;
    UserId user;
    QStringList roles;
    QString csrf; ///< cookie sessions must repeat it in X-CSRF-Token
    qint64 expiresAt = 0; ///< ms since the epoch; 0 is never
    QByteArray account; ///< the user as they see themselves, in JSON: what users/me answers
    bool isAdmin() const { return roles.contains(QLatin1StringView("system_admin")); }
};

/// Sessions by token, with a cache in front of the database. Roles are the user's of now, not those of the
/// log-in. Thread: any.
class Sessions : public hub::SessionSource {
public:
    using Answer = std::function<void(const Result<std::optional<Session>> &)>;

    /// A session that was revoked on another node may be believed for this long.
    static constexpr Millis cacheFor{10'000};
    /// While the database does not answer, one that was read within this time is still believed, so that
    /// operators can see the outage. Bounded, since a revocation would not be noticed.
    static constexpr Millis believeFor{120'000};
    static constexpr qsizetype cacheMax = 35'000;
    /// When thousands come back at once, their look-ups share reads of the database.
    static constexpr size_t lookupsPerRead = 64;
    static constexpr int readsAtOnce = 4;
    static constexpr size_t waitingMax = 50'000;

    /// `pool` is borrowed and must outlive this object.
    explicit Sessions(store::SqlPool &pool);

    /// Whether it is found without asking the database.
    bool isCached(const QString &token) const;
    /// Empty if there is no such session or it has ended. `answer` may be called before find() returns, and
    /// from any thread.
    void find(const QString &token, const Answer &answer);
    /// For WebSockets.
    void find(const QByteArray &token, Found found) override;
    /// Opens a session for a user who proved who they are.
    QFuture<Result<Session>> open(
        const store::User &user, const QString &token, const QString &deviceId, Millis lifetime);
    /// False: this node is cut off from peers that may end sessions, so that each request asks the database,
    /// and nothing is believed that it does not confirm.
    void setTrusting(bool trusting);
    QFuture<Result<void>> revoke(const SessionId &session, const QString &token);

private:
    struct Cached {
        Session session;
        TimePoint readAt;
    };
    struct Lookup {
        QByteArray tokenHash;
        quint64 revocations = 0; ///< when it was asked for
        TimePoint since;
        Answer answer;
    };
    using Looked = std::optional<Session>;
    void lookUp(Lookup lookup);
    void readWaiting();
    /// The next that wait; none: this read has ended.
    std::shared_ptr<std::vector<Lookup>> takeBatch();
    void tell(const Lookup &lookup, const Result<Looked> &found);
    std::optional<Session> cached(const QByteArray &tokenHash, Millis notOlderThan) const;
    quint64 revocations() const;
    void forget(const QByteArray &tokenHash);
    void noteRevoked(const QByteArray &tokenHash);
    /// Not if a session was revoked since `revocations` was read: it may be this one.
    void remember(const QByteArray &tokenHash, const Session &session, quint64 revocations);

    store::SqlPool &m_pool;
    mutable QMutex m_mutex; ///< guards all below
    bool m_trusting = true;
    mutable QCache<QByteArray, Cached> m_cache; ///< looking at an entry makes it the newest
    quint64 m_revocations = 0; ///< on this node, counted when they are done
    std::deque<Lookup> m_waiting;
    int m_reads = 0; ///< under way
};

} // namespace muster::api
