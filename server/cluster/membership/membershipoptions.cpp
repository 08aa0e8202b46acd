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

MembershipOptions MembershipOptions::local()
{
    MembershipOptions options;
    options.probeTimeout = 200ms;
    options.gossipInterval = 100ms;
    options.pushPullInterval = 15s;
    options.streamTimeout = 1s;
    options.gossipToTheDead = 15s;
    options.indirectChecks = 1;
    options.retransmitMult = 2;
    options.suspicionMult = 3;
    options.redialFirst = 250ms;
    options.redialMost = 5s;
    return options;
}

MembershipOptions MembershipOptions::likeMemberlist()
{
    MembershipOptions options = lan();
    options.improvements = Improvements::none();
    options.suspicionPercent = 100;
    options.retransmitFloor = 0;
    options.shortestProbePause = options.probeInterval;
    options.nackPercent = 100;
    options.nackGrace = 0ms;
    options.deadReclaim = 0ms;
    options.keepDead = options.gossipToTheDead;
    return options;
}

Improvements Improvements::none()
{
    Improvements none;
    for (bool *flag : {&none.refutesAgain, &none.answersStaleNews, &none.redials, &none.spreadsEvenly,
             &none.comparesDigests, &none.checksJoin, &none.doubtsItself, &none.usesStreams, &none.fitsPaths,
             &none.sendsDirectly, &none.needsAgreement, &none.spreadsInTime, &none.insists,
             &none.refusalIsProof})
        *flag = false;
    return none;
}

} // namespace muster::cluster
