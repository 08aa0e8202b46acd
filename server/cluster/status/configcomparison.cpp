#include "cluster/status/configcomparison.h"

#include <algorithm>
#include <set>

namespace muster::cluster {

using namespace Qt::Literals::StringLiterals;

namespace {

/// What is compared, and with what.
struct Ground {
    std::vector<const NodeEvidence *> reported; ///< voters whose report has arrived
    QString majorityVersion;
    QString majorityHash;
    const ConfigEvidence *majority = nullptr; ///< the report of a node that runs the majority's configuration
    const AgreedConfig *agreed = nullptr;
};

struct Reference {
    QByteArray digest; ///< empty: absent there
    QString text;
    QString from; ///< "none": nothing to compare with
};

/// The value of more than half of those voters that have one; empty if none.
template <typename Value>
QString majorityOf(const Evidence &evidence, Value value)
{
    std::map<QString, int> votesFor;
    int known = 0;
    for (const NodeEvidence &node : evidence.nodes) {
        if (!votes(node) || value(node).isEmpty())
            continue;
        ++votesFor[value(node)];
        ++known;
    }
    for (const auto &[candidate, count] : votesFor) {
        if (2 * count > known)
            return candidate;
    }
    return {};
}

const KeyEvidence *valueIn(const NodeEvidence &node, const QString &key)
{
    const auto found = node.config->find(key);
    return found == node.config->end() ? nullptr : &found->second;
}

Ground groundOf(const Evidence &evidence)
{
    Ground ground;
    ground.majorityVersion = majorityOf(evidence, [](const NodeEvidence &node) { return node.version; });
    ground.majorityHash = majorityOf(evidence, [](const NodeEvidence &node) { return node.configHash; });
    for (const NodeEvidence &node : evidence.nodes) {
        if (!votes(node) || !node.config)
            continue;
        ground.reported.push_back(&node);
        if (!ground.majority && !ground.majorityHash.isEmpty() && node.configHash == ground.majorityHash)
            ground.majority = &*node.config;
    }
    if (evidence.lastAgreed)
        ground.agreed = &*evidence.lastAgreed;
    return ground;
}

Reference fromAgreed(const AgreedConfig &agreed, const QString &key, const QString &from)
{
    const auto found = agreed.keys.find(key);
    return found == agreed.keys.end() ? Reference{{}, {}, from}
                                      : Reference{found->second.digest, found->second.text, from};
}

Reference referenceFor(const Ground &ground, const QString &key, bool runningDiffers)
{
    if (!runningDiffers) {
        const KeyEvidence *value = valueIn(*ground.reported.front(), key);
        return value ? Reference{value->digest, value->text, u"majority"_s}
                     : Reference{{}, {}, u"majority"_s};
    }
    if (ground.majority) {
        const auto found = ground.majority->find(key);
        return found == ground.majority->end()
            ? Reference{{}, {}, u"majority"_s}
            : Reference{found->second.digest, found->second.text, u"majority"_s};
    }
    // The majority's reports have not arrived yet, but it may run what all had before.
    if (!ground.majorityHash.isEmpty() && ground.agreed && ground.agreed->hash == ground.majorityHash)
        return fromAgreed(*ground.agreed, key, u"majority"_s);
    if (ground.majorityHash.isEmpty() && ground.agreed)
        return fromAgreed(*ground.agreed, key, u"last-agreed"_s);
    return {{}, {}, u"none"_s};
}

/// A different value in the file only matters if the process would use it: not under an override.
bool isEdited(const KeyEvidence &value)
{
    return value.onDiskDiffers() && value.source != u"environment"_s;
}

std::optional<ConfigCause> causeOf(const Ground &ground, const NodeEvidence &node, const QString &key,
    const KeyEvidence *value, bool deviates, bool differsPerNode)
{
    const bool overridden = value && value->source == u"environment"_s;
    if (value && !value->meant.isEmpty() && (deviates || isEdited(*value)))
        return ConfigCause::UnknownKey;
    if (deviates && overridden)
        return ConfigCause::EnvironmentOverride;
    if (node.restartPending.contains(key))
        return ConfigCause::RestartPending;
    if (value && isEdited(*value))
        return ConfigCause::EditedNotReloaded;
    if (differsPerNode)
        return ConfigCause::PerNodeKey;
    if (!deviates)
        return {};
    // A key that a version does not know, or for which it has another default, was changed by nobody.
    if (node.version != ground.majorityVersion && (!value || value->source == u"default"_s))
        return ConfigCause::VersionDefault;
    return ConfigCause::ChangedHere;
}

/// `distinct`: the running values are not all equal; `perNode`: they may differ.
ConfigDifference differenceIn(const Ground &ground, const QString &key, bool distinct, bool perNode)
{
    ConfigDifference difference;
    difference.key = key;
    const bool runningDiffers = distinct && !perNode;
    const Reference reference =
        distinct && perNode ? Reference{{}, {}, u"none"_s} : referenceFor(ground, key, distinct);
    difference.reference = reference.text;
    difference.referenceFrom = reference.from;
    for (const NodeEvidence *node : ground.reported) {
        const KeyEvidence *value = valueIn(*node, key);
        ConfigValue shown;
        shown.node = node->id;
        shown.diskUnreadable = node->fileUnusable;
        shown.deviates = runningDiffers && reference.from != u"none"_s
            && (value ? value->digest : QByteArray()) != reference.digest;
        if (const auto cause = causeOf(ground, *node, key, value, shown.deviates, distinct && perNode))
            shown.cause = *cause;
        if (value) {
            shown.running = value->text;
            shown.disk = node->fileUnusable ? QString()
                : value->onDiskDiffers()    ? value->diskText
                                            : value->text;
            shown.source = value->source;
            difference.secret = difference.secret || value->secret;
            difference.keyClass = value->keyClass;
            if (!value->meant.isEmpty())
                difference.meant = value->meant;
        }
        difference.values.append(shown);
    }
    return difference;
}

} // namespace

QStringList ConfigComparison::deviatingKeys(const NodeId &node) const
{
    QStringList keys;
    for (const ConfigDifference &difference : differences) {
        for (const ConfigValue &value : difference.values) {
            if (value.node == node && value.deviates)
                keys.append(difference.key);
        }
    }
    return keys;
}

QStringList ConfigComparison::notReloadedKeys(const NodeId &node) const
{
    QStringList keys;
    for (const ConfigDifference &difference : differences) {
        for (const ConfigValue &value : difference.values) {
            if (value.node == node && value.cause == ConfigCause::EditedNotReloaded)
                keys.append(difference.key);
        }
    }
    return keys;
}

bool isPerNodeKey(const QString &key, const KeyEvidence &value)
{
    return value.keyClass == protocol::KeyClass::PerNode || key.startsWith(u"ClusterSettings."_s);
}

bool votes(const NodeEvidence &node)
{
    return node.liveness == Liveness::Alive || node.liveness == Liveness::Suspect;
}

ConfigComparison compareConfigs(const Evidence &evidence)
{
    const Ground ground = groundOf(evidence);
    ConfigComparison comparison;
    comparison.majorityHash = ground.majorityHash;
    comparison.majority = !ground.majorityHash.isEmpty()
        || std::none_of(evidence.nodes.begin(), evidence.nodes.end(),
            [](const NodeEvidence &node) { return votes(node) && !node.configHash.isEmpty(); });

    std::set<QString> keys;
    for (const NodeEvidence *node : ground.reported) {
        for (const auto &[key, value] : *node->config)
            keys.insert(key);
    }
    for (const QString &key : keys) {
        std::set<QByteArray> digests;
        bool perNode = false;
        bool onlyOnDisk = false;
        for (const NodeEvidence *node : ground.reported) {
            const KeyEvidence *value = valueIn(*node, key);
            digests.insert(value ? value->digest : QByteArray());
            perNode = perNode || (value && isPerNodeKey(key, *value));
            onlyOnDisk = onlyOnDisk || (value && isEdited(*value)) || node->restartPending.contains(key);
        }
        const bool distinct = digests.size() > 1;
        if (distinct || onlyOnDisk)
            comparison.differences.append(differenceIn(ground, key, distinct, perNode));
        if (distinct && !perNode)
            comparison.differingKeys.append(key);
    }
    return comparison;
}

std::optional<AgreedConfig> agreedConfig(const Evidence &evidence)
{
    std::optional<AgreedConfig> agreed;
    QString hash;
    for (const NodeEvidence &node : evidence.nodes) {
        if (!votes(node))
            continue;
        if (node.configHash.isEmpty() || (!hash.isEmpty() && node.configHash != hash))
            return {};
        hash = node.configHash;
        if (node.id != evidence.self || !node.config)
            continue;
        agreed.emplace();
        for (const auto &[key, value] : *node.config) {
            if (!isPerNodeKey(key, value))
                agreed->keys.emplace(key, AgreedConfig::Key{value.digest, value.text});
        }
    }
    if (agreed)
        agreed->hash = hash;
    return agreed;
}

} // namespace muster::cluster
