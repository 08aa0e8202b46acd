#pragma once
#include "base/id.h"
#include "base/time.h"
#include "cluster/clock/clockskew.h"
#include "cluster/peers/nodemeta.h"
#include "cluster/reachability/isolation.h"
#include "cluster/reachability/liveness.h"
#include "cluster/reachability/reachability.h"
#include "protocol/vocabulary/keyclass.h"
#include "protocol/vocabulary/limitstate.h"
#include "protocol/vocabulary/portanswer.h"

#include <QDateTime>
#include <QStringList>

#include <map>
#include <optional>
#include <vector>

/// The basis of the status (spec C5): everything one node knows of the cluster at one moment, as plain
/// values. Filled by server/node from gossip, the lease, the configuration and the database.
namespace muster::cluster {

/// One configuration key on one node. Digests are keyed, so that equal values have equal digests within a
/// cluster and reveal nothing about the value; texts of secrets are masked before they come here.
struct KeyEvidence {
    QByteArray digest; ///< of the running value
    QString text; ///< JSON text of the running value; masked if secret
    QByteArray diskDigest; ///< of the value in the file; empty: as running
    QString diskText;
    QString source; ///< of the running value: "file" "environment" "default"
    protocol::Word<protocol::KeyClass> keyClass;
    bool secret = false;
    QString meant = {}; ///< of a key that the node does not know: the one that it was surely meant to be
    bool onDiskDiffers() const { return !diskDigest.isEmpty() && diskDigest != digest; }
};

/// The configuration of one node, key by key: "Section.Key".
using ConfigEvidence = std::map<QString, KeyEvidence>;

/// A limit of a host against what Muster recommends (spec C12), as host::LimitCheck.
struct LimitEvidence {
    QString id; ///< "open-files" "tcp_fin_timeout" …
    QString actual; ///< empty: could not be read
    QString recommended;
    protocol::LimitState state = protocol::LimitState::Unknown;
    QString fix; ///< a line for a shell; empty if nothing deviates
    QString detail; ///< English: the actual and the recommended value
};

/// The clock of a node (spec C11). What its host says of its time daemon is as host::TimeSync.
struct ClockEvidence {
    std::optional<ClockOffset> ahead; ///< of the observer's clock; empty: not measured
    std::optional<bool> synchronized; ///< empty: the host does not know, or has not reported it
    QString daemon; ///< "chronyd" … "none"; empty is unknown
    QString detail; ///< English sentence about both
    QString fix;
};

/// A node: what it announces, and what is known of it beside.
struct NodeEvidence : protocol::NodeFacts {
    NodeId id;
    QString gossipAddress;
    Liveness liveness = Liveness::Alive;
    QStringList restartPending; ///< keys reloaded from disk that take effect with the next start
    std::optional<ConfigEvidence> config; ///< if its report has arrived
    /// Until it has, what the one before said: a reason does not end because the next report is on its way.
    std::optional<ConfigEvidence> formerConfig;
    QStringList formerRestartPending;
    bool fileUnusable = false; ///< it could not start with its configuration file as that is
    bool otherKey = false; ///< it is a KeyStranger: it runs, and the two do not understand each other
    QString fileProblem; ///< why: English; empty while its report has not arrived
    std::optional<bool> databaseReachable; ///< as the node itself says
    std::optional<protocol::PortAnswer> port; ///< of its gossip, if it is down and was asked since
    QString alsoAt; ///< gossip address of another process with its id; empty: there is none
    bool otherDatabase = false; ///< it reaches a database, but does not appear in the observer's
    Millis lastHeard{0}; ///< since the observer last had evidence from it
    int seenBy = 0; ///< alive nodes that see it alive, itself not counted
    int peers = 0; ///< alive nodes that could see it
    std::vector<LimitEvidence> limits; ///< empty: not reported
    ClockEvidence clock;
};

/// Its name; its id while that is unknown.
inline QString nameOf(const NodeEvidence &node)
{
    return node.name.isEmpty() ? node.id.toString() : node.name;
}

/// A node of the database that knocks with a gossip key that fits none of the observer's.
struct KeyStranger {
    NodeId id;
    QString address; ///< of its gossip, host:port
};

struct LeaseEvidence {
    std::optional<NodeId> leader; ///< the node that holds a lease and renews it
    quint64 term = 0;
    Millis leaderlessFor{0}; ///< since the observer last knew of a leader, or since its start
};

/// A configuration that all nodes had at one time: what a tie is compared with.
struct AgreedConfig {
    struct Key {
        QByteArray digest;
        QString text; ///< masked if secret
    };
    QString hash;
    std::map<QString, Key> keys; ///< without per-node keys
};

/// A process that has no place in this cluster and says so in its database, or serves there under another
/// cluster's name.
struct Outsider {
    NodeId id;
    QString address; ///< host:port of its HTTP listener
    QString clusterName;
    bool serves = false; ///< false: it was refused, and waits
};

struct Evidence {
    NodeId self;
    QString clusterName;
    std::vector<Outsider> outsiders;
    std::vector<NodeEvidence> nodes; ///< with self; in any order, ids are unique
    LeaseEvidence lease;
    int databaseSchema = 0; ///< of the database itself; 0 is unknown
    /// For how long the observer could read the database and not write to it; 0: it can.
    Millis unwritableFor{0};
    QString unwritableWhy; ///< what the database said; empty: it only did not take a write in time
    std::optional<AgreedConfig> lastAgreed;
    ClockLimits clockLimits;
    bool warnOfHosts = true; ///< whether limits and unsynchronized clocks are reasons
    SightMatrix sights;
    Isolation isolation; ///< of the observer
};

} // namespace muster::cluster
