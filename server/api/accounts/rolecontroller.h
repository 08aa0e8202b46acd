#pragma once
#include "api/http/controller.h"
#include "api/http/router.h"

namespace muster::api {

/// The built-in roles, from which clients learn what somebody may do (reference/mattermost-api.md §11.2).
/// Nobody changes them. Thread: any.
class RoleController final : public Controller {
public:
    void addRoutes(Router &router) override;
};

} // namespace muster::api
