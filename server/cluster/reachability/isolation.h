#pragma once
#include "base/id.h"
#include "base/time.h"

#include <QLatin1StringView>

#include <map>
#include <optional>
#include <set>

/// Cut off or alone (spec C10). Gossip cannot tell a peer that died from one behind a broken network; the
/// database that both reach can. While somebody is missing, every node writes a beat into it: whoever is
/// missing and still beats is alive and cut off. Pure. Why: resources/docs/decisions, "cut off or alone".
namespace muster::cluster {

/// What a node says of itself in the database while it misses somebody.
struct WitnessRow {
    quint64 beat = 0; ///< another value each time; compared for equality only, so clocks play no part
    NodeId group; ///< lowest id of those that it and its peers see mutually: names its side
    friend bool operator==(const WitnessRow &, const WitnessRow &) = default;
};
using WitnessRows = std::map<NodeId, WitnessRow>;

struct WitnessOptions {
    Millis beatEvery{2'000}; ///< just after a loss, and while somebody lost is alive
    Millis beatSeldom{10'000}; ///< when nobody stirred for `watchClosely`: they are dead, most likely
    Millis watchClosely{60'000};
    Millis livesFor{25'000}; ///< after its row changed
};

/// Watches the rows of those who are missing. Thread: any one. Time: `now` never goes back.
class Witness {
public:
    explicit Witness(WitnessOptions options = {}) : m_options(options) { }

    /// Those that should be here and are not: down, or known to the database only.
    void setLost(const std::set<NodeId> &lost, TimePoint now);
    /// What the database holds now.
    void rowsRead(const WitnessRows &rows, TimePoint now);
    bool watching() const { return !m_lost.empty(); }
    /// How long to wait between two beats.
    Millis interval(TimePoint now) const;
    /// The lost that are alive, with the side each is on.
    WitnessRows living(TimePoint now) const;

private:
    struct Watched {
        std::optional<WitnessRow> row; ///< empty: none was seen yet
        std::optional<TimePoint> movedAt; ///< it changed while we watched
    };
    const WitnessOptions m_options;
    std::map<NodeId, Watched> m_lost;
    TimePoint m_lastLoss;
};

/// How a node stands when living peers are out of sight.
enum class Standing {
    Together, ///< nobody who lives is out of sight: all are here, or the others are dead
    LargerSide,
    LeaseSide, ///< as many on another side, and the lease is on this one (or on a lesser one, and the lowest
               ///< id here)
    Undecided, ///< as many on another side, and nobody holds the lease: it will decide within seconds
    LesserSide, ///< more on another side
    LeaselessSide, ///< as many on another side, which has the lease (or the lowest id, likewise)
};

/// "together" "larger-side" "lease-side" "undecided" "lesser-side" "leaseless-side"
QLatin1StringView standingName(Standing standing);

struct Isolation {
    Standing standing = Standing::Together;
    std::set<NodeId> living; ///< out of sight and alive
    /// This node leaves the balancer: the others serve, and see each other.
    bool withdrawn() const { return standing == Standing::LesserSide || standing == Standing::LeaselessSide; }
    /// What the others decide does not reach this node: caches are not to be trusted.
    bool cutOff() const { return standing != Standing::Together; }
    friend bool operator==(const Isolation &, const Isolation &) = default;
};

/// `mine`: those this node sees mutually, itself included. `living`: as Witness tells. `holder`: who holds
/// the lease; a dead holder's lease runs on for seconds, so one that is in neither counts as nobody.
Isolation judgeIsolation(
    const std::set<NodeId> &mine, const WitnessRows &living, const std::optional<NodeId> &holder);

} // namespace muster::cluster
