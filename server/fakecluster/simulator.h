#pragma once
#include "api/front/front.h"
#include "auth/passwordhasher.h"
#include "auth/sessions.h"
#include "fakecluster/cluster.h"
#include "fakecluster/databases.h"
#include "fakecluster/gossipkeys.h"
#include "fakecluster/logs.h"
#include "fakecluster/samples.h"
#include "hub/clustertopics.h"
#include "net/socket/hubservice.h"
#include "node/daemon/httppart.h"
#include "service/accounts/storedsessions.h"
#include "service/run/runner.h"

#include <QObject>
#include <QTemporaryDir>

#include <memory>

namespace muster::fakecluster {

struct SimulatorOptions {
    int nodes = 3;
    quint64 seed = 1;
    double churnPercent = 0;
    Script script;
    quint16 port = 0; ///< of loopback; 0: any free one
    QString profileFile; ///< written when it is ready, with "….password" and "….token" beside it
};

/// The API of a musterd in front of a simulated cluster: the same server, front, sessions and database as in
/// musterd; only what stands behind the services of the front's context is made up. Thread: main.
class Simulator final : public QObject {
    Q_OBJECT
public:
    explicit Simulator(SimulatorOptions options, QObject *parent = nullptr);
    ~Simulator() override;

    /// Listens at once; ready() or failed() follows.
    [[nodiscard]] Result<void> start();
    /// stopped() follows within seconds.
    void stop();
    quint16 port() const { return m_http.port(); }

signals:
    void ready();
    void failed(const QString &why);
    void stopped();

private:
    void openDatabase();
    void makeAdmin(const QString &passwordHash);
    [[nodiscard]] Result<void> writeProfile() const;
    void begin();
    void publish(const std::shared_ptr<const protocol::Overview> &overview);

    const SimulatorOptions m_options;
    const QString m_password;
    const QString m_token;
    QTemporaryDir m_folder;
    // In the order of construction; destruction reverses it.
    api::Readiness m_readiness;
    store::SqlPool m_pool;
    auth::PasswordHasher m_hasher;
    service::StoredSessions m_storedSessions;
    auth::Sessions m_sessions;
    Cluster m_cluster;
    std::unique_ptr<net::HubService> m_hub;
    store::ReplicaReads m_replicas;
    service::Runner m_runner;
    Logs m_logs;
    Samples m_samples;
    Databases m_databases;
    GossipKeys m_gossipKeys;
    api::Front m_front;
    node::HttpPart m_http;
    hub::ClusterTopics m_topics;
    bool m_stopping = false;
};

} // namespace muster::fakecluster
