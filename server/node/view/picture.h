#pragma once
#include "cluster/status/status.h"
#include "cluster/status/statushistory.h"
#include "config/report.h"
#include "protocol/overview/overview.h"
#include "store/leadership/leaserepository.h"

/// Between what nodes tell (config), the decided status (cluster) and the told overview (protocol): field by
/// field, nothing decided here.
namespace muster::node {

/// A node's report as evidence; adds the keys that wait for its restart to `restartPending`.
cluster::ConfigEvidence toEvidence(const config::Report &report, QStringList &restartPending);
protocol::Overview toOverview(const cluster::ClusterStatus &status);
protocol::EventRecord toRecord(const cluster::StatusEvent &event);
protocol::TermRecord toRecord(const store::LeaderTerm &term);

/// `matrix` is what the status was decided on. Above a few dozen nodes only cells that deviate are told.
protocol::Reachability toReachability(const cluster::ClusterStatus &status,
    const cluster::SightMatrix &matrix, const cluster::Isolation &isolation);

/// The same picture without what grows or wavers by itself (ages, time, revision): for telling whether
/// anything happened.
protocol::Overview withoutMeasurements(protocol::Overview overview);

} // namespace muster::node
