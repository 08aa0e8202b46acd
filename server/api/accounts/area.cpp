#include "api/accounts/area.h"

#include "api/accounts/accesstokencontroller.h"
#include "api/accounts/directorycontroller.h"
#include "api/accounts/logincontroller.h"
#include "api/accounts/profilecontroller.h"
#include "api/accounts/rolecontroller.h"
#include "api/accounts/sessioncontroller.h"
#include "api/accounts/usercontroller.h"
#include "service/run/refusals.h"

namespace muster::api::accounts {

Controllers controllers(const Context &context, const AuditLog &)
{
    const auto refusals = std::make_shared<service::Refusals>(context.runner.audits());
    Controllers all;
    all.push_back(
        std::make_unique<LoginController>(context.runner, context.hasher, context.config, refusals));
    all.push_back(std::make_unique<UserController>(context.runner, context.hasher, context.config, refusals));
    all.push_back(
        std::make_unique<ProfileController>(context.runner, context.hasher, context.config, refusals));
    all.push_back(std::make_unique<DirectoryController>(context.runner));
    all.push_back(std::make_unique<SessionController>(context.runner, context.config));
    all.push_back(std::make_unique<AccessTokenController>(context.runner, context.config));
    all.push_back(std::make_unique<RoleController>());
    return all;
}

} // namespace muster::api::accounts
