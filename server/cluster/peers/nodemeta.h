#pragma once
#include "base/result.h"
#include "base/time.h"
#include "protocol/overview/nodefacts.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>
#include <QStringList>

#include <optional>

/// The facts that a Muster node announces in its memberlist meta, so that every member knows them of every
/// other: `MU1`, then a msgpack map with keys of one letter. Thread: any; values only.
namespace muster::cluster {

using protocol::GossipProtection;
using protocol::Lifecycle;

/// Bytes of a configuration hash: the first 16 of SHA-256.
inline constexpr int metaHashBytes = 16;

struct NodeMeta {
    QString clusterName; ///< at most 64 bytes of UTF-8 are announced
    QString
        name; ///< the node's, of host characters (base/nodename.h); truncated if the meta would grow too long
    QString httpEndpoint; ///< host:port of its HTTP listener as peers reach it; empty over 259 bytes
    bool secure = false; ///< the listener speaks TLS
    QString version; ///< of the program; at most 32 bytes are announced
    quint32 schema = 0; ///< 0 is unknown
    QByteArray configHash; ///< of the running configuration; metaHashBytes, or empty: unknown
    QByteArray diskHash; ///< of the file as it is now; likewise
    bool fileUnusable = false; ///< the node could not start with its file; its report says why
    quint32 reportRevision = 0; ///< grows with every change of the node's configuration report
    bool restartPending = false; ///< a restart would replace values that it runs
    Lifecycle lifecycle = Lifecycle::Joining;
    bool databaseReachable = false;
    quint64 leaderTerm = 0; ///< term of the lease that the node holds; 0: it does not hold it
    quint64 epoch = 0; ///< of the data source, in the lease's row as the node last saw it; 0: not seen yet
    QStringList features; ///< those that do not fit are left out, the last first
    WallTime startedAt; ///< by the node's own clock; WallTime(): not told
    std::optional<GossipProtection> gossip; ///< empty: a version that does not report it
    friend bool operator==(const NodeMeta &, const NodeMeta &) = default;
};

/// At most metaBytesMax (512) bytes, whatever `meta` contains.
[[nodiscard]] QByteArray encodeNodeMeta(const NodeMeta &meta);

/// InvalidArgument: the meta of another program. Corrupt: bytes that encodeNodeMeta() cannot have written, or
/// a text with characters that it may not have: these texts reach logs, screens and command lines. Unknown
/// keys are skipped and a newer version's lifecycle reads as Joining, so that versions can be mixed.
[[nodiscard]] Result<NodeMeta> decodeNodeMeta(QByteArrayView bytes);

/// What of it is passed on to those who look at the cluster.
[[nodiscard]] protocol::NodeFacts factsOf(const NodeMeta &meta);

} // namespace muster::cluster
