#pragma once
#include "client/admin/clusterapi.h"
#include "musterctl/cli/command.h"

namespace muster::ctl {

/// What nodes do with their configuration, and how it is told.
struct OnNodes {
    QFuture<Result<QList<protocol::NodeReload>>> (client::ClusterApi::*call)(const std::optional<NodeId> &);
    QString nothing; ///< a node that did it without a change, after its name
    QString changed; ///< before the keys that changed
};

/// Asks the chosen nodes, or the one that answers, and prints what each says.
int runOnNodes(Context &context, const Arguments &arguments, const OnNodes &what);

} // namespace muster::ctl
