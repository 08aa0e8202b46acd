#pragma once
#include "auth/ratelimiter.h"
#include "base/id.h"
#include "base/rankedmutex.h"
#include "base/result.h"

#include <QHash>

namespace muster::auth {

/// Slows guessing down without letting strangers lock an account permanently (spec Q1). A guess counts when
/// it begins, and is given back if it was right or not tried, so that guesses at once are not more than
/// guesses one by one:
/// - by network, at this node: a few dozen at once, then one every ten seconds, whatever the accounts;
/// - by name, or by name and known place: after `attemptsMax` failures, of which the database counts those of
///   all nodes, one password every `pause` is checked.
/// It does not know which names exist. Memory is bounded. Thread: any.
class LoginThrottle {
public:
    static constexpr Millis pause{30'000};
    static constexpr Quota networkQuota{
        std::chrono::seconds(10), 60}; ///< less than half of the hasher's queue
    static constexpr qsizetype keysMax = 20'000;

    LoginThrottle() : m_networks(keysMax), m_names(keysMax) { }

    struct Attempt {
        QByteArray network; ///< see networkOf()
        QByteArray counted; ///< what a failure counts for: a hash
        int failedBefore = 0; ///< as counted in the database, across all nodes and restarts
        bool isLate = false; ///< set by begin(): it is the one that is checked beyond the limit
    };
    enum class Refusal { None, Network, Account, Crowd };
    struct Verdict {
        Refusal refusal = Refusal::None;
        Millis retryAfter{0};
    };

    /// Whether this network may try, whatever the name. If so, begin() or leave() must follow.
    Verdict enter(const QByteArray &network, TimePoint now);
    /// Whether the password may be checked. If so, call end() once; if not, it has left.
    Verdict begin(Attempt &attempt, int attemptsMax, TimePoint now);
    enum class Outcome { Right, Wrong, NotTried };
    /// Of the hasher's answer about an account that may log in, or may not.
    static Outcome outcomeOf(const Result<bool> &verified, bool mayLogIn = true);
    void end(const Attempt &attempt, Outcome outcome, int attemptsMax, TimePoint now);
    /// Not tried after all.
    void leave(const QByteArray &network);

private:
    bool othersAreUnderWay(const QByteArray &network);
    void settle(const QByteArray &network);

    RateLimiter m_networks;
    RateLimiter m_names;
    RankedMutex m_mutex{LockRank::LoginThrottle}; ///< guards everything below
    QHash<QByteArray, int> m_underWay; ///< by network; bounded by the hasher's queue
};

} // namespace muster::auth
