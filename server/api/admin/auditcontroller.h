#pragma once
#include "api/http/controller.h"
#include "api/http/router.h"
#include "service/run/runner.h"

namespace muster::api {

/// Reads who did what (reference/mattermost-api.md §2.6; spec O3). Thread: any.
class AuditController final : public Controller {
public:
    /// Borrowed; it must outlive the router.
    explicit AuditController(service::Runner &runner) : m_runner(runner) { }
    void addRoutes(Router &router) override;

private:
    void page(const Call &call) const;

    service::Runner &m_runner;
};

} // namespace muster::api
