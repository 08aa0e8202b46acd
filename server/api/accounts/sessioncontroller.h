#pragma once
#include "api/http/controller.h"
#include "api/http/router.h"
#include "api/http/services.h"
#include "service/run/runner.h"

namespace muster::api {

/// Lists and ends open sessions (reference/mattermost-api.md §2.8). Thread: any.
class SessionController final : public Controller {
public:
    /// Both borrowed; they must outlive the router.
    SessionController(service::Runner &runner, const ConfigService &config)
        : m_runner(runner), m_config(config)
    {
    }
    void addRoutes(Router &router) override;

private:
    void logout(const Call &call) const;

    service::Runner &m_runner;
    const ConfigService &m_config;
};

} // namespace muster::api
