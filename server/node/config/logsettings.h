#pragma once
#include "node/config/configfile.h"

namespace muster::node {

/// Makes the log of this process follow its configuration, for as long as that lives.
void followLogSettings(ConfigFile &config);

} // namespace muster::node
