#pragma once
#include "cluster/status/evidence.h"
#include "config/changes.h"
#include "config/report.h"

#include <map>
#include <memory>
#include <set>

namespace muster::fakecluster {

/// Values that stand in a node's configuration beside what all began with; Undefined: taken out.
using Edits = std::map<QString, QJsonValue>;

/// A configuration as a node has it: what it runs and what its file says. Immutable and shared, since most of
/// a thousand nodes have the same.
struct NodeConfig {
    Edits runningEdits;
    Edits diskEdits;
    config::Document running;
    config::Document disk;
    QStringList pending; ///< reloaded, and waiting for a restart
    QString runningHash; ///< hexadecimal
    QString diskHash;
    cluster::ConfigEvidence evidence; ///< of every key
    QStringList restartPending;
};
using NodeConfigPtr = std::shared_ptr<const NodeConfig>;

/// What a reload did.
struct ConfigChange {
    NodeConfigPtr config;
    QStringList changed;
    QStringList restart;
};

/// Makes configurations by the rules of server/config, and remembers those it made. Thread: one.
class ConfigLibrary {
public:
    explicit ConfigLibrary(const QString &clusterName);

    const NodeConfigPtr &base() const { return m_base; }
    /// The file says something else; the process does not.
    NodeConfigPtr edited(const NodeConfigPtr &config, const Edits &edits);
    ConfigChange reloaded(const NodeConfigPtr &config);
    /// A process that starts runs what its file says.
    NodeConfigPtr restarted(const NodeConfigPtr &config);

private:
    NodeConfigPtr make(const Edits &running, const Edits &disk, const QStringList &pending);
    config::Document documentOf(const Edits &edits) const;

    config::Document m_document;
    std::map<QByteArray, NodeConfigPtr> m_made; ///< by what was edited
    NodeConfigPtr m_base;
};

/// The keys in which at least one of these differs from what all began with: no other key can differ between
/// nodes.
std::set<QString> touchedKeys(const std::set<NodeConfigPtr> &configs);

} // namespace muster::fakecluster
