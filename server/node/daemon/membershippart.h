#pragma once
#include "cluster/peers/nodemeta.h"
#include "net/gossip/gossipadapter.h"
#include "node/daemon/part.h"
#include "node/membership/discovery.h"
#include "node/membership/gossipkeys.h"
#include "node/membership/seeds.h"

#include <QObject>

#include <functional>

namespace muster::node {

/// This node as a member: its gossip, and its row in the database, by which the nodes find each other. Joins
/// with the first, leaves in order. Thread: main.
class MembershipPart final : public QObject, public Part {
    Q_OBJECT
public:
    struct Deps {
        Discovery &discovery;
        // All three are null if there is no cluster.
        net::GossipAdapter *gossip = nullptr;
        GossipKeys *keys = nullptr;
        Seeds *seeds = nullptr;
        std::function<cluster::NodeMeta()> facts = {}; ///< that gossip starts with
        /// Our own row; its gossip port is the configured one.
        std::function<store::DiscoveryRow()> row = {};
    };
    /// All borrowed; they must outlive this object.
    explicit MembershipPart(Deps deps) : m_deps(std::move(deps)) { }

    [[nodiscard]] Result<void> start() override;
    /// The row is deleted last: until then the others can still find out where this node was.
    QFuture<void> stop(Millis grace) override;

private:
    [[nodiscard]] Result<void> startGossip();
    void joinRegistered();

    const Deps m_deps;
    NodeId m_self;
    bool m_started = false;
};

} // namespace muster::node
