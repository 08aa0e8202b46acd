#pragma once
#include "api/auditlog.h"
#include "api/clustercontroller.h"
#include "api/configcontroller.h"
#include "api/logcontroller.h"
#include "api/router.h"
#include "api/samplecontroller.h"
#include "api/sessions.h"
#include "api/systemcontroller.h"
#include "api/usercontroller.h"
#include "fakecluster/cluster.h"
#include "fakecluster/logs.h"
#include "fakecluster/samples.h"
#include "hub/overviewstream.h"
#include "net/http/httpserver.h"
#include "net/socket/hubservice.h"
#include "store/passwordhasher.h"

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

/// The API of a musterd in front of a simulated cluster: the same server, routes, sessions and database as in
/// Daemon; only what stands behind ClusterService and ConfigService is made up. Thread: main.
class Simulator final : public QObject {
    Q_OBJECT
public:
    explicit Simulator(SimulatorOptions options, QObject *parent = nullptr);
    ~Simulator() override;

    /// Listens at once; ready() or failed() follows.
    [[nodiscard]] Result<void> start();
    /// stopped() follows within seconds.
    void stop();
    quint16 port() const { return m_http->port(); }

signals:
    void ready();
    void failed(const QString &why);
    void stopped();

private:
    void openDatabase();
    void makeAdmin(const QString &passwordHash);
    Result<void> writeProfile() const;
    void begin();
    void publish(const std::shared_ptr<const protocol::Overview> &overview);

    const SimulatorOptions m_options;
    const QString m_password;
    const QString m_token;
    QTemporaryDir m_folder;
    // In the order of construction; destruction reverses it.
    api::Readiness m_readiness;
    store::SqlPool m_pool;
    store::PasswordHasher m_hasher;
    api::Sessions m_sessions;
    api::AuditLog m_audit;
    Cluster m_cluster;
    std::unique_ptr<net::HubService> m_hub;
    Logs m_logs;
    api::LogController m_logRoutes;
    Samples m_samples;
    api::SampleController m_sampleRoutes;
    api::SystemController m_system;
    api::ConfigController m_configRoutes;
    api::ClusterController m_clusterRoutes;
    std::unique_ptr<api::UserController> m_users;
    api::Router m_router;
    std::unique_ptr<net::HttpServer> m_http;
    hub::OverviewStream m_stream;
    bool m_stopping = false;
};

} // namespace muster::fakecluster
