#pragma once
#include "cluster/status/evidence.h"

#include <QList>

/// Which configuration keys differ, on which node, and why (spec C6). Pure: a function of the evidence.
namespace muster::cluster {

/// As protocol::ConfigValue.
struct ConfigValue {
    NodeId node;
    QString running;
    QString disk;
    QString source;
    bool deviates = false;
    QString cause; ///< "edited-not-reloaded" "restart-pending" "environment-override" "version-default"
                   ///< "per-node-key" "changed-here"; empty: nothing is wrong with this value
    friend bool operator==(const ConfigValue &, const ConfigValue &) = default;
};

/// As protocol::ConfigDifference.
struct ConfigDifference {
    QString key;
    bool secret = false;
    QString reference; ///< empty: absent there, or there is nothing to hold against
    QString referenceFrom; ///< "majority", "last-agreed", or "none": nothing to hold against
    QString keyClass;
    bool runningDiffers = false; ///< two nodes run different values, and may not: not only the file differs
    QList<ConfigValue> values; ///< of the nodes that vote and have reported; in the order of the evidence
    friend bool operator==(const ConfigDifference &, const ConfigDifference &) = default;
};

struct ConfigComparison {
    bool majority = true; ///< false: running configurations differ and none is on more than half of the nodes
    QString majorityHash; ///< empty if there is none
    QList<ConfigDifference> differences; ///< sorted by key

    /// Keys whose running values differ between nodes although they may not.
    QStringList differingKeys() const;
    /// Keys in which this node's running value deviates.
    QStringList deviatingKeys(const NodeId &node) const;
    /// Keys whose file value this node does not run, and that a reload would take up.
    QStringList notReloadedKeys(const NodeId &node) const;
};

/// Whether values of the key may differ between nodes without being a mismatch: outside the hash by design.
bool isPerNodeKey(const QString &key, const KeyEvidence &value);

/// A node's voice counts while it is alive or suspect. Nodes that are down or have left do not vote.
bool votes(const NodeEvidence &node);

ConfigComparison compareConfigs(const Evidence &evidence);

/// The configuration all voters run, if they do and the observer has its own report: to be kept as the next
/// Evidence::lastAgreed.
std::optional<AgreedConfig> agreedConfig(const Evidence &evidence);

} // namespace muster::cluster
