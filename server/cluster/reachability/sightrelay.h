#pragma once
#include "cluster/reachability/reachability.h"

#include <set>
#include <vector>

/// Rows of the matrix by way of a third node (spec C10). At a cut in one direction neither end can open a
/// stream to the other, so the other's view arrives only through nodes that reach both. Pure.
namespace muster::cluster {

/// This many nodes pass a row on, in case one of them does not get through either.
inline constexpr int relaysPerPair = 3;
/// In one message; if the network is cut in many places, the lowest ids are sent.
inline constexpr int relayedRowsMax = 16;

/// Whose rows `self` has to pass on to `recipient`: those that, by its own report, the recipient does not
/// reach. `alive`: the nodes that `self` considers alive. Sorted.
std::vector<NodeId> observersToRelay(
    const SightMatrix &matrix, const std::set<NodeId> &alive, const NodeId &self, const NodeId &recipient);

/// Sets to unknown what rows say of the paths to `self` if they were reported before the path broke: nothing
/// newer can come from there, and the old row would claim that all is well.
void discountStale(SightMatrix &matrix, const NodeId &self);

/// Sets to unknown which paths are broken to nodes whose process began after that was reported: it is what
/// ended with the process before. `age`: of each process that took the place of another one.
void discountBeforeStart(SightMatrix &matrix, const std::map<NodeId, Millis> &age);

} // namespace muster::cluster
