#pragma once
#include "api/http/controller.h"
#include "api/http/router.h"
#include "api/http/services.h"
#include "service/run/runner.h"

namespace muster::api {

/// Teams and who is in them (reference/mattermost-api.md §2.9). Thread: any.
class TeamController final : public Controller {
public:
    /// Both borrowed; they must outlive the router.
    TeamController(service::Runner &runner, const ConfigService &config) : m_runner(runner), m_config(config)
    {
    }
    void addRoutes(Router &router) override;

private:
    void addTeamRoutes(Router &router);
    void addListRoutes(Router &router);
    void archive(const Call &call) const;
    void addMemberRoutes(Router &router);
    void addRoutesOfUsers(Router &router);
    void patch(const Call &call, bool isWhole) const;
    qint64 membersMax() const;

    service::Runner &m_runner;
    const ConfigService &m_config;
};

} // namespace muster::api
