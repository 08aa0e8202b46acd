#pragma once
#include "api/http/controller.h"
#include "api/http/router.h"
#include "api/http/services.h"
#include "service/accounts/administration.h"
#include "service/accounts/passwordcheck.h"

namespace muster::api {

/// What people change of themselves, and administrators of everybody (reference/mattermost-api.md §2.8):
/// names, address, password, roles, and whether the account is active. Thread: any.
class ProfileController final : public Controller {
public:
    /// All except the shared one are borrowed; they must outlive the router.
    ProfileController(service::Runner &runner, auth::PasswordHasher &hasher, const ConfigService &config,
        std::shared_ptr<service::Refusals> refusals);
    void addRoutes(Router &router) override;

private:
    void patch(const Call &call, bool isWhole);
    void store(const Call &call, const UserId &user, const protocol::UserPatch &patch,
        const service::ProfileRules &rules) const;
    void setActive(const Call &call, bool isDeletion) const;
    void setRoles(const Call &call) const;
    void setPassword(const Call &call);
    void hashThenStore(const Call &call, const UserId &user, const QString &password) const;
    service::PasswordCheck::Asked asked(const Call &call, const QString &password) const;

    service::Runner &m_runner;
    auth::PasswordHasher &m_hasher;
    const ConfigService &m_config;
    const std::shared_ptr<service::Refusals> m_refusals;
    service::PasswordCheck m_check;
};

} // namespace muster::api
