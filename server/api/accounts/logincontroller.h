#pragma once
#include "api/http/controller.h"
#include "api/http/router.h"
#include "api/http/services.h"
#include "service/accounts/login.h"

namespace muster::api {

/// Log-in by name or address and password (reference/mattermost-api.md §2.8). Thread: any.
class LoginController final : public Controller {
public:
    /// All except the shared one are borrowed; they must outlive the router.
    LoginController(service::Runner &runner, auth::PasswordHasher &hasher, const ConfigService &config,
        std::shared_ptr<service::Refusals> refusals);
    void addRoutes(Router &router) override;

private:
    void login(const Call &call);

    const ConfigService &m_config;
    const std::shared_ptr<service::Refusals> m_refusals;
    service::Login m_login;
};

} // namespace muster::api
