#pragma once
#include "base/random.h"
#include "base/time.h"

#include <QString>
#include <QStringList>

#include <set>
#include <utility>
#include <vector>

/// What the nemesis does, as values: drawn from a seed, carried out elsewhere.
namespace muster::nemesis {

/// What spec C4 promises: a node that is stopped, or cut off in one direction, for no longer than this is not
/// taken for down.
inline constexpr Millis forgiven{3'000};

struct Step {
    enum class What {
        Kill, ///< -9
        Start,
        Stop, ///< -STOP
        Continue,
        Cut, ///< packets from `node` to `other` vanish
        CutRefused, ///< they are refused
        Mend,
        Loss, ///< `other` percent of all UDP datagrams
        Pause, ///< nothing, for the time before it
        AwaitDown, ///< until all who must have noticed that `node` is gone did
    };
    What what;
    int node = 0;
    int other = 0;
    Millis after{0}; ///< waits so long before it, counted from the step before
};

struct Round {
    QString kind;
    QString text; ///< for people: what is done to which nodes
    std::vector<Step> steps;
    /// Which nodes may see which as down, {observer, observed}: no others have a reason to.
    std::set<std::pair<int, int>> mayBeDown;
    /// The same for those whose faults are drawn to be forgiven, if one of them lasts longer after all: on a
    /// busy machine the tool that ends it may come late.
    std::set<std::pair<int, int>> mayBeDownIfLate;
    /// Nodes whose process runs and whose network is whole all the time.
    std::set<int> untouched;
};

struct RoundLimits {
    int nodes = 5;
    Millis longest{15'000}; ///< of any single fault
};

/// All kinds, in the order in which a run begins with them before it draws at random.
QStringList roundKinds();
/// One round of this kind; `leader` is who leads now, 0 if nobody does. The same draw gives the same round.
Round makeRound(const QString &kind, Random random, int leader, const RoundLimits &limits);

QString toText(const Step &step);

} // namespace muster::nemesis
