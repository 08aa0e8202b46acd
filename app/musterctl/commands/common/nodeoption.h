#pragma once
#include "musterctl/cli/arguments.h"
#include "musterctl/cli/command.h"
#include "protocol/overview/nodenames.h"

/// The options that say which node a command is for.
namespace muster::ctl {

/// `--node`. Its help begins with `what`: "Only events of this node".
Option nodeOption(const QString &what);
/// `--node` and `--all`, of which only one may be given.
QList<Option> nodeOrAll();
/// The node that `--node` names; empty: it was not given. InvalidArgument: there is no such node.
[[nodiscard]] Result<std::optional<NodeId>> chosenNode(
    const Arguments &arguments, const protocol::Overview &overview);

} // namespace muster::ctl
