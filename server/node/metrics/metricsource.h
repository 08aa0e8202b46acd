#pragma once
#include "api/http/readiness.h"
#include "auth/passwordhasher.h"
#include "auth/sessions.h"
#include "net/socket/hubservice.h"
#include "node/metrics/nodemetrics.h"
#include "node/view/clusterview.h"
#include "store/sql/sqlpool.h"

#include <QObject>
#include <QTimer>

#include <atomic>
#include <functional>

namespace muster::node {

/// Collects what the parts of this node know already, and measures nothing twice. Neither the database nor a
/// peer nor the main thread is asked, so that an answer is immediate whatever hangs; then it holds the newest
/// known values. Thread: made, started and destroyed on main; text() any.
class MetricSource final : public QObject {
    Q_OBJECT
public:
    struct Deps {
        NodeId self;
        QString clusterName;
        WallTime startedAt;
        std::function<net::HttpServerStats()> traffic; ///< any thread, as the next
        std::function<LatencyCounts::AllTotals()> answers;
        const api::Readiness &readiness;
        const ClusterView &view;
        const Leadership &leadership;
        const net::HubService &sockets;
        const store::SqlPool &database;
        const auth::Sessions &sessions;
        const auth::PasswordHasher &hasher;
        const net::GossipAdapter *gossip = nullptr; ///< null: not clustered
    };
    /// All borrowed; they must outlive this object.
    explicit MetricSource(Deps deps);

    QByteArray text() const;

private:
    void look();

    const Deps m_deps;
    QTimer m_timer;
    // What belongs to the main thread, as of its last turn.
    std::atomic<TimePoint> m_lookedAt;
    std::atomic<TimePoint> m_leaseStandsSince{TimePoint::min()}; ///< min(): it was not seen
};

} // namespace muster::node
