#include "node/metrics/metricsource.h"

#include <filesystem>

#include <sys/resource.h>

namespace muster::node {

namespace {

constexpr std::chrono::seconds lookEvery{1};

/// A folder of the kernel: reading it never waits for a disk.
std::optional<double> openFiles()
{
    std::error_code error;
    std::filesystem::directory_iterator each("/proc/self/fd", error);
    double count = 0;
    for (; !error && each != std::filesystem::directory_iterator(); each.increment(error))
        ++count;
    return error ? std::nullopt : std::optional(count - 1); // one is the iterator's
}

std::optional<double> openFilesMax()
{
    rlimit limit{};
    return getrlimit(RLIMIT_NOFILE, &limit) == 0 ? std::optional(double(limit.rlim_cur)) : std::nullopt;
}

} // namespace

MetricSource::MetricSource(Deps deps) : m_deps(std::move(deps)), m_lookedAt(steadyNow())
{
    m_timer.callOnTimeout(this, &MetricSource::look);
    m_timer.start(lookEvery);
}

void MetricSource::look()
{
    m_leaseStandsSince = m_deps.leadership.rowStandsSince().value_or(TimePoint::min());
    m_lookedAt = steadyNow();
}

QByteArray MetricSource::text() const
{
    NodeMeasures is;
    is.self = m_deps.self;
    is.clusterName = m_deps.clusterName;
    is.startedAt = m_deps.startedAt;
    is.ready = m_deps.readiness.notReady().isEmpty();
    is.withdrawn = !m_deps.readiness.withdrawn().isEmpty();
    is.process = processUse();
    is.openFiles = openFiles();
    is.openFilesMax = openFilesMax();
    is.traffic = m_deps.traffic();
    is.answers = m_deps.answers();
    is.webSocketsWithSession = m_deps.sockets.connectionsWithSession();
    const auth::Sessions::Counts sessions = m_deps.sessions.counts();
    is.sessionsCached = double(sessions.cached);
    is.sessionLookups = double(sessions.waiting);
    is.passwordHashes = m_deps.hasher.waiting();
    auto [writer, readers] = m_deps.database.stats();
    is.databaseWriter = std::move(writer);
    is.databaseReaders = std::move(readers);
    if (const auto gossip = m_deps.gossip ? m_deps.gossip->view() : nullptr) {
        is.gossipHealth = gossip->healthScore;
        is.gossipRefused = gossip->refused;
    }
    is.overview = m_deps.view.overview();
    const TimePoint now = steadyNow();
    is.mainTurnAge = now - m_lookedAt.load();
    if (const TimePoint since = m_leaseStandsSince; since != TimePoint::min())
        is.leaseAge = now - since;
    return metricsText(is);
}

} // namespace muster::node
