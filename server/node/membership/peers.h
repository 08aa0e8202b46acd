#pragma once
#include "config/report.h"
#include "net/gossip/gossipadapter.h"
#include "node/driver/nodedriver.h"

namespace muster::node {

/// A configuration report as NodeCore keeps it.
cluster::NodeConfig toNodeConfig(const config::Report &report);

/// Carries NodeCore's announcement and its messages to peers over gossip, and theirs back. Thread: main.
class Peers final : public QObject {
    Q_OBJECT
public:
    /// Both borrowed; they must outlive this object.
    Peers(NodeDriver &driver, net::GossipAdapter &gossip, QObject *parent = nullptr);

private:
    void take(const cluster::NodeOutput &output);
    void decode(const cluster::ReceivedReport &report);

    NodeDriver &m_driver;
    net::GossipAdapter &m_gossip;
};

} // namespace muster::node
