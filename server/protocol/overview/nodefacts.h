#pragma once
#include "protocol/vocabulary/lifecycle.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <optional>

namespace muster::protocol {

/// How a node protects its gossip.
struct GossipProtection {
    int keys = 0; ///< in its ring; 0: plaintext
    bool verifyIncoming = true; ///< hears encrypted gossip only
    bool verifyOutgoing = true; ///< sends encrypted gossip only
    bool isWhole() const { return keys > 0 && verifyIncoming && verifyOutgoing; }
    bool operator==(const GossipProtection &) const = default;
};

/// What a node announces of itself. Evidence and overview have it as one value, which is passed on whole: a
/// new fact is added here, where it is announced (cluster/peers/nodemeta) and where it is JSON (nodefields).
struct NodeFacts {
    QString name; ///< host name or OverrideHostname: what people call it
    QString address; ///< host:port of its HTTP listener as peers reach it
    Word<Lifecycle> lifecycle; ///< empty: a version that does not announce it
    QString version; ///< empty is unknown
    int schema = 0; ///< that the node works with; 0 is unknown
    QString configHash; ///< of the running configuration, hexadecimal; empty is unknown
    QString diskHash; ///< of the file as it is now
    std::optional<QDateTime> startedAt;
    QStringList features;
    std::optional<GossipProtection> gossip; ///< empty: of a version that does not tell, or there is no gossip
    bool operator==(const NodeFacts &) const = default;
};

} // namespace muster::protocol
