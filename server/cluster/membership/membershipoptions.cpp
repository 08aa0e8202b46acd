#include "cluster/membership/membershipoptions.h"

namespace muster::cluster {

using namespace std::chrono_literals;

MembershipOptions MembershipOptions::lan()
{
    return {};
}

MembershipOptions MembershipOptions::wan()
{
    MembershipOptions options;
    options.probeInterval = 5s;
    options.probeTimeout = 3s;
    options.gossipInterval = 500ms;
    options.gossipNodes = 4;
    options.pushPullInterval = 60s;
    options.streamTimeout = 30s;
    options.gossipToTheDead = 60s;
    options.suspicionMult = 6;
    options.shortestProbePause = 1s;
    options.nackGrace = 1s;
    options.pauseThreshold = 2s;
    options.refuteInterval = 500ms;
    options.redialFirst = 2s;
    options.redialMost = 30s;
    return options;
}

} // namespace muster::cluster
