#pragma once
#include "api/http/services.h"
#include "base/rankedmutex.h"
#include "cluster/status/leaderpreference.h"
#include "hub/clustertopics.h"
#include "net/gossip/gossipadapter.h"
#include "node/config/configfile.h"
#include "node/driver/nodedriver.h"
#include "node/leadership/leadership.h"
#include "node/membership/discovery.h"
#include "node/membership/foreignmembers.h"
#include "node/view/databasewatch.h"
#include "node/view/writeprobe.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace muster::node {

/// Has what this node knows of the cluster (cluster::NodeCore) judged, keeps the newest overview for any
/// thread and sends it to consoles when something changed. Thread: main; overview() from any.
class ClusterView final : public QObject {
    Q_OBJECT
public:
    struct Deps {
        NodeId self;
        QString clusterName;
        NodeDriver &driver;
        ConfigFile &config;
        Leadership &leadership;
        Discovery &discovery;
        hub::Publisher &publisher;
        net::GossipAdapter *gossip = nullptr; ///< null: ClusterSettings.Enable is false
        std::function<QString()> database; ///< its address, without password
        QString agreedFile;
        const WriteProbe *writes = nullptr; ///< null: not watched
        const DatabaseWatch *servers = nullptr; ///< likewise
    };
    explicit ClusterView(Deps deps, QObject *parent = nullptr);

    void setSchema(int schema) { m_schema = schema; }
    void start();
    std::shared_ptr<const protocol::Overview> overview() const;
    /// See Discovery::rows(), Discovery::readThen() and Discovery::vouchesFor().
    const QList<store::DiscoveryRow> &registry() const { return m_deps.discovery.rows(); }
    void refreshRegistry(std::function<void()> done) { m_deps.discovery.readThen(std::move(done)); }
    bool vouchesFor(const protocol::NodeOverview &node) const
    {
        return m_deps.discovery.vouchesFor(node.id, node.address);
    }
    /// Whom "next" or an id means as the next leader; see cluster::transferTarget().
    [[nodiscard]] Result<NodeId> transferTarget(const QString &to) const
    {
        return cluster::transferTarget(to, m_deps.driver.evidence(observer()));
    }
    /// Where consoles get the newest overview and its events.
    hub::ClusterTopics &topics() { return m_topics; }

private:
    void soon();
    void take(const cluster::NodeOutput &output);
    void takeConfig();
    void look();
    void refresh();
    cluster::NodeCore::Observer observer() const;
    void noteAgreed(const cluster::Evidence &evidence);
    protocol::Overview compose(const cluster::ClusterStatus &status, const cluster::Evidence &evidence) const;
    std::optional<protocol::LeaderPreference> preference(const cluster::Evidence &evidence) const;
    void publish(protocol::Overview overview);

    const Deps m_deps;
    int m_schema = 0;
    ForeignMembers m_foreign;
    std::optional<cluster::AgreedConfig> m_agreed;
    protocol::Overview m_lastNews; ///< without measurements
    TimePoint m_lastPublishedAt;
    hub::ClusterTopics m_topics;
    quint64 m_revision = 0;
    QTimer m_soon;
    QTimer m_regular;
    mutable RankedMutex m_mutex{LockRank::Overview}; ///< guards m_overview
    std::shared_ptr<const protocol::Overview> m_overview;
};

} // namespace muster::node
