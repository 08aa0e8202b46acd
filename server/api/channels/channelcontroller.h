#pragma once
#include "api/http/controller.h"
#include "api/http/router.h"
#include "api/http/services.h"
#include "service/run/runner.h"

namespace muster::api {

/// Channels (reference/mattermost-api.md §2.9). Thread: any.
class ChannelController final : public Controller {
public:
    /// Both borrowed; they must outlive the router.
    ChannelController(service::Runner &runner, const ConfigService &config)
        : m_runner(runner), m_config(config)
    {
    }
    void addRoutes(Router &router) override;

private:
    void addNewRoutes(Router &router);
    void addFindingRoutes(Router &router);
    void addChangingRoutes(Router &router);
    void patch(const Call &call, bool isWhole) const;

    service::Runner &m_runner;
    const ConfigService &m_config;
};

} // namespace muster::api
