#pragma once
#include "net/gossip/gossipadapter.h"
#include "net/streaming/streamingadapter.h"
#include "node/daemon/part.h"
#include "node/streaming/clusterevents.h"

#include <QObject>

#include <map>

namespace muster::node {

/// The streams to the other nodes of the cluster, as gossip lists them. Thread: main.
class StreamingPart final : public QObject, public Part {
    Q_OBJECT
public:
    /// Both are borrowed and must outlive this object; `events` sends by it from now on.
    StreamingPart(net::StreamingOptions options, QString clusterName, net::GossipAdapter &gossip,
        ClusterEvents &events);

    [[nodiscard]] Result<void> start() override;
    /// 0: not started.
    quint16 port() const { return m_streams.port(); }
    /// The last thing that the others hear, once nobody is served any more and before this node leaves.
    QFuture<void> takeLeave();
    void close() override { m_streams.stop(); }

private:
    void follow();

    const NodeId m_self;
    const QString m_clusterName;
    net::GossipAdapter &m_gossip;
    ClusterEvents &m_events;
    net::StreamingAdapter m_streams;
    std::map<NodeId, net::StreamingPeer> m_peers;
};

} // namespace muster::node
