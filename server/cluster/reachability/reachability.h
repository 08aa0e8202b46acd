#pragma once
#include "base/id.h"
#include "base/time.h"
#include "cluster/membership/membershipoutput.h"
#include "cluster/reachability/liveness.h"
#include "protocol/vocabulary/finding.h"

#include <QString>

#include <map>
#include <optional>
#include <set>
#include <vector>

/// The reachability matrix (spec C10): what each node reports of its paths to each other node, and what the
/// pattern means. Pure. A crash, a cut in one direction and a busy node look different here, which one node's
/// member list cannot show.
namespace muster::cluster {

using protocol::FindingCode;

/// What the datagrams between two nodes say about the path to the other one.
enum class Way {
    Unknown, ///< not measured yet
    Open, ///< it answers
    OneWay, ///< it is heard, but does not answer: what we send gets lost, or its answers do
    Blocked, ///< neither answered nor heard
};

/// "unknown" "open" "one-way" "blocked"
QLatin1StringView wayName(Way way);

/// A cell of the matrix: how an observer sees another node. Ages are as of the moment it was reported.
struct Sight {
    Liveness liveness = Liveness::Alive;
    Way udp = Way::Unknown;
    Way tcp = Way::Unknown; ///< of streams that the observer opens; never OneWay
    std::optional<std::chrono::microseconds> roundTrip;
    std::optional<Millis> answered; ///< since it answered a datagram itself
    std::optional<Millis> heard; ///< since a datagram came straight from it
    QString reachedAt; ///< where its datagrams come from, if not from the address it advertises
    bool healthy() const; ///< nothing but measurements to report
    friend bool operator==(const Sight &, const Sight &) = default;
};

/// Equal except for measurements, which change all the time.
bool sameShape(const Sight &a, const Sight &b);

/// Nothing comes back from there.
bool isImpaired(Way way);

/// A row: everything that one node reported.
struct SightRow {
    Millis age{0}; ///< since it was reported
    qint64 version = 0; ///< grows with each row that its observer reports, even across restarts; 0: unknown
    int health = 0; ///< Lifeguard's score of the observer: 0 is well, see Membership::healthScore()
    bool complete = true; ///< false: nodes that are not in `sees` are alive and reached
    std::map<NodeId, Sight> sees;
    friend bool operator==(const SightRow &, const SightRow &) = default;
};

/// By observer. A node whose row is missing has reported nothing, or is not alive.
using SightMatrix = std::map<NodeId, SightRow>;

/// This many consecutive probes without an answer of its own make a path blocked. Each probe sends two pings,
/// so that 10 % loss in each direction causes it once in 600,000 probes.
inline constexpr int blockedAfter = 4;
/// A member that just came back has had no time to answer.
inline constexpr Millis settleTime{5'000};
/// From this score on an observer doubts itself so much that not hearing others means nothing.
inline constexpr int busyHealth = 2;

/// The way that our own probes show. `startedAt`: when the member's process was first seen; a stream that
/// failed before says nothing about it. Thread: any.
Sight sightOf(const Member &member, TimePoint startedAt, TimePoint now);

/// What is wrong between two nodes, both of them alive.
struct Finding {
    FindingCode code = FindingCode::NoWay;
    NodeId from;
    NodeId to;
    friend bool operator==(const Finding &, const Finding &) = default;
};

/// At most one finding for each pair, sorted by nodes. `alive`: the nodes that the judging node considers
/// alive; what is said of others is no evidence, they are down or about to be.
std::vector<Finding> findingsOf(const SightMatrix &matrix, const std::set<NodeId> &alive);

/// The nodes to blame for a finding: of its two ends the one that is part of more findings, both if they are
/// equal.
std::set<NodeId> namedBy(const Finding &finding, const std::vector<Finding> &all);

/// Connected components of mutual reachability among `nodes`: two are joined if each sees the other up, or
/// one does and the other reported nothing. Largest first, then by lowest id.
std::vector<std::set<NodeId>> groupsOf(const SightMatrix &matrix, const std::set<NodeId> &nodes);

} // namespace muster::cluster
