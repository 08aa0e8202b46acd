#include "api/admin/databasecontroller.h"

#include "api/admin/askednodes.h"
#include "base/then.h"
#include "protocol/http/routes.h"

namespace muster::api {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Replies with what the service answers.
template <typename T>
void replyWith(const Call &call, const QFuture<Result<T>> &answer)
{
    then(answer, [call](const Result<T> &result) {
        if (!result)
            return call.fail(result.error(), "database"_L1);
        call.reply(protocol::jsonResponse(protocol::toJson(*result)));
    });
}

} // namespace

void DatabaseController::addRoutes(Router &router)
{
    namespace routes = protocol::routes;
    router.add("GET", routes::databases, Access::SystemAdmin, [this](const Call &call) { list(call); });
    router.add("GET", routes::databaseProbe, Access::SystemAdmin, [this](const Call &call) { probe(call); });
    router.add(
        "GET", routes::databaseAdvice, Access::SystemAdmin, [this](const Call &call) { advise(call); });
}

void DatabaseController::list(const Call &call) const
{
    replyWith(call, m_databases.databases());
}

void DatabaseController::probe(const Call &call) const
{
    if (const auto nodes = askedNodes(call, m_databases.self()))
        replyWith(call, m_databases.writeTargets(*nodes, call.token));
}

void DatabaseController::advise(const Call &call) const
{
    replyWith(call, m_databases.advice());
}

} // namespace muster::api
