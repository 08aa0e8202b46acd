#include "net/http/writewatch.h"

namespace muster::net {

namespace {

constexpr qint64 bytesPerSecond = 16 * 1024; ///< a slower connection is not served

} // namespace

void WriteWatch::wrote(qint64 waiting, TimePoint now)
{
    m_deadline = now + m_limits.writeTimeout + Millis(waiting * 1000 / bytesPerSecond);
    if (m_idleDeadline == TimePoint::max())
        m_idleDeadline = now + m_limits.writeIdleTimeout;
    if (waiting == 0)
        taken(0, now);
}

void WriteWatch::taken(qint64 waiting, TimePoint now)
{
    if (waiting == 0)
        m_deadline = m_idleDeadline = TimePoint::max();
    else
        m_idleDeadline = now + m_limits.writeIdleTimeout;
}

} // namespace muster::net
