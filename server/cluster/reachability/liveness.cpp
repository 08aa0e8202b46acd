#include "cluster/reachability/liveness.h"

namespace muster::cluster {

Liveness livenessOf(MemberState state)
{
    switch (state) {
    case MemberState::Alive:
        return Liveness::Alive;
    case MemberState::Suspect:
        return Liveness::Suspect;
    case MemberState::Dead:
        return Liveness::Down;
    case MemberState::Left:
        return Liveness::Left;
    }
    Q_UNREACHABLE();
}

} // namespace muster::cluster
