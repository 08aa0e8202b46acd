#pragma once
#include "nemesis/logtrail.h"

#include <set>
#include <utility>
#include <vector>

namespace muster::nemesis {

/// Something that was done to the cluster, and how long its consequences may last.
struct Disturbance {
    QString what;
    TimePoint from;
    TimePoint settled; ///< all nodes agreed again
    /// Which nodes may see which as down meanwhile: {observer, observed}. No others have a reason to.
    std::set<std::pair<int, int>> mayBeDown;
};

/// A node that was unreachable for so long that the others have to notice.
struct Death {
    int node = 0;
    TimePoint at;
    TimePoint until; ///< it is brought back
    bool silent = false; ///< stopped or cut off: its host refuses nothing
    std::set<int> observers; ///< those who have to notice
};

/// What is known of a run.
struct Run {
    std::vector<Entry> entries; ///< per node in the order of its log
    std::vector<Disturbance> disturbances;
    std::vector<Death> deaths;
    /// How soon a node that believed the other side of a partition has to see its mistake: the claims of the
    /// nodes that were cut off arrive when the network is whole again, before the accused can answer.
    Millis rumourMax{5'000};
    Millis detectionMax{20'000}; ///< a death that takes longer to be seen is a violation
};

struct Violation {
    QString invariant;
    TimePoint at;
    QString text;
};

/// A period in which a node could rely on its lease.
struct Claim {
    int node = 0;
    quint64 term = 0;
    TimePoint from;
    TimePoint until;
};

struct Judgement {
    std::vector<Violation> violations; ///< by time
    std::vector<Claim> claims; ///< by time
    int elections = 0; ///< terms that began
    int refusedWrites = 0;
    int acceptedWork = 0;
    int falseDeaths = 0;
    int rumours = 0; ///< believed for a moment, and no false deaths: see Run::rumourMax
    int suspicions = 0; ///< any node, of any node
    Millis longestLeaderless{0}; ///< between the first claim and the last
    TimePoint leaderlessAt; ///< its beginning
    std::vector<Millis> detectedKills; ///< each observer's time to see a death whose host refuses …
    std::vector<Millis> detectedSilences; ///< … and one that nobody reports
};

/// The invariants, as a pure function of what is known:
/// - at most one effective leader at any time;
/// - terms never fall: each one that begins is higher than all before, and no node shows clients a lower one
///   than it showed before;
/// - leader-only work is begun under a lease that holds, and never accepted when begun after a higher term;
/// - a node is seen as down only where a disturbance gives a reason, or for a moment where it gave somebody
///   else one;
/// - and a death is seen in time by every node that has to see it.
Judgement judge(const Run &run);

} // namespace muster::nemesis
