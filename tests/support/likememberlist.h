#pragma once
#include "cluster/membership/membershipoptions.h"

namespace muster::test {

/// What of ours memberlist does not have.
inline cluster::Improvements noImprovements()
{
    cluster::Improvements none;
    for (bool *flag : {&none.refutesAgain, &none.answersStaleNews, &none.redials, &none.spreadsEvenly,
             &none.comparesDigests, &none.checksJoin, &none.doubtsItself, &none.usesStreams, &none.fitsPaths,
             &none.sendsDirectly, &none.needsAgreement, &none.spreadsInTime, &none.insists,
             &none.refusalIsProof})
        *flag = false;
    return none;
}

/// lan() with everything off that memberlist 0.5.0 does not do: what ours is measured beside.
inline cluster::MembershipOptions likeMemberlist()
{
    cluster::MembershipOptions options = cluster::MembershipOptions::lan();
    options.improvements = noImprovements();
    options.suspicionPercent = 100;
    options.retransmitFloor = 0;
    options.shortestProbePause = options.probeInterval;
    options.nackPercent = 100;
    options.nackGrace = Millis(0);
    options.deadReclaim = Millis(0);
    options.keepDead = options.gossipToTheDead;
    return options;
}

} // namespace muster::test
