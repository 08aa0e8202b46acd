#include "api/admin/area.h"

#include "api/admin/auditcontroller.h"
#include "api/admin/clustercontroller.h"
#include "api/admin/configcontroller.h"
#include "api/admin/databasecontroller.h"
#include "api/admin/gossipkeycontroller.h"
#include "api/admin/logcontroller.h"
#include "api/admin/samplecontroller.h"

namespace muster::api::admin {

Controllers controllers(const Context &context, const AuditLog &audit)
{
    Controllers all;
    all.push_back(std::make_unique<AuditController>(context.runner));
    all.push_back(std::make_unique<ClusterController>(context.cluster, audit));
    all.push_back(std::make_unique<ConfigController>(context.runner, context.config, context.cluster, audit));
    all.push_back(std::make_unique<DatabaseController>(context.databases));
    all.push_back(std::make_unique<LogController>(context.logs, context.config, audit));
    all.push_back(std::make_unique<SampleController>(context.samples));
    if (context.gossipKeys)
        all.push_back(std::make_unique<GossipKeyController>(context.cluster, *context.gossipKeys, audit));
    return all;
}

} // namespace muster::api::admin
