#include "databases/lagclock.h"

#include <algorithm>

namespace muster::databases {

void LagClock::note(qint64 position, TimePoint now)
{
    if (!m_looks.empty() && position < m_looks.back().position)
        m_looks.clear();
    if (!m_looks.empty() && position == m_looks.back().position)
        m_looks.back().last = now;
    else
        m_looks.push_back({position, now});
    while (m_looks.size() > 1 && now - m_looks.front().last > kept)
        m_looks.pop_front();
    m_current = position;
}

std::optional<qint64> LagClock::bytesBehind(qint64 position) const
{
    if (!m_current)
        return {};
    return std::max<qint64>(0, *m_current - position);
}

std::optional<Millis> LagClock::behind(qint64 position, TimePoint now) const
{
    if (!m_current)
        return {};
    if (position >= *m_current)
        return Millis(0);
    const auto beyond = std::ranges::upper_bound(m_looks, position, {}, &Look::position);
    if (beyond == m_looks.begin())
        return {};
    return now - std::prev(beyond)->last;
}

} // namespace muster::databases
