#pragma once
#include "protocol/overview/overview.h"

namespace muster::ctl {

/// The node that an operator means: by id, by name, or by the beginning of an id that no other shares.
/// InvalidArgument lists what there is to choose from.
[[nodiscard]] Result<NodeId> findNode(const protocol::Overview &overview, const QString &text);

} // namespace muster::ctl
