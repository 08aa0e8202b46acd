#include "api/front/front.h"

#include "api/accounts/area.h"
#include "api/admin/area.h"
#include "api/messaging/area.h"
#include "api/system/area.h"
#include "service/run/runner.h"

namespace muster::api {

Front::Front(const Context &context, hub::SocketAcceptor &sockets, QByteArray clusterId)
    : m_audit(context.runner.audits())
    , m_activity(context.runner)
    , m_gate({m_router, context.readiness, context.sessions, context.config, m_audit, &m_activity},
          std::move(clusterId))
    , m_socketGate(m_gate.limiter(), context.config, sockets)
{
    for (auto *const area :
        {accounts::controllers, admin::controllers, messaging::controllers, system::controllers})
        for (auto &controller : area(context, m_audit)) {
            controller->addRoutes(m_router);
            m_controllers.push_back(std::move(controller));
        }
}

} // namespace muster::api
