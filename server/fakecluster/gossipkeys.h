#pragma once
#include "api/http/services.h"
#include "base/rankedmutex.h"
#include "fakecluster/cluster.h"
#include "keys/gossipkeyring.h"

#include <map>

namespace muster::fakecluster {

/// The gossip keys of simulated nodes: rings by the real rules, in memory, all with one key at first. What
/// changes here is not seen in the overview, where every node has one key. Thread: any.
class GossipKeys final : public api::GossipKeyService {
public:
    /// Borrowed; it must outlive this object.
    explicit GossipKeys(const Cluster &cluster) : m_cluster(cluster) { }

    QFuture<Answer> gossipKeys(const QList<NodeId> &nodes, const QString &token) override;
    QFuture<Answer> changeGossipKeys(
        const QList<NodeId> &nodes, const protocol::GossipKeyChange &change, const QString &token) override;

private:
    Answer atEach(const QList<NodeId> &nodes, const std::optional<protocol::GossipKeyChange> &change);
    [[nodiscard]] Result<protocol::GossipKeyState> at(
        const protocol::NodeOverview &node, const std::optional<protocol::GossipKeyChange> &change);

    const Cluster &m_cluster;
    RankedMutex m_mutex{LockRank::SimulatedKeys}; ///< guards the rings
    keys::GossipKeyRing m_first; ///< that each node begins with; empty: nobody has asked yet
    std::map<NodeId, keys::GossipKeyRing> m_rings;
};

} // namespace muster::fakecluster
