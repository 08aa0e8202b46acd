#include "node/samples/measurements.h"

#include "cluster/reachability/reachability.h"

#include <algorithm>
#include <vector>

namespace muster::node {

namespace {

/// Milliseconds: the median over the live peers. Empty: there is none to measure.
std::optional<double> middleRoundTrip(const net::GossipView &view)
{
    std::vector<double> trips;
    for (const cluster::Member &member : view.members) {
        const auto trip = member.contact.roundTrip;
        if (trip && member.state == cluster::MemberState::Alive)
            trips.push_back(double(trip->count()) / 1'000);
    }
    if (trips.empty())
        return std::nullopt;
    const auto middle = trips.begin() + std::ptrdiff_t(trips.size() / 2);
    std::nth_element(trips.begin(), middle, trips.end());
    return *middle;
}

} // namespace

void Measurements::fill(protocol::NodeSample &sample, std::optional<Millis> passed) const
{
    const net::HttpServerStats traffic = m_deps.traffic();
    sample.connections = traffic.connections;
    sample.webSockets = traffic.webSockets;
    const LatencyCounts::Summary answers = m_deps.takeLatencies();
    if (passed)
        sample.requestsPerSecond = double(answers.answers) * 1'000 / double(passed->count());
    sample.latencyMillis = answers.half;
    sample.latency99Millis = answers.nearlyAll;
    const auto overview = m_deps.view.overview();
    if (const protocol::NodeOverview *own = overview->node(m_deps.self); own && own->clock.offset)
        sample.clockOffsetMillis = double(own->clock.offset->count());
    if (const auto view = m_deps.gossip ? m_deps.gossip->view() : nullptr)
        sample.roundTripMillis = middleRoundTrip(*view);
}

} // namespace muster::node
