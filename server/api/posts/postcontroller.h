#pragma once
#include "api/http/controller.h"
#include "api/http/router.h"
#include "service/run/runner.h"

namespace muster::api {

/// Posts and threads (reference/mattermost-api.md §2.9). Thread: any.
class PostController final : public Controller {
public:
    /// Borrowed; it must outlive the router.
    explicit PostController(service::Runner &runner) : m_runner(runner) { }
    void addRoutes(Router &router) override;

private:
    void addChangingRoutes(Router &router);
    void addFindingRoutes(Router &router);
    void patch(const Call &call, bool isWhole) const;

    service::Runner &m_runner;
};

} // namespace muster::api
