#pragma once
#include "base/result.h"
#include "protocol/overview/overview.h"

/// How people and command lines name a node.
namespace muster::protocol {

/// It has a name, and no other node has the same one.
bool hasUniqueName(const Overview &overview, const NodeId &node);
/// What `--node` of musterctl takes for it, as a word of a shell's command line: the name if it is unique,
/// else the id.
QString nodeArgument(const Overview &overview, const NodeId &node);
/// The node that an operator means: by id, by name, or by the beginning of an id that no other shares.
/// InvalidArgument lists what there is to choose from.
[[nodiscard]] Result<NodeId> findNode(const Overview &overview, const QString &text);

} // namespace muster::protocol
