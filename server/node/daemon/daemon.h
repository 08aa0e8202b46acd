#pragma once
#include "api/auditcontroller.h"
#include "api/auditlog.h"
#include "api/clustercontroller.h"
#include "api/configcontroller.h"
#include "api/gossipkeycontroller.h"
#include "api/logcontroller.h"
#include "api/router.h"
#include "api/samplecontroller.h"
#include "api/sessions.h"
#include "api/socketgate.h"
#include "api/systemcontroller.h"
#include "api/usercontroller.h"
#include "net/http/httpserver.h"
#include "net/socket/hubservice.h"
#include "node/calls/clusteractions.h"
#include "node/calls/gossipkeyactions.h"
#include "node/calls/logactions.h"
#include "node/calls/sampleactions.h"
#include "node/config/configfile.h"
#include "node/leadership/leadership.h"
#include "node/membership/datadirectory.h"
#include "node/membership/discovery.h"
#include "node/membership/gossipkeys.h"
#include "node/membership/ownaddress.h"
#include "node/membership/peers.h"
#include "node/membership/seeds.h"
#include "node/samples/samples.h"
#include "node/traffic/requestmeter.h"
#include "node/traffic/trafficgate.h"
#include "node/view/clusterview.h"
#include "node/view/hosts.h"
#include "node/view/isolationwatch.h"
#include "store/passwordhasher.h"
#include "store/schema/migrator.h"

#include <QObject>

#include <memory>

namespace muster::node {

/// One musterd: owns every part and knows in which order they start and stop. The HTTP front listens first,
/// so that a balancer sees 503 with the reason while the database is awaited or migrated. Thread: main.
class Daemon final : public QObject {
    Q_OBJECT
public:
    /// Opens the data directory and the listening socket; the rest follows in the event loop.
    [[nodiscard]] static Result<std::unique_ptr<Daemon>> start(std::unique_ptr<ConfigFile> config);
    ~Daemon() override;

    /// Leaves in order: out of the balancer, running requests, lease, gossip, discovery row. stopped()
    /// follows within stopWithin, whatever hangs.
    void stop();

signals:
    void stopped();
    /// The start cannot succeed; one line for the operator.
    void failed(const QString &why);

private:
    Daemon(std::unique_ptr<ConfigFile> config, DataDirectory data, OwnAddress address,
        const store::DataSource &source, std::unique_ptr<GossipKeys> gossipKeys);
    void makeController(const store::DataSource &source);
    Result<void> listen();
    void openDatabase();
    void databaseOpened(const store::SchemaState &schema);
    Result<void> startGossip();
    void joinSeeds();
    void serve();
    void refreshMeta();
    void makeSamples();
    void fillSample(protocol::NodeSample &sample, std::optional<Millis> passed);
    void setLifecycle(cluster::Lifecycle lifecycle);
    void applyLogSettings(const QStringList &changed);
    void broadcastConfigChange();
    void keepAudits();
    void stopCluster();
    void whenReleased();
    void removeRow();

    // In the order of construction; destruction reverses it.
    std::unique_ptr<ConfigFile> m_config;
    DataDirectory m_data;
    const OwnAddress m_address;
    const QString m_clusterName;
    const qint64 m_startedAt;
    cluster::NodeMeta m_meta; ///< the facts this node announces …
    std::optional<cluster::NodeMeta> m_toldMeta; ///< … and those it announced last
    const std::shared_ptr<std::atomic<bool>> m_cancelled = std::make_shared<std::atomic<bool>>(false);
    api::Readiness m_readiness;
    store::SqlPool m_pool;
    store::PasswordHasher m_hasher;
    api::Sessions m_sessions;
    api::AuditLog m_audit;
    TrafficGate m_gate;
    std::unique_ptr<net::HubService> m_hub;
    std::unique_ptr<GossipKeys> m_gossipKeys; ///< null: not clustered
    std::unique_ptr<net::GossipAdapter> m_gossip; ///< null: not clustered
    std::unique_ptr<Peers> m_peers;
    std::unique_ptr<Seeds> m_seeds;
    std::unique_ptr<Hosts> m_hosts;
    std::unique_ptr<Leadership> m_leadership;
    std::unique_ptr<Discovery> m_discovery;
    std::unique_ptr<IsolationWatch> m_isolation; ///< null: not clustered
    std::unique_ptr<ClusterView> m_view;
    std::unique_ptr<PeerCalls> m_peerCalls;
    std::unique_ptr<ClusterActions> m_actions;
    std::unique_ptr<GossipKeyActions> m_keyActions;
    std::unique_ptr<LogActions> m_logs;
    std::unique_ptr<Samples> m_samples;
    std::unique_ptr<SampleActions> m_sampleActions;
    std::unique_ptr<api::SystemController> m_system;
    std::unique_ptr<api::ConfigController> m_configRoutes;
    std::unique_ptr<api::ClusterController> m_clusterRoutes;
    std::unique_ptr<api::GossipKeyController> m_keyRoutes;
    std::unique_ptr<api::LogController> m_logRoutes;
    std::unique_ptr<api::SampleController> m_sampleRoutes;
    std::unique_ptr<api::UserController> m_users;
    std::unique_ptr<api::AuditController> m_audits;
    std::unique_ptr<api::Router> m_router;
    std::unique_ptr<api::SocketGate> m_socketGate;
    std::unique_ptr<RequestMeter> m_meter;
    std::unique_ptr<net::HttpServer> m_http;
    bool m_serving = false;
    bool m_stopping = false;
};

} // namespace muster::node
