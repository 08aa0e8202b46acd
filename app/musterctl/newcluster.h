#pragma once
#include "base/time.h"
#include "keys/certificates.h"
#include "keys/gossipkeyring.h"

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

/// What `musterctl init` makes: decided here as values, written by makeDirectory().
namespace muster::ctl {

/// A node as the operator names it: NAME=ADDRESS[:HTTPPORT[:GOSSIPPORT[:STREAMINGPORT]]].
struct NewNode {
    QString name;
    QString host; ///< as typed: an IP address or a host name
    QStringList addresses; ///< IP addresses, the first is told to peers
    quint16 httpPort = 8065;
    quint16 gossipPort = 8074;
    quint16 streamingPort = 8075;

    bool isLoopback() const;
    bool isHostName() const;
    /// host:port of HTTP, an IPv6 address in brackets.
    QString httpEndpoint() const;
    QString url() const; ///< with https unless it is on loopback
};

/// Looks a host name up for at most `timeout`. InvalidArgument: what is wrong with the text.
[[nodiscard]] Result<NewNode> parseNewNode(const QString &text, Millis timeout);

/// What the new cluster shall be.
struct NewCluster {
    QString directory; ///< absolute
    QString name;
    QList<NewNode> nodes;
    QString database; ///< as SqlSettings.DataSource; empty: a file in `directory`, where all are on one host
    QString siteUrl; ///< empty: that of the first node
    int certificateDays = keys::nodeDaysDefault;
};

/// At most this many in one go.
inline constexpr qsizetype newNodesMax = 200;

/// One file, relative to the directory that is made.
struct PlannedFile {
    QString path;
    QByteArray bytes;
    bool secret = false; ///< readable by the owner only
    QString what; ///< for people
};

struct Plan {
    QList<PlannedFile> files;
    QString gossipKey; ///< fingerprint of the primary
    QString database;
};

/// Everything of a new cluster. InvalidArgument: the first problem, in a sentence.
[[nodiscard]] Result<Plan> planCluster(const NewCluster &cluster, const QDateTime &now);

/// What a directory that planCluster() filled holds, as far as another node needs it.
struct ExistingCluster {
    QString directory;
    keys::Identity ca;
    QJsonObject config; ///< of one of the nodes
    QList<NewNode> nodes;
    QString profileName; ///< with the URLs of all nodes
};
/// Errors name the file that is missing or makes no sense.
[[nodiscard]] Result<ExistingCluster> readCluster(const QString &directory);
/// The files of one more node, below nodes/NAME. `ring` is the cluster's.
[[nodiscard]] Result<Plan> planNode(const ExistingCluster &cluster, const NewNode &node,
    const keys::GossipKeyRing &ring, int certificateDays, const QDateTime &now);
/// The ring of the nodes in the directory. Conflict if they differ, as in the middle of a rotation.
[[nodiscard]] Result<keys::GossipKeyRing> commonRing(const ExistingCluster &cluster);

/// Makes `directory` with these files, all or nothing: under another name first, and on disk when it returns.
/// Conflict: it exists and is not empty. Unavailable: what cannot be written, and why; nothing is left then.
[[nodiscard]] Result<void> makeDirectory(const QString &directory, const QList<PlannedFile> &files);

} // namespace muster::ctl
