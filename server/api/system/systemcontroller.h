#pragma once
#include "api/http/controller.h"
#include "api/http/readiness.h"
#include "api/http/router.h"
#include "api/http/services.h"
#include "api/system/sharedprobe.h"
#include "service/run/runner.h"

namespace muster::api {

/// Health of this node (reference/mattermost-api.md §2.2; spec P3). Thread: any; made on one with an event
/// loop.
class SystemController final : public Controller {
public:
    /// Borrowed; they must outlive the router.
    SystemController(const Readiness &readiness, service::Runner &runner, ConfigService &config);
    void addRoutes(Router &router) override;

private:
    void ping(const Call &call);
    void pingWithStores(const Call &call);

    const Readiness &m_readiness;
    service::Runner &m_runner;
    ConfigService &m_config;
    SharedProbe m_fileStore;
    SharedProbe m_database; ///< its answer asks the other, so it goes first
};

} // namespace muster::api
