#include "musterctl/commands/database/db.h"

namespace muster::ctl {

using namespace Qt::Literals::StringLiterals;

Command dbCommand()
{
    return {.path = {u"db"_s},
        .section = Section::Inspect,
        .summary = u"Look at the databases: who answers, who writes where, how far replicas are behind"_s};
}

} // namespace muster::ctl
