#pragma once
#include "base/id.h"
#include "base/time.h"

#include <QMutex>
#include <QMutexLocker>

#include <map>

namespace muster::api {

/// Slows guessing down without letting strangers lock an account for good: once an account has had its failed
/// attempts, this node looks at one password for it every `pause`, and the right one opens it again. Thread:
/// any.
class LoginThrottle {
public:
    static constexpr Millis pause{30'000};
    static constexpr size_t accountsMax = 10'000;

    /// Whether a password for an account that is over its limit is looked at now; if so, the next one waits.
    bool mayTry(const UserId &user, TimePoint now)
    {
        const QMutexLocker lock(&m_mutex);
        if (m_nextAt.size() >= accountsMax)
            std::erase_if(m_nextAt, [now](const auto &entry) { return entry.second <= now; });
        if (m_nextAt.size() >= accountsMax)
            return false;
        const auto [next, isFirst] = m_nextAt.try_emplace(user, now + pause);
        if (isFirst || now < next->second)
            return false;
        next->second = now + pause;
        return true;
    }

private:
    QMutex m_mutex;
    std::map<UserId, TimePoint> m_nextAt;
};

} // namespace muster::api
