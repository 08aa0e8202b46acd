#include "musterctl/commands/host/host.h"

namespace muster::ctl {

using namespace Qt::Literals::StringLiterals;

Command hostCommand()
{
    return {.path = {u"host"_s},
        .section = Section::Inspect,
        .summary = u"Check whether the hosts are fit for the service: limits and clocks"_s};
}

} // namespace muster::ctl
