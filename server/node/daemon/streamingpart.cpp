#include "node/daemon/streamingpart.h"

#include "node/streaming/streampeers.h"

namespace muster::node {

namespace {
constexpr Millis leaveWithin{500}; ///< for those who read slowly
} // namespace

StreamingPart::StreamingPart(
    net::StreamingOptions options, QString clusterName, net::GossipAdapter &gossip, ClusterEvents &events)
    : m_self(options.self)
    , m_clusterName(std::move(clusterName))
    , m_gossip(gossip)
    , m_events(events)
    , m_streams(std::move(options), events)
{
    m_events.sendBy([this](const QByteArray &payload) { m_streams.publish(payload); });
}

Result<void> StreamingPart::start()
{
    if (auto started = m_streams.start(); !started)
        return started;
    connect(&m_gossip, &net::GossipAdapter::membersChanged, this, &StreamingPart::follow);
    return {};
}

void StreamingPart::follow()
{
    auto peers = streamPeers(m_gossip.view()->members, m_self, m_clusterName);
    if (peers == m_peers)
        return;
    m_peers = std::move(peers);
    m_streams.setPeers(m_peers);
}

QFuture<void> StreamingPart::takeLeave()
{
    m_events.takeLeave();
    return m_streams.finish(leaveWithin);
}

} // namespace muster::node
