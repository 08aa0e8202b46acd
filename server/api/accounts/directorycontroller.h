#pragma once
#include "api/http/controller.h"
#include "api/http/router.h"
#include "service/run/runner.h"

namespace muster::api {

/// Users as others see them (reference/mattermost-api.md §2.8): one by id, name or
/// address, several at once, pages of them, and searches. Thread: any.
class DirectoryController final : public Controller {
public:
    /// Borrowed; it must outlive the router.
    explicit DirectoryController(service::Runner &runner) : m_runner(runner) { }
    void addRoutes(Router &router) override;

private:
    void addLists(Router &router);

    service::Runner &m_runner;
};

} // namespace muster::api
