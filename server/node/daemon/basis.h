#pragma once
#include "node/config/configfile.h"
#include "node/membership/datadirectory.h"
#include "node/membership/gossipkeys.h"
#include "node/membership/ownaddress.h"
#include "store/sql/datasource.h"

#include <memory>

namespace muster::node {

/// What is read and opened before anything of a daemon is started. Thread: main.
struct Basis {
    std::unique_ptr<ConfigFile> config;
    DataDirectory data;
    OwnAddress address;
    store::DataSource source;
    std::unique_ptr<GossipKeys> gossipKeys; ///< null: not clustered
    QString clusterName;
    WallTime startedAt = wallNow();

    config::Document running() const { return config->snapshot()->running; }
    const NodeId &self() const { return data.nodeId(); }
};

/// Judges what the configuration says of this node, and opens its data directory and key ring. The error is a
/// sentence for whoever started the process.
[[nodiscard]] Result<Basis> openBasis(std::unique_ptr<ConfigFile> config);

} // namespace muster::node
