#pragma once
#include "api/http/controller.h"
#include "api/http/router.h"
#include "service/run/runner.h"

namespace muster::api {

/// Who is in which channel, and what they have read (reference/mattermost-api.md §2.9). Thread: any.
class ChannelMemberController final : public Controller {
public:
    /// Borrowed; it must outlive the router.
    explicit ChannelMemberController(service::Runner &runner) : m_runner(runner) { }
    void addRoutes(Router &router) override;

private:
    void addMemberRoutes(Router &router);
    void addReadingRoutes(Router &router);

    service::Runner &m_runner;
};

} // namespace muster::api
