#include "fakecluster/samples.h"

#include "base/then.h"
#include "node/calls/sampleactions.h"

#include <algorithm>
#include <cmath>

namespace muster::fakecluster {

using namespace Qt::Literals::StringLiterals;
using protocol::NodeOverview;
using protocol::NodeSample;
using protocol::NodeSamples;

namespace {

constexpr int coresOfHost = 8;
constexpr double tidePeriod = 720; // looks: an hour
constexpr quint64 busyEvery = 540; // looks: three quarters of an hour …
constexpr quint64 busyFor = 60; // … of which five minutes are busy

/// The number of the first look at that time or later that is a multiple of `stride`.
quint64 lookFrom(WallTime time, quint64 stride = 1)
{
    const Millis every = Samples::every * stride;
    return quint64((time.time_since_epoch() + every - Millis(1)) / every) * stride;
}

/// -0.5 to 0.5, the same for the same node, look and quantity.
double wobble(size_t seed, quint64 look, int quantity)
{
    const size_t mixed = qHashMulti(seed, look, quantity);
    return double(mixed % 10'000) / 10'000 - 0.5;
}

NodeSample lookAt(const NodeOverview &node, quint64 look, bool isFirst)
{
    const size_t seed = qHash(node.id.toString(), 1);
    const double tide = std::sin(2 * M_PI * double(look) / tidePeriod + double(seed % 628) / 100);
    const bool isBusy = (look + seed % busyEvery) % busyEvery < busyFor;
    const auto noise = [&](int quantity) {
        return wobble(seed, look, quantity);
    };
    NodeSample sample;
    sample.at = WallTime(qint64(look) * Samples::every);
    sample.residentBytes = 38e6 + 2e6 * tide + 4e5 * noise(1);
    sample.connections = std::round(180 + 60 * tide + 6 * noise(2));
    sample.webSockets = std::round(150 + 55 * tide + 4 * noise(3));
    if (node.clock.offset)
        sample.clockOffsetMillis = std::round(double(node.clock.offset->count()) + 3 * noise(4));
    sample.roundTripMillis = 0.5 + 0.2 * (noise(5) + 0.5);
    if (isFirst)
        return sample; // rates need a look before
    sample.cpuPercent = std::max(0.2, 6 + 3 * tide + (isBusy ? 34 : 0) + 2 * noise(6));
    sample.requestsPerSecond = std::max(1.0, 240 + 90 * tide + (isBusy ? 900 : 0) + 30 * noise(7));
    sample.latencyMillis = 0.5 + 0.1 * tide + (isBusy ? 0.6 : 0) + 0.1 * noise(8);
    sample.latency99Millis = 2.4 + 0.5 * tide + (isBusy ? 6 : 0) + 0.8 * noise(9);
    return sample;
}

Result<NodeSamples> read(const protocol::Overview &overview, const NodeId &id, int seconds)
{
    const Result<NodeOverview> node = node::nodeWithSamples(overview, id);
    if (!node)
        return tl::make_unexpected(node.error());
    NodeSamples told;
    told.node = id;
    told.name = node->name;
    told.every = Samples::every;
    told.kept = Samples::kept;
    told.cores = coresOfHost;
    told.at = QDateTime::currentDateTimeUtc();
    const WallTime now = fromDateTime(told.at);
    const WallTime started = node->startedAt ? fromDateTime(*node->startedAt) : now;
    const std::chrono::seconds span(seconds);
    if (span > Samples::kept) {
        told.every = node::SampleHistory::stepFor(span);
        told.kept = protocol::minutesKept;
    }
    const auto stride = quint64(told.every / Samples::every);
    const WallTime from = std::max(started, now - span);
    const quint64 first = lookFrom(started);
    for (quint64 look = lookFrom(from, stride); WallTime(qint64(look) * Samples::every) <= now;
         look += stride)
        told.samples.append(lookAt(*node, look, look == first));
    return told;
}

} // namespace

QFuture<Result<NodeSamples>> Samples::samples(const NodeId &node, int seconds, const QString &)
{
    return ready(read(*m_cluster.overview(), node, seconds));
}

} // namespace muster::fakecluster
