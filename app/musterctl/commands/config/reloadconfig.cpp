#include "musterctl/commands/config/reloadconfig.h"

#include "musterctl/commands/common/nodeoption.h"
#include "musterctl/commands/common/nodereloads.h"

namespace muster::ctl {

using namespace Qt::Literals::StringLiterals;

Command reloadConfigCommand()
{
    return {.path = {u"reload-config"_s},
        .section = Section::Operate,
        .summary = u"Reload the configuration from disk on one node or all"_s,
        .description = u"Each node reads its own file again and reports which keys changed and which wait "
                       u"for a restart. Without --node and --all the node that answers does it. 'musterctl "
                       u"diff-config' shows beforehand what would change."_s,
        .options = nodeOrAll(),
        .run = [](Context &context, const Arguments &arguments) {
            return runOnNodes(context, arguments,
                {&client::ClusterApi::reload, u"read its file; nothing changed"_s, u"reloaded: "_s});
        }};
}

} // namespace muster::ctl
