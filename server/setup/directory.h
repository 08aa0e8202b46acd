#pragma once
#include "setup/plan.h"

/// The directory with a cluster's certificate authority, its profile, and the files of each node until
/// they are copied to their hosts. Thread: any; these functions wait for the disk.
namespace muster::setup {

/// Creates `directory` with these files, all or nothing: under another name first, and on disk when it
/// returns. Conflict: it exists and is not empty. Unavailable: what cannot be written, and why; nothing is
/// left then.
[[nodiscard]] Result<void> makeDirectory(const QString &directory, const QList<PlannedFile> &files);

/// Errors name the file that is missing or cannot be used.
[[nodiscard]] Result<ExistingCluster> readCluster(const QString &directory);
/// The ring of the nodes in the directory. Conflict if they differ, as in the middle of a rotation.
[[nodiscard]] Result<keys::GossipKeyRing> commonRing(const ExistingCluster &cluster);
/// Where the files of a node are.
QString nodeDirectory(const QString &directory, const NewNode &node);
/// Creates the directory of a further node, and adds its URL to the cluster's profile.
[[nodiscard]] Result<void> addNode(const ExistingCluster &cluster, const NewNode &node, const Plan &plan);

} // namespace muster::setup
