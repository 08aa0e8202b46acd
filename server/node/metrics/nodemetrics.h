#pragma once
#include "net/http/httpserver.h"
#include "node/samples/samples.h"
#include "node/traffic/requestmeter.h"
#include "protocol/overview/overview.h"
#include "store/sql/sqlworker.h"

#include <memory>
#include <optional>
#include <vector>

namespace muster::node {

/// What a node knows of itself and its cluster at one moment. Empty is not known, and is not shown.
struct NodeMeasures {
    NodeId self;
    QString clusterName;
    WallTime startedAt;
    bool ready = false;
    bool withdrawn = false;

    ProcessUse process;
    std::optional<double> openFiles;
    std::optional<double> openFilesMax;
    Millis mainTurnAge{0}; ///< since the main thread last had a turn

    net::HttpServerStats traffic;
    LatencyCounts::AllTotals answers;
    int webSocketsWithSession = 0;
    double sessionsCached = 0;
    double sessionLookups = 0; ///< waiting
    double passwordHashes = 0; ///< waiting
    store::SqlWorkerStats databaseWriter;
    std::vector<store::SqlWorkerStats> databaseReaders;

    std::optional<int> gossipHealth; ///< empty: no gossip
    std::optional<quint64> gossipRefused;
    std::optional<Millis> leaseAge; ///< since it was last seen to be renewed
    std::shared_ptr<const protocol::Overview> overview; ///< as newly judged; without observer: not yet
};

/// As Prometheus reads it: under Mattermost's names what means the same there, all else as muster_*. Pure.
/// resources/docs/monitoring.md lists them.
QByteArray metricsText(const NodeMeasures &measures);

} // namespace muster::node
