#pragma once
#include "cluster/node/nodelist.h"
#include "cluster/node/outbox.h"

namespace muster::cluster {

/// The configuration reports of the nodes: requests those that a peer's meta names and that are missing here,
/// and answers requests for ours. Thread: any one.
class ConfigReports {
public:
    explicit ConfigReports(NodeId self) : m_self(std::move(self)) { }

    void setOwn(NodeConfig config, QByteArray report);
    void setPeer(const NodeId &from, NodeConfig config);
    /// Forgets nodes that are no longer listed, and requests what is missing.
    void ask(const NodeList &listed, TimePoint now, Outbox &outbox);
    void answer(const NodeId &to, const NodeMeta &own, Outbox &outbox) const;
    /// Fills in the configuration that the node runs now, if its report has arrived. `meta` is that node's.
    void describe(NodeEvidence &node, const NodeMeta &meta) const;

private:
    const NodeConfig *find(const NodeId &id) const;

    const NodeId m_self;
    QByteArray m_ownReport;
    std::map<NodeId, NodeConfig> m_configs;
    std::map<NodeId, TimePoint> m_askAgainAt;
};

} // namespace muster::cluster
