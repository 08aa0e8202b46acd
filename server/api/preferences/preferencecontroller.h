#pragma once
#include "api/http/controller.h"
#include "api/http/router.h"
#include "service/run/runner.h"

namespace muster::api {

/// Preferences (reference/mattermost-api.md §2.8). Thread: any.
class PreferenceController final : public Controller {
public:
    /// Borrowed; it must outlive the router.
    explicit PreferenceController(service::Runner &runner) : m_runner(runner) { }
    void addRoutes(Router &router) override;

private:
    service::Runner &m_runner;
};

} // namespace muster::api
