#pragma once
#include "cluster/peers/nodemeta.h"
#include "net/gossip/gossipadapter.h"
#include "protocol/overview/overview.h"

#include <map>
#include <optional>

namespace muster::node {

/// The members of the gossip that are no nodes of this cluster: kept to be shown; changes are logged.
/// Thread: main.
class ForeignMembers final {
public:
    /// Takes what gossip lists now, and logs what changed since the last call.
    void update(const net::GossipView &view, const QString &clusterName);
    void describe(protocol::Overview &overview) const;

private:
    std::map<cluster::MemberName, protocol::ForeignMember> m_members;
};

} // namespace muster::node
