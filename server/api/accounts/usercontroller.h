#pragma once
#include "api/http/controller.h"
#include "api/http/router.h"
#include "api/http/services.h"
#include "service/accounts/registration.h"

namespace muster::api {

/// Users (reference/mattermost-api.md §2.8): create one, and the current one. Thread: any.
class UserController final : public Controller {
public:
    /// All except the shared one are borrowed; they must outlive the router.
    UserController(service::Runner &runner, auth::PasswordHasher &hasher, const ConfigService &config,
        std::shared_ptr<service::Refusals> refusals);
    void addRoutes(Router &router) override;

private:
    void create(const Call &call) const;
    void me(const Call &call) const;

    const ConfigService &m_config;
    const std::shared_ptr<service::Refusals> m_refusals;
    const service::Registration m_registration;
};

} // namespace muster::api
