#include "auth/loginthrottle.h"

namespace muster::auth {

namespace {

constexpr Quota slot{LoginThrottle::pause, 1};
constexpr Millis crowdRetry{1'000};

Quota failures(int attemptsMax)
{
    return {LoginThrottle::pause, std::max(1, attemptsMax)};
}

QByteArray slotOf(const LoginThrottle::Attempt &attempt)
{
    return attempt.counted + '#';
}

} // namespace

LoginThrottle::Verdict LoginThrottle::enter(const QByteArray &network, TimePoint now)
{
    const Allowance left = m_networks.take(network, networkQuota, now);
    if (!left.allowed) // those under way may turn out to be right
        return othersAreUnderWay(network) ? Verdict{Refusal::Crowd, crowdRetry}
                                          : Verdict{Refusal::Network, left.retryAfter};
    const std::lock_guard lock(m_mutex);
    ++m_underWay[network];
    return {};
}

LoginThrottle::Verdict LoginThrottle::begin(Attempt &attempt, int attemptsMax, TimePoint now)
{
    attempt.isLate = attempt.failedBefore >= attemptsMax
        || !m_names.take(attempt.counted, failures(attemptsMax), now).allowed;
    if (!attempt.isLate)
        return {};
    const QByteArray key = slotOf(attempt);
    if (!m_names.knows(key)) // the first one waits
        m_names.exhaust(key, slot, now);
    const Allowance left = m_names.take(key, slot, now);
    if (left.allowed)
        return {};
    leave(attempt.network);
    return {Refusal::Account, left.retryAfter};
}

LoginThrottle::Outcome LoginThrottle::outcomeOf(const Result<bool> &verified, bool mayLogIn)
{
    // A password that cannot be hashed is nobody's password.
    if (!verified && verified.error().code != ErrorCode::InvalidArgument)
        return Outcome::NotTried;
    return verified && *verified && mayLogIn ? Outcome::Right : Outcome::Wrong;
}

void LoginThrottle::end(const Attempt &attempt, Outcome outcome, int attemptsMax, TimePoint now)
{
    switch (outcome) {
    case Outcome::Right:
        m_names.forget(attempt.counted);
        m_names.forget(slotOf(attempt));
        leave(attempt.network);
        break;
    case Outcome::Wrong:
        if (attempt.isLate)
            m_names.spend(attempt.counted, failures(attemptsMax), now);
        settle(attempt.network);
        break;
    case Outcome::NotTried:
        if (attempt.isLate)
            m_names.giveBack(slotOf(attempt), slot);
        else
            m_names.giveBack(attempt.counted, failures(attemptsMax));
        leave(attempt.network);
        break;
    }
}

void LoginThrottle::leave(const QByteArray &network)
{
    m_networks.giveBack(network, networkQuota);
    settle(network);
}

bool LoginThrottle::othersAreUnderWay(const QByteArray &network)
{
    const std::lock_guard lock(m_mutex);
    return m_underWay.contains(network);
}

void LoginThrottle::settle(const QByteArray &network)
{
    const std::lock_guard lock(m_mutex);
    const auto it = m_underWay.find(network);
    if (it != m_underWay.end() && --*it <= 0)
        m_underWay.erase(it);
}

} // namespace muster::auth
