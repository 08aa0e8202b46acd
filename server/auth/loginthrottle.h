#pragma once
#include "auth/ratelimiter.h"
#include "base/id.h"

#include <QHash>

namespace muster::auth {

/// Slows guessing down without letting strangers lock an account permanently (spec Q1). Failures count in
/// three ways at this node:
/// - by network: a few dozen at once, then one every ten seconds, whatever the accounts;
/// - by account: over `attemptsMax` failures, one password every `pause` is checked, for all the places
///   together from which nobody has logged in to it before;
/// - by account and place: a place from which its owner has logged in is counted separately, so that the
///   owner gets in while strangers guess from elsewhere.
/// Names that do not exist count like accounts: the answer does not reveal which do. Memory is bounded.
/// Thread: any.
class LoginThrottle {
public:
    static constexpr Millis pause{30'000};
    static constexpr Quota networkQuota{std::chrono::seconds(10), 60};
    static constexpr int atOncePerNetwork = 100; ///< less than half of the hasher's queue
    static constexpr qsizetype keysMax = 20'000;

    LoginThrottle() : m_networks(keysMax), m_accounts(keysMax) { }

    struct Attempt {
        QByteArray network; ///< see networkOf()
        QByteArray account; ///< the user's id, or the name that nobody has
        int failedBefore = 0; ///< as counted in the database, across all nodes and restarts
        bool isKnownPlace = false; ///< somebody has logged in to this account from this network
    };
    enum class Refusal { None, Network, Account, Crowd };
    struct Verdict {
        Refusal refusal = Refusal::None;
        Millis retryAfter{0};
    };

    /// Whether the password may be checked. If so, call end() once.
    Verdict begin(const Attempt &attempt, int attemptsMax, TimePoint now);
    enum class Outcome { Right, Wrong, NotTried };
    void end(const Attempt &attempt, Outcome outcome, int attemptsMax, TimePoint now);

private:
    bool enter(const QByteArray &network);
    void leave(const QByteArray &network);

    RateLimiter m_networks;
    RateLimiter m_accounts;
    QMutex m_mutex; ///< guards everything below
    QHash<QByteArray, int> m_underWay; ///< by network; bounded by the hasher's queue
};

} // namespace muster::auth
