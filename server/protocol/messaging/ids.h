#pragma once
#include "base/id.h"

namespace muster {

using TeamId = Id<struct TeamTag>;
using ChannelId = Id<struct ChannelTag>;
using PostId = Id<struct PostTag>;

} // namespace muster
