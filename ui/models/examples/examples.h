#pragma once
#include "models/common/connection.h"
#include "models/logs/logstore.h"
#include "protocol/admin/audits.h"
#include "protocol/admin/databaseadvice.h"
#include "protocol/admin/databases.h"
#include "protocol/admin/samples.h"
#include "protocol/overview/overview.h"

#include <QList>
#include <optional>

namespace muster::models {

/// A made-up overview for the handbook's screenshots (`--screenshot` without a profile) and for tests; never
/// shown in a window that an operator uses.
struct Example {
    QString name; ///< in file names: "leader-down"
    std::optional<protocol::Overview> overview;
    Connection connection;
};

/// What the page of the databases would have been answered.
struct DatabaseExample {
    protocol::Databases databases;
    QList<protocol::NodeWriteTarget> targets;
    QList<protocol::ServerAdvice> advice;
};

namespace examples {

protocol::Overview healthy(int nodes = 3);
protocol::Overview leaderDown();
protocol::Overview suspect();
protocol::Overview notReloaded();
protocol::Overview configMismatch();
protocol::Overview twoNodeTie();
protocol::Overview versionMismatch();
/// 30 nodes, one of each trouble.
protocol::Overview large();
/// node-2 cannot hear node-1.
protocol::Overview oneWayCut();
/// node-3 as it sees itself, cut off from the others.
protocol::Overview cutOff();
/// 60 nodes that report only what deviates: a firewall between two, and a busy one.
protocol::Overview wide();
/// Nobody holds the lease.
protocol::Overview noLeader();
/// A mismatch whose keys are not known yet.
protocol::Overview hashesOnly();
/// An operator asked for another leader, and got it.
protocol::Overview transferred();
/// One clock is seven seconds fast.
protocol::Overview clockSkew();
/// Two hosts are not fit for many connections, and one has no time daemon.
protocol::Overview lowLimits();
/// Hundreds of nodes, a few of them wrong in each way.
protocol::Overview crowd(int nodes = 420);
/// An agent of Serf and a program on memberlist in the gossip.
protocol::Overview foreign();
/// Two nodes whose gossip is unprotected, each in a different way.
protocol::Overview plaintext();
/// An hour of samples that this node took of itself, with a gap and a busy stretch.
protocol::NodeSamples samples(int node = 1);
/// A host that meets all limits, with the right clock.
void makeFit(protocol::NodeOverview &node);
/// Log lines of the three nodes of healthy(), numbered 0 to 2.
QList<LogLine> logLines();
/// A database of PostgreSQL with two replicas, in the state of one of replicaExamples().
protocol::Overview withReplicas(const QString &example);
QStringList replicaExamples();
/// What fits the overview of this example, which has one.
DatabaseExample databases(const Example &example);
QList<protocol::AuditRecord> audits(); ///< of healthy(), newest first
Connection live(int node = 1);
Connection stale();
Connection outage(); ///< no node answers, each in its own way

QList<Example> all();

} // namespace examples
} // namespace muster::models
