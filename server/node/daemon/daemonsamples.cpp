#include "node/daemon/daemon.h"

#include "cluster/reachability/reachability.h"

#include <algorithm>
#include <vector>

// The part of the daemon that fills in what this node measures of itself.
namespace muster::node {

void Daemon::makeSamples()
{
    m_samples = std::make_unique<Samples>(
        [this](protocol::NodeSample &sample, std::optional<Millis> passed) { fillSample(sample, passed); });
    m_sampleActions = std::make_unique<SampleActions>(m_data.nodeId(), *m_samples, *m_view, *m_peerCalls);
    m_sampleRoutes = std::make_unique<api::SampleController>(*m_sampleActions);
}

void Daemon::fillSample(protocol::NodeSample &sample, std::optional<Millis> passed)
{
    const net::HttpServerStats stats = m_http->stats();
    sample.connections = stats.connections;
    sample.webSockets = stats.webSockets;
    const LatencyCounts::Summary answers = m_meter->take();
    if (passed)
        sample.requestsPerSecond = double(answers.answers) * 1'000 / double(passed->count());
    sample.latencyMillis = answers.half;
    sample.latency99Millis = answers.nearlyAll;
    const auto overview = m_view->overview();
    if (const protocol::NodeOverview *own = overview->node(m_data.nodeId()); own && own->clock.offsetMillis)
        sample.clockOffsetMillis = double(*own->clock.offsetMillis);
    std::vector<double> trips;
    if (const auto view = m_gossip ? m_gossip->view() : nullptr) {
        for (const cluster::Member &member : view->members) {
            const auto trip = cluster::sightOf(member, steadyNow()).roundTrip;
            if (trip && member.state == cluster::MemberState::Alive)
                trips.push_back(double(trip->count()) / 1'000);
        }
    }
    if (trips.empty())
        return;
    const auto middle = trips.begin() + std::ptrdiff_t(trips.size() / 2);
    std::nth_element(trips.begin(), middle, trips.end());
    sample.roundTripMillis = *middle;
}

} // namespace muster::node
