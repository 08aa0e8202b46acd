#include "musterctl/commands/gossipkeys/gossipkey.h"

namespace muster::ctl {

using namespace Qt::Literals::StringLiterals;

Command gossipKeyCommand()
{
    return {.path = {u"gossip-key"_s},
        .section = Section::Operate,
        .summary = u"Show and replace the keys that encrypt gossip"_s,
        .description = u"A key travels over HTTPS or on the node's own host only."_s};
}

} // namespace muster::ctl
