#pragma once
#include "api/http/call.h"
#include "base/id.h"

#include <QList>

#include <optional>

namespace muster::api {

/// The nodes that ?node=<id>|all or ?here_only=<id> names; an empty list: all. Nothing if the request was
/// answered here: it names none, or another node than `self` as the one to act on alone. Thread: any.
std::optional<QList<NodeId>> askedNodes(const Call &call, const NodeId &self);

} // namespace muster::api
