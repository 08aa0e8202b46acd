#pragma once
#include "cluster/status/status.h"
#include "protocol/overview/overview.h"
#include "store/leadership/leaserepository.h"

/// From the decided status (cluster) to the overview that is sent (protocol): field by field, nothing decided
/// here.
namespace muster::node {

protocol::Overview toOverview(const cluster::ClusterStatus &status);
protocol::TermRecord toRecord(const store::LeaderTerm &term);

/// `matrix` is what the status was decided on. Above a few dozen nodes only cells that deviate are sent.
protocol::Reachability toReachability(const cluster::ClusterStatus &status,
    const cluster::SightMatrix &matrix, const cluster::Isolation &isolation);

/// The same overview without what grows or wavers by itself (ages, time, revision): for deciding whether
/// anything happened.
protocol::Overview withoutMeasurements(protocol::Overview overview);

} // namespace muster::node
