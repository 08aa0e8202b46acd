#pragma once
#include "api/http/auditlog.h"
#include "api/http/controller.h"
#include "api/http/router.h"
#include "api/http/services.h"
#include "service/run/runner.h"

namespace muster::api {

/// The configuration over REST (reference/mattermost-api.md §2.3; spec K2, K3). Thread: any.
class ConfigController final : public Controller {
public:
    /// All borrowed; they must outlive the router.
    ConfigController(
        service::Runner &runner, ConfigService &config, ClusterService &cluster, const AuditLog &audit);
    void addRoutes(Router &router) override;

private:
    void get(const Call &call) const;
    void put(const Call &call) const;
    void patch(const Call &call) const;
    void reload(const Call &call) const;
    void client(const Call &call) const;
    void answerSaved(const Call &call, const Result<SaveOutcome> &saved) const;
    service::OwnKeys ownKeys(const Call &call) const;
    bool refusedAsReadOnly(const Call &call) const;
    void answer(const Call &call, const QStringList &notReached) const;

    service::Runner &m_runner;
    ConfigService &m_config;
    ClusterService &m_cluster;
    const AuditLog &m_audit;
};

} // namespace muster::api
