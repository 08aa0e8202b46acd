#pragma once
#include "auth/session.h"
#include "base/rankedmutex.h"
#include "service/run/runner.h"

#include <QCache>

namespace muster::service {

/// Keeps in the database that a session is in use, so that one that is not can end
/// (ServiceSettings.SessionIdleTimeoutInMinutes) and one that is lasts (ExtendSessionLengthWithActivity). A
/// session is written now and then, not with every request. Thread: any.
class SessionActivity {
public:
    struct Rules {
        Millis idle{0}; ///< without a request until it ends; 0: never
        Millis lifetime{0}; ///< of a new session
        bool extends = true; ///< a request makes it last a whole lifetime from then on
    };
    /// How far what is written may be behind; empty: nothing has to be written.
    static std::optional<Millis> step(const Rules &rules);

    /// Borrowed; it must outlive this object.
    explicit SessionActivity(Runner &runner) : m_runner(runner) { }
    /// A request came with this session. Its new end, if it is extended by that.
    std::optional<WallTime> seen(const auth::Session &session, const Rules &rules);

private:
    bool isDue(const auth::Session &session, Millis step, WallTime now);

    static constexpr qsizetype notedMax = 35'000;
    Runner &m_runner;
    RankedMutex m_mutex{LockRank::SessionActivity}; ///< guards m_noted
    QCache<QString, WallTime> m_noted{notedMax}; ///< by session: when this node last wrote it
};

/// Stores that the session was in use at `now`, and its new end if that is later.
[[nodiscard]] Result<Outcome<Done>> noteActivity(
    store::Transaction &db, const SessionId &session, WallTime now, WallTime expiresAt);

} // namespace muster::service
