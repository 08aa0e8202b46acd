#pragma once
#include "api/http/services.h"
#include "base/rankedmutex.h"
#include "fakecluster/observer.h"
#include "fakecluster/world.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace muster::fakecluster {

/// Drives the world by the real clock, keeps its newest picture for any thread, and answers what controllers
/// ask of a running node. Decides nothing. Thread: main; what the services' comments say may be called from
/// any.
class Cluster final : public QObject, public api::ClusterService, public api::ConfigService {
    Q_OBJECT
public:
    /// Pictures take at most so much of the time: with thousands of nodes each costs tens of milliseconds.
    static constexpr int pauseFactor = 3;

    explicit Cluster(QObject *parent = nullptr);
    /// The simulated time begins. Call once.
    void begin(WorldOptions options, Script script);

    NodeId self() const override;
    std::shared_ptr<const protocol::Overview> overview() const override;
    QFuture<Result<QList<api::NodeReload>>> reload(const QList<NodeId> &nodes, const QString &token) override;
    QFuture<Result<QList<api::NodeReload>>> recycle(
        const QList<NodeId> &nodes, const QString &token) override;
    QFuture<QList<api::NodeReload>> patchPeers(const QJsonObject &patch, const QString &token) override;
    QFuture<Result<api::LeaderTransfer>> preferLeader(const QString &to) override;

    std::shared_ptr<const api::ConfigSnapshot> snapshot() const override;
    QFuture<Result<api::ConfigOutcome>> reload() override;
    QFuture<Result<api::SaveOutcome>> save(Change change) override;

    /// Lines of a node by name, or of all (empty), newest `max` of each, oldest first. Main thread only.
    struct NodeLines {
        QString name;
        std::vector<LogLine> lines;
    };
    std::vector<NodeLines> logLines(const QStringList &names, const LogBook::Query &query);
    QDateTime wall(Millis at) const { return m_world->wall(at); }
    Millis now() const { return steadyNowSinceStart(); }

signals:
    /// There is a new picture; news: more than ages changed.
    void observed(const std::shared_ptr<const muster::protocol::Overview> &overview);
    /// Another node answers clients from now on; empty: none can.
    void observerChanged(const QString &name);

private:
    Millis steadyNowSinceStart() const;
    void turn();
    void look(bool news);
    void schedule();
    void publishConfig();
    [[nodiscard]] Result<api::ConfigOutcome> reloadNode(int node);
    QList<api::NodeReload> reloadNodes(const QList<NodeId> &nodes);

    TimePoint m_startedAt;
    std::unique_ptr<World> m_world;
    Observer m_observer;
    std::optional<int> m_answering;
    QTimer m_timer;
    TimePoint m_notBefore; ///< the next picture
    TimePoint m_lookedAt;
    bool m_pending = false; ///< something changed that no picture shows yet
    NodeConfigPtr m_published;
    mutable RankedMutex m_mutex{LockRank::SimulatedPicture}; ///< guards what follows
    std::shared_ptr<const protocol::Overview> m_overview;
    std::shared_ptr<const api::ConfigSnapshot> m_snapshot;
};

} // namespace muster::fakecluster
