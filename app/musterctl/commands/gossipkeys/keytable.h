#pragma once
#include "base/result.h"
#include "musterctl/session/context.h"
#include "protocol/admin/gossipkeys.h"

/// What the commands for gossip keys share.
namespace muster::ctl {

using NodeKeys = QList<protocol::NodeGossipKeys>;

/// A key must not leave this program unencrypted; the server refuses it as well, but by then it has traveled.
/// InvalidArgument: some node would be contacted that way.
[[nodiscard]] Result<void> checkPrivate(const Context &context);
/// All nodes answered, and have the same keys in the same order.
bool allAlike(const NodeKeys &nodes);
/// Which nodes did not answer, and whether the others agree: one line; empty if all answered. Whoever is
/// silent may have another key, so nothing can be advised before it answers.
QString silentNodes(const NodeKeys &nodes);
void printNodes(const Context &context, const NodeKeys &nodes);
/// Prints them as text or JSON; the exit code is 1 if a node did not answer.
int showNodes(const Context &context, const NodeKeys &nodes);

} // namespace muster::ctl
