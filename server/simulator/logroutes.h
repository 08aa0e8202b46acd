#pragma once
#include "api/router.h"
#include "simulator/cluster.h"

namespace muster::simulator {

/// The routes about logs, for nodes that have none of their own: GET /logs of the node that answers, POST
/// /logs/query of several (reference/mattermost-api.md §2.6), and the log level. Thread: any.
class LogRoutes {
public:
    explicit LogRoutes(Cluster &cluster) : m_cluster(cluster) { }
    /// Before those of SystemController, whose logs are those of this process.
    void addRoutes(api::Router &router);

private:
    void logs(const api::Call &call) const;
    void query(const api::Call &call) const;
    void level(const api::Call &call);

    Cluster &m_cluster;
    QMutex m_mutex; ///< guards m_levels
    log::Levels m_levels;
};

} // namespace muster::simulator
