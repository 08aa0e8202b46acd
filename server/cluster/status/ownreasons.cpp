#include "cluster/status/ownreasons.h"

#include "cluster/status/configcomparison.h"

namespace muster::cluster {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype unknownMax = 5; ///< keys that a reason names

Reason reason(ReasonCode code, const QString &detail, const QJsonObject &evidence = {})
{
    Reason made;
    made.code = code;
    made.severity = traitsOf(code).severity;
    made.detail = detail;
    made.evidence = evidence;
    return made;
}

std::optional<Reason> unreadable(const NodeEvidence &node)
{
    if (!node.fileUnusable)
        return {};
    Reason made = reason(ReasonCode::ConfigUnreadable,
        u"the configuration file of %1 cannot be used, and the node would not start with it"_s.arg(
            nameOf(node)));
    if (node.fileProblem.isEmpty())
        return made; // its report is on the way
    made.detail += u": "_s + node.fileProblem;
    made.evidence[u"problem"_s] = node.fileProblem;
    return made;
}

/// Keys that have no effect because of their names. Of a file that cannot be used they are not known.
std::optional<Reason> unknownKeys(const NodeEvidence &node)
{
    const std::optional<ConfigEvidence> &config = node.config ? node.config : node.formerConfig;
    if (!config)
        return {};
    QStringList keys;
    QStringList said;
    QJsonObject meant;
    for (const auto &[key, value] : *config) {
        // What the file no longer has is gone with the next reload, which is another reason.
        if (value.meant.isEmpty() || (value.onDiskDiffers() && value.diskText.isEmpty()))
            continue;
        keys.append(key);
        if (keys.size() > unknownMax)
            continue;
        said.append(u"%1, did you mean %2?"_s.arg(key, value.meant));
        meant[key] = value.meant;
    }
    if (keys.isEmpty())
        return {};
    Reason made = reason(ReasonCode::ConfigUnknownKey,
        u"the configuration of %1 has an unknown key: %2"_s.arg(nameOf(node), said.join(u' ')),
        {{u"meant"_s, meant}});
    if (keys.size() > unknownMax)
        made.detail += u" And %1 more."_s.arg(keys.size() - unknownMax);
    made.keys = keys.mid(0, unknownMax);
    return made;
}

std::optional<Reason> gossipPlaintext(const NodeEvidence &node)
{
    if (!node.gossip || node.gossip->isWhole())
        return {};
    const GossipProtection &gossip = *node.gossip;
    Reason found = reason(ReasonCode::GossipPlaintext,
        (gossip.keys == 0
                ? u"%1 has no gossip key: what nodes send each other can be read and forged on the network"_s
                : !gossip.verifyOutgoing ? u"%1 sends gossip that is not encrypted"_s
                                         : u"%1 listens to gossip that is not encrypted"_s)
            .arg(nameOf(node)),
        {{u"keys"_s, gossip.keys}, {u"verify_incoming"_s, gossip.verifyIncoming},
            {u"verify_outgoing"_s, gossip.verifyOutgoing}});
    if (gossip.keys > 0 && !gossip.verifyIncoming)
        found.keys.append(u"MusterSettings.GossipVerifyIncoming"_s);
    if (gossip.keys > 0 && !gossip.verifyOutgoing)
        found.keys.append(u"MusterSettings.GossipVerifyOutgoing"_s);
    return found;
}

} // namespace

QList<Reason> ownReasons(const NodeEvidence &node)
{
    if (node.otherKey && !votes(node))
        return {reason(ReasonCode::GossipKeyDiffers,
            u"%1 runs, but with a gossip key that none of its peers has: they do not understand each other"_s
                .arg(nameOf(node)),
            {{u"address"_s, node.gossipAddress}})};
    QList<Reason> reasons;
    for (auto &&found : {unreadable(node), unknownKeys(node), gossipPlaintext(node)})
        if (found)
            reasons.append(*found);
    return reasons;
}

} // namespace muster::cluster
