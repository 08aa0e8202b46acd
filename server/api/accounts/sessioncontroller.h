#pragma once
#include "api/http/controller.h"
#include "api/http/router.h"
#include "service/run/runner.h"

namespace muster::api {

/// Ends open sessions (reference/mattermost-api.md §2.8). Thread: any.
class SessionController final : public Controller {
public:
    /// Borrowed; it must outlive the router.
    explicit SessionController(service::Runner &runner) : m_runner(runner) { }
    void addRoutes(Router &router) override;

private:
    void logout(const Call &call) const;

    service::Runner &m_runner;
};

} // namespace muster::api
