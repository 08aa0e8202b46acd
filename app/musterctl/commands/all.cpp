#include "musterctl/commands/audit.h"
#include "musterctl/commands/diffconfig.h"
#include "musterctl/commands/events.h"
#include "musterctl/commands/gossipkey.h"
#include "musterctl/commands/history.h"
#include "musterctl/commands/host.h"
#include "musterctl/commands/init.h"
#include "musterctl/commands/leader.h"
#include "musterctl/commands/login.h"
#include "musterctl/commands/loglevel.h"
#include "musterctl/commands/logout.h"
#include "musterctl/commands/logs.h"
#include "musterctl/commands/reachability.h"
#include "musterctl/commands/reloadconfig.h"
#include "musterctl/commands/status.h"
#include "musterctl/commands/version.h"
#include "musterctl/commands/watch.h"

namespace muster::ctl {

std::vector<std::unique_ptr<Command>> allCommands()
{
    std::vector<std::unique_ptr<Command>> commands;
    commands.push_back(std::make_unique<StatusCommand>());
    commands.push_back(std::make_unique<WatchCommand>());
    commands.push_back(std::make_unique<DiffConfigCommand>());
    commands.push_back(std::make_unique<ReloadConfigCommand>());
    commands.push_back(std::make_unique<LeaderCommand>());
    commands.push_back(std::make_unique<HostCommand>());
    commands.push_back(std::make_unique<HistoryCommand>());
    commands.push_back(std::make_unique<ReachabilityCommand>());
    commands.push_back(std::make_unique<EventsCommand>());
    commands.push_back(std::make_unique<AuditCommand>());
    commands.push_back(std::make_unique<LogsCommand>());
    commands.push_back(std::make_unique<LogLevelCommand>());
    commands.push_back(std::make_unique<LoginCommand>());
    commands.push_back(std::make_unique<LogoutCommand>());
    commands.push_back(std::make_unique<GossipKeyCommand>());
    commands.push_back(std::make_unique<InitCommand>());
    commands.push_back(std::make_unique<VersionCommand>());
    return commands;
}

} // namespace muster::ctl
