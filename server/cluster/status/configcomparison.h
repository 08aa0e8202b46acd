#pragma once
#include "cluster/status/evidence.h"
#include "protocol/overview/configdifference.h"

#include <QList>

/// Which configuration keys differ, on which node, and why (spec C6). Pure: a function of the evidence.
namespace muster::cluster {

using protocol::ConfigCause;
using protocol::ConfigDifference;
using protocol::ConfigValue;

struct ConfigComparison {
    bool majority = true; ///< false: running configurations differ and none is on more than half of the nodes
    QString majorityHash; ///< empty if there is none
    QList<ConfigDifference> differences; ///< sorted by key
    QStringList differingKeys; ///< those whose running values differ between nodes although they must not

    /// Keys for which this node's running value deviates.
    QStringList deviatingKeys(const NodeId &node) const;
    /// Keys whose value in the file this node does not run, and that a reload would apply.
    QStringList notReloadedKeys(const NodeId &node) const;
};

/// Whether values of the key may differ between nodes without being a mismatch: excluded from the hash by
/// design.
bool isPerNodeKey(const QString &key, const KeyEvidence &value);

/// A node's vote counts while it is alive or suspect. Nodes that are down or have left do not vote.
bool votes(const NodeEvidence &node);

ConfigComparison compareConfigs(const Evidence &evidence);

/// The configuration that all voters run, if they all run the same and the observer has its own report: to be
/// kept as the next Evidence::lastAgreed.
std::optional<AgreedConfig> agreedConfig(const Evidence &evidence);

} // namespace muster::cluster
