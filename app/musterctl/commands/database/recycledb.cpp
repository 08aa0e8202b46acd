#include "musterctl/commands/database/recycledb.h"

#include "musterctl/commands/common/nodeoption.h"
#include "musterctl/commands/common/nodereloads.h"

namespace muster::ctl {

using namespace Qt::Literals::StringLiterals;

Command recycleDbCommand()
{
    return {.path = {u"recycle-db"_s},
        .section = Section::Operate,
        .summary = u"Open new connections to the database on one node or all"_s,
        .description =
            u"After SqlSettings.DataSource was edited and 'musterctl reload-config' was run, each node moves "
            u"to the database that its file names, while it works: what is asked from then on goes there, "
            u"and what was asked before is finished where it was. The new one is tried first: it must take "
            u"writes and hold the data of this cluster, else the node stays where it is and says why. "
            u"Without --node and --all the node that answers does it. 'musterctl status' shows who writes "
            u"where."_s,
        .options = nodeOrAll(),
        .run = [](Context &context, const Arguments &arguments) {
            return runOnNodes(context, arguments,
                {&client::ClusterApi::recycle, u"has new connections to the same database"_s,
                    u"moved to the database of its file: "_s});
        }};
}

} // namespace muster::ctl
