#include "cluster/leadership/candidacy.h"

#include <algorithm>

namespace muster::cluster {

namespace {

bool couldLead(const NodeMeta &meta)
{
    return meta.lifecycle == Lifecycle::Active && meta.databaseReachable;
}

} // namespace

Candidacy Candidacy::of(const NodeId &self, const NodeMeta &own, const std::vector<LeadershipPeer> &peers)
{
    Candidacy candidacy;
    for (const LeadershipPeer &peer : peers) {
        candidacy.highestTerm = std::max(candidacy.highestTerm, peer.meta.leaderTerm);
        candidacy.highestEpoch = std::max(candidacy.highestEpoch, peer.meta.epoch);
        if (peer.state != MemberState::Alive || !couldLead(peer.meta))
            continue;
        candidacy.epochElsewhere = std::max(candidacy.epochElsewhere, peer.meta.epoch);
        // Waiting for a node that still uses an older database would be in vain. 0 is a node that does not
        // say.
        if (peer.meta.epoch == 0 || peer.meta.epoch >= own.epoch)
            candidacy.candidates.insert(peer.id);
    }
    if (couldLead(own))
        candidacy.candidates.insert(self);
    return candidacy;
}

void Candidacy::applyTo(LeaseKeeper &keeper, TimePoint now) const
{
    keeper.noteTerm(highestTerm);
    keeper.noteEpoch(highestEpoch);
    keeper.setEpochElsewhere(epochElsewhere, now);
    keeper.setCandidates(candidates, now);
}

} // namespace muster::cluster
