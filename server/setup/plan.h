#pragma once
#include "keys/certificates.h"
#include "keys/gossipkeyring.h"
#include "setup/newnode.h"

#include <QJsonObject>

/// The files of a new cluster, planned as values and written by directory.h.
namespace muster::setup {

/// What the new cluster should be.
struct NewCluster {
    QString directory; ///< absolute
    QString name;
    QList<NewNode> nodes;
    QString database; ///< as SqlSettings.DataSource; empty: a file in `directory`, where all are on one host
    QString siteUrl; ///< empty: that of the first node
    int certificateDays = keys::nodeDaysDefault;
};

/// At most this many at once.
inline constexpr qsizetype newNodesMax = 200;

/// One file, relative to the new directory.
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

/// Whether names, and addresses with their ports, are each used once; InvalidArgument says which are not.
[[nodiscard]] Result<void> checkNodes(const QList<NewNode> &nodes);

/// Nodes on several hosts cannot share a file.
bool needsSharedDatabase(const QList<NewNode> &nodes);
/// Everything of a new cluster. InvalidArgument: the first problem, in a sentence.
[[nodiscard]] Result<Plan> planCluster(const NewCluster &cluster, const QDateTime &now);

/// The content of a directory from planCluster(), as far as another node needs it.
struct ExistingCluster {
    QString directory;
    keys::Identity ca;
    QJsonObject config; ///< of one of the nodes
    QList<NewNode> nodes;
    QString profileName; ///< with the URLs of all nodes
};
/// The files of one more node, relative to its own directory. `ring` is the cluster's.
[[nodiscard]] Result<Plan> planNode(const ExistingCluster &cluster, const NewNode &node,
    const keys::GossipKeyRing &ring, int certificateDays, const QDateTime &now);

} // namespace muster::setup
