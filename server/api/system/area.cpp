#include "api/system/area.h"

#include "api/system/systemcontroller.h"

namespace muster::api::system {

Controllers controllers(const Context &context, const AuditLog &)
{
    Controllers all;
    all.push_back(std::make_unique<SystemController>(context.readiness, context.runner, context.config));
    return all;
}

} // namespace muster::api::system
