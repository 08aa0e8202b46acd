#pragma once
#include "api/http/controller.h"
#include "api/http/router.h"
#include "api/http/services.h"
#include "service/run/runner.h"

namespace muster::api {

/// Personal access tokens (reference/mattermost-api.md §2.8): 501 while
/// ServiceSettings.EnableUserAccessTokens is off. Thread: any.
class AccessTokenController final : public Controller {
public:
    /// Both borrowed; they must outlive the router.
    AccessTokenController(service::Runner &runner, const ConfigService &config)
        : m_runner(runner), m_config(config)
    {
    }
    void addRoutes(Router &router) override;

private:
    /// Whether there are tokens here; else it has answered.
    bool isOn(const Call &call) const;
    void create(const Call &call) const;
    /// `change` of the token that the body names.
    template <typename Change>
    Handler changing(Change change) const;

    service::Runner &m_runner;
    const ConfigService &m_config;
};

} // namespace muster::api
