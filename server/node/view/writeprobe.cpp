#include "node/view/writeprobe.h"

#include "base/whendone.h"

namespace muster::node {

using namespace std::chrono_literals;

namespace {
constexpr Millis askEvery = 1'000ms;
constexpr Millis lockWithin = 1'500ms;
} // namespace

WriteProbe::WriteProbe(store::SqlPool &pool) : m_pool(pool)
{
    m_again.setSingleShot(true);
    m_again.setInterval(askEvery);
    connect(&m_again, &QTimer::timeout, this, &WriteProbe::ask);
}

Millis WriteProbe::unwritableFor() const
{
    return m_failing && m_workedAt ? steadyNow() - *m_workedAt : 0ms;
}

void WriteProbe::ask()
{
    m_pool.sweepRetired();
    const TimePoint askedAt = steadyNow();
    if (!m_workedAt)
        m_workedAt = askedAt; // the database was migrated just now
    whenDone(m_pool.ping(lockWithin), this, [this, askedAt](const Result<void> &done) {
        // A database that is away answers so at once, and is another reason.
        m_failing = !done && done.error().code == ErrorCode::TimedOut;
        if (done)
            m_workedAt = askedAt;
        m_again.start();
    });
}

} // namespace muster::node
