#include "api/messaging/area.h"

#include "api/channels/channelcontroller.h"
#include "api/channels/channelmembercontroller.h"
#include "api/posts/postcontroller.h"
#include "api/preferences/preferencecontroller.h"
#include "api/status/statuscontroller.h"
#include "api/teams/teamcontroller.h"

namespace muster::api::messaging {

Controllers controllers(const Context &context, const AuditLog &)
{
    Controllers all;
    all.push_back(std::make_unique<TeamController>(context.runner, context.config));
    all.push_back(std::make_unique<ChannelController>(context.runner, context.config));
    all.push_back(std::make_unique<ChannelMemberController>(context.runner));
    all.push_back(std::make_unique<PostController>(context.runner));
    all.push_back(std::make_unique<PreferenceController>(context.runner));
    all.push_back(std::make_unique<StatusController>(context.runner));
    return all;
}

} // namespace muster::api::messaging
