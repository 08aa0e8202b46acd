#include "cluster/membership/probe.h"

#include <algorithm>

namespace muster::cluster::membership {

void Probe::askRelay(const MemberName &relay, bool owesNack)
{
    asked.insert(relay);
    if (!owesNack)
        return;
    open.insert(relay);
    ++nacksWanted;
}

void Probe::takeNack(const MemberName &relay)
{
    if (open.erase(relay) > 0)
        ++nacks;
}

bool Probe::dropRelay(const MemberName &relay)
{
    if (open.erase(relay) == 0)
        return false;
    --nacksWanted;
    return true;
}

TimePoint Probe::nextDeadline() const
{
    TimePoint next = std::min(resendAt, deadline);
    if (!escalated)
        next = std::min(next, escalateAt);
    if (secondRoundAt)
        next = std::min(next, *secondRoundAt);
    return next;
}

} // namespace muster::cluster::membership
