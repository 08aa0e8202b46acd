#pragma once
#include "base/id.h"
#include "base/result.h"
#include "protocol/overview/configdifference.h"
#include "protocol/overview/eventrecord.h"
#include "protocol/overview/hostoverview.h"
#include "protocol/overview/leadership.h"
#include "protocol/overview/nodefacts.h"
#include "protocol/overview/reachability.h"
#include "protocol/overview/reason.h"
#include "protocol/vocabulary/databasestate.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QStringList>

#include <optional>

/// The cluster as one node sees it: the answer of GET /api/v4/muster/overview, the payload of the WebSocket
/// event `muster_overview`, what `musterctl status --json` prints and what the console draws. JSON keys are
/// stable; unknown keys are ignored, missing ones take the default, so that versions mix (design decision
/// 13). A new subject is a topic of its own (protocol/socket/topic.h), not a field here.
namespace muster::protocol {

struct NodeOverview : NodeFacts {
    NodeId id;
    QString gossipAddress; ///< host:port
    bool vouched = false; ///< the database has this node at its address: sessions may be sent there
    Verdict status = Verdict::Unknown;
    Liveness liveness = Liveness::Down;
    bool leader = false; ///< holds the lease
    QList<Reason> reasons; ///< worst first
    int seenBy = 0; ///< alive nodes that see it alive, itself not counted
    int peers = 0; ///< alive nodes that could see it
    Millis age{0}; ///< since the answering node last had evidence from it
    ClockOverview clock;
    QList<LimitOverview> limits; ///< of its host; empty: not reported
    /// Null if that is none of its reasons.
    const Reason *reasonFor(ReasonCode code) const;
    bool operator==(const NodeOverview &) const = default;
};

struct DatabaseOverview {
    QString name;
    QString address; ///< without user and password
    Word<DatabaseRole> role;
    Word<DatabaseState> state;
    QList<NodeId> writtenBy;
    qint64 lagBytes = 0;
    Millis lag{0};
    bool operator==(const DatabaseOverview &) const = default;
};

/// A member of the gossip that is no node of this cluster: an agent of Serf, a program on memberlist, a node
/// of another cluster. It is listed, and takes no part in leadership, verdict or counts.
struct ForeignMember {
    QString name; ///< as it calls itself: any text
    QString address; ///< host:port of its gossip
    Liveness state = Liveness::Down;
    QString kind; ///< "serf" "muster" "memberlist", as far as what it announces shows
    Millis age{0}; ///< since the answering node last heard of it
    bool operator==(const ForeignMember &) const = default;
};

struct Overview {
    QString clusterName;
    NodeId observer; ///< the node that answers
    quint64 revision = 0; ///< grows with every change, per process of the observer
    Verdict verdict = Verdict::Unknown;
    QList<Reason> reasons; ///< of all nodes and of the cluster, worst first
    std::optional<NodeId> leader;
    quint64 term = 0;
    std::optional<LeaderPreference> preferred; ///< empty: the lowest id leads
    QList<NodeOverview> nodes; ///< sorted by name, then id
    QList<DatabaseOverview> databases;
    QList<ForeignMember> foreign; ///< sorted by name, at most 256 …
    int foreignCount = 0; ///< … of so many
    QList<ConfigDifference> differences; ///< sorted by key
    bool configMajority = true; ///< false: nodes differ and none of the values has a majority
    Reachability reachability;
    QList<TermRecord> terms; ///< newest last, at most 50
    QList<EventRecord> events; ///< newest last, at most 200
    QDateTime at; ///< clock of the observer

    const NodeOverview *node(const NodeId &id) const;
    bool operator==(const Overview &) const = default;
};

QJsonObject toJson(const Reason &reason);
QJsonObject toJson(const NodeOverview &node);
QJsonObject toJson(const DatabaseOverview &database);
QJsonObject toJson(const ForeignMember &member);
QJsonObject toJson(const ConfigValue &value);
QJsonObject toJson(const ConfigDifference &difference);
QJsonObject toJson(const TermRecord &term);
QJsonObject toJson(const LeaderPreference &preference);
QJsonObject toJson(const EventRecord &event);
QJsonObject toJson(const Overview &overview);

inline constexpr qsizetype overviewNodesMax = 12'000;

/// Reads what toJson() writes. Bounded: at most 12,000 nodes, 5,000 differences, 1,000 events, strings of 64
/// KiB; more is ErrorCode::TooLarge, a wrong type where it matters ErrorCode::Corrupt.
[[nodiscard]] Result<Overview> overviewFromJson(const QJsonObject &json);
/// One of its nodes; empty if that holds more than it may.
[[nodiscard]] std::optional<NodeOverview> nodeFromJson(const QJsonObject &json);

} // namespace muster::protocol
