#pragma once
#include "api/services.h"
#include "cluster/peers/nodemeta.h"
#include "cluster/status/leaderpreference.h"
#include "cluster/status/statushistory.h"
#include "hub/overviewstream.h"
#include "net/gossip/gossipadapter.h"
#include "node/config/configfile.h"
#include "node/leadership/leadership.h"
#include "node/membership/discovery.h"
#include "node/membership/foreignmembers.h"
#include "node/membership/peers.h"
#include "node/view/hosts.h"
#include "node/view/isolationwatch.h"

#include <QMutex>
#include <QObject>
#include <QTimer>

#include <memory>

namespace muster::node {

/// Gathers what this node knows of the cluster into evidence, has it judged, keeps the newest overview for
/// any thread and pushes it to consoles when something changed. Also decides who is a candidate for
/// leadership, since that follows from the same evidence. Thread: main; overview() from any.
class ClusterView final : public QObject {
    Q_OBJECT
public:
    struct Sources {
        NodeId self;
        QString clusterName;
        ConfigFile &config;
        Leadership &leadership;
        Discovery &discovery;
        hub::Publisher &publisher;
        net::GossipAdapter *gossip = nullptr; ///< null: ClusterSettings.Enable is false
        Peers *peers = nullptr;
        Hosts *hosts = nullptr; ///< never null
        IsolationWatch *isolation = nullptr; ///< null: not clustered
        QString database; ///< without password
        QString agreedFile;
    };
    explicit ClusterView(Sources sources, QObject *parent = nullptr);

    /// The facts that this node announces; kept here since the own row of the picture is made of them.
    void setOwnMeta(const cluster::NodeMeta &meta);
    void setSchema(int schema) { m_schema = schema; }
    void start();
    std::shared_ptr<const protocol::Overview> overview() const;
    /// See Discovery::rows(), Discovery::readThen() and Discovery::vouchesFor().
    const QList<store::DiscoveryRow> &registry() const { return m.discovery.rows(); }
    void refreshRegistry(std::function<void()> done) { m.discovery.readThen(std::move(done)); }
    bool vouchesFor(const protocol::NodeOverview &node) const
    {
        return m.discovery.vouchesFor(node.id, node.address);
    }
    /// Whom "next" or an id means as the next leader; see cluster::transferTarget().
    Result<NodeId> transferTarget(const QString &to) { return cluster::transferTarget(to, gather()); }
    /// Sends the newest picture to a console that has just come, or asks for it.
    void greet(const hub::ConnectionId &connection) { m_stream.sendWhole(connection); }

signals:
    /// Whether the cluster's database answers this node, or not any more.
    void databaseReachabilityChanged(bool reachable);

private:
    void soon();
    void refresh();
    cluster::Evidence gather();
    cluster::NodeEvidence evidenceOf(
        const cluster::Member &member, const cluster::NodeMeta &meta, TimePoint now) const;
    void takeMembers();
    void proposeCandidates();
    void watchIsolation(cluster::Evidence &evidence);
    std::set<NodeId> unseenRows();
    void noteAgreed(const cluster::Evidence &evidence);
    protocol::Overview compose(const cluster::ClusterStatus &status, const cluster::Evidence &evidence) const;
    std::optional<protocol::LeaderPreference> preference(const cluster::Evidence &evidence) const;
    void publish(protocol::Overview overview);
    void noteClockJump(const cluster::ClockJump &jump);
    void noteRefusedWrite(quint64 ours, quint64 current, const NodeId &holder);

    struct Seen {
        cluster::Member member;
        cluster::NodeMeta meta;
    };

    const Sources m;
    cluster::NodeMeta m_ownMeta;
    int m_schema = 0;
    std::map<NodeId, TimePoint> m_unseen; ///< known to the database only, since when
    std::map<NodeId, Seen> m_members; ///< Muster nodes, without ourselves
    ForeignMembers m_foreign;
    cluster::StatusHistory m_history;
    std::optional<cluster::AgreedConfig> m_agreed;
    TimePoint m_leaderSeenAt;
    bool m_databaseReachable = false;
    protocol::Overview m_lastNews; ///< without measurements
    TimePoint m_lastPublishedAt;
    hub::OverviewStream m_stream;
    quint64 m_revision = 0;
    QTimer m_soon;
    QTimer m_regular;
    mutable QMutex m_mutex; ///< guards m_overview
    std::shared_ptr<const protocol::Overview> m_overview;
};

} // namespace muster::node
