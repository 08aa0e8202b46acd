#pragma once
#include "cluster/status/reason.h"

#include "cluster/status/evidence.h"

#include <QList>

/// Reasons about who is where: which process has a node's place, and which database is whose. Pure.
namespace muster::cluster {

/// "0.4 s", "47 s", "3 min": in the sentences of reasons.
QString spoken(Millis age);
/// Added to the sentence of a node that is down: what its port says; empty if it was not asked.
QString saidByPort(const NodeEvidence &node);
/// duplicate-id and other-database.
QList<Reason> placeReasons(const Evidence &evidence, const NodeEvidence &node);
/// Of the cluster: shared-database and database-locked.
QList<Reason> databaseReasons(const Evidence &evidence);

} // namespace muster::cluster
