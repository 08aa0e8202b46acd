#include "auth/loginthrottle.h"

#include <QMutexLocker>

namespace muster::auth {

namespace {

using Attempt = LoginThrottle::Attempt;

constexpr Quota slot{LoginThrottle::pause, 1};

Quota failures(int attemptsMax)
{
    return {LoginThrottle::pause, std::max(1, attemptsMax)};
}

/// What the attempt counts for: the account in this place, or the account everywhere else.
QByteArray counted(const Attempt &attempt)
{
    return attempt.isKnownPlace ? attempt.account + '@' + attempt.network : attempt.account;
}

QByteArray slotOf(const Attempt &attempt)
{
    return counted(attempt) + '#';
}

} // namespace

LoginThrottle::Verdict LoginThrottle::begin(const Attempt &attempt, int attemptsMax, TimePoint now)
{
    if (const Allowance left = m_networks.look(attempt.network, networkQuota, now);
        !left.allowed && !attempt.isKnownPlace)
        return {Refusal::Network, left.retryAfter};
    const bool isOver = !m_accounts.look(counted(attempt), failures(attemptsMax), now).allowed
        || (!attempt.isKnownPlace && attempt.failedBefore >= attemptsMax);
    if (isOver) {
        // Taken before the password is checked: simultaneous guesses count as well. The first one waits.
        const QByteArray key = slotOf(attempt);
        if (!m_accounts.knows(key))
            m_accounts.exhaust(key, slot, now);
        if (const Allowance left = m_accounts.take(key, slot, now); !left.allowed)
            return {Refusal::Account, left.retryAfter};
    }
    if (!enter(attempt.network))
        return {Refusal::Crowd, Millis(1'000)};
    return {};
}

void LoginThrottle::end(const Attempt &attempt, Outcome outcome, int attemptsMax, TimePoint now)
{
    leave(attempt.network);
    switch (outcome) {
    case Outcome::Right:
        m_accounts.forget(counted(attempt));
        m_accounts.forget(slotOf(attempt));
        m_accounts.forget(attempt.account); // the database resets its failures too
        break;
    case Outcome::Wrong:
        m_networks.spend(attempt.network, networkQuota, now);
        m_accounts.spend(counted(attempt), failures(attemptsMax), now);
        break;
    case Outcome::NotTried:
        break;
    }
}

bool LoginThrottle::enter(const QByteArray &network)
{
    const QMutexLocker lock(&m_mutex);
    int &underWay = m_underWay[network];
    if (underWay >= atOncePerNetwork)
        return false;
    ++underWay;
    return true;
}

void LoginThrottle::leave(const QByteArray &network)
{
    const QMutexLocker lock(&m_mutex);
    const auto it = m_underWay.find(network);
    if (it != m_underWay.end() && --*it <= 0)
        m_underWay.erase(it);
}

} // namespace muster::auth
