#pragma once
#include "base/id.h"
#include "base/time.h"

#include <QLatin1StringView>

#include <map>
#include <optional>
#include <set>

/// Cut off or alone (spec C10). Gossip cannot distinguish a dead peer from one behind a broken network; the
/// database that both reach can. While a node is missing, every node writes a beat into the database: a
/// missing node that still beats is alive and cut off. Pure. Why: resources/docs/decisions, "cut off or
/// alone".
namespace muster::cluster {

/// What a node writes about itself to the database while it misses a peer.
struct WitnessRow {
    quint64 beat = 0; ///< a new value each time; compared only for equality, so clocks do not matter
    NodeId group; ///< lowest id of the nodes that see each other on its side: names the side
    friend bool operator==(const WitnessRow &, const WitnessRow &) = default;
};
using WitnessRows = std::map<NodeId, WitnessRow>;

struct WitnessOptions {
    Millis beatEvery{2'000}; ///< just after a loss, and while a lost node is alive
    Millis beatSeldom{10'000}; ///< when no row changed for `watchClosely`: they are most likely dead
    Millis watchClosely{60'000};
    Millis livesFor{25'000}; ///< after its row changed
};

/// Watches the rows of missing nodes. Thread: any one. Time: `now` never goes back.
class Witness {
public:
    explicit Witness(WitnessOptions options = {}) : m_options(options) { }

    /// The nodes that are expected but missing: down, or known only to the database.
    void setLost(const std::set<NodeId> &lost, TimePoint now);
    /// What the database holds now.
    void rowsRead(const WitnessRows &rows, TimePoint now);
    bool watching() const { return !m_lost.empty(); }
    /// How long to wait between two beats.
    Millis interval(TimePoint now) const;
    /// The lost nodes that are alive, with each one's side.
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

/// The standing of a node when live peers are unreachable.
enum class Standing {
    Together, ///< no live peer is unreachable: all are here, or the others are dead
    LargerSide,
    LeaseSide, ///< as many on another side, and the lease is on this one (or on a smaller one, and the lowest
               ///< id here)
    Undecided, ///< as many on another side, and nobody holds the lease: it will decide within seconds
    LesserSide, ///< more on another side
    LeaselessSide, ///< as many on another side, which has the lease (or the lowest id, likewise)
};

/// "together" "larger-side" "lease-side" "undecided" "lesser-side" "leaseless-side"
QLatin1StringView standingName(Standing standing);

struct Isolation {
    Standing standing = Standing::Together;
    std::set<NodeId> living; ///< unreachable and alive
    /// This node leaves the balancer: the others serve, and see each other.
    bool withdrawn() const { return standing == Standing::LesserSide || standing == Standing::LeaselessSide; }
    /// What the others decide does not reach this node: caches cannot be trusted.
    bool cutOff() const { return standing != Standing::Together; }
    friend bool operator==(const Isolation &, const Isolation &) = default;
};

/// `mine`: the nodes this one sees mutually, itself included. `living`: from Witness. `holder`: of the lease;
/// a dead holder's lease lasts for seconds, so a holder that is in neither set counts as nobody.
Isolation judgeIsolation(
    const std::set<NodeId> &mine, const WitnessRows &living, const std::optional<NodeId> &holder);

} // namespace muster::cluster
