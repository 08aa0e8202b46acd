#include "cluster/status/placereasons.h"

#include <algorithm>

namespace muster::cluster {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr Millis unwritableMax{3'000}; ///< a large write may take as long as that

Reason reason(ReasonCode code, const QString &detail, const QJsonObject &evidence = {})
{
    Reason made;
    made.code = code;
    made.severity = traitsOf(code).severity;
    made.detail = detail;
    made.evidence = evidence;
    return made;
}

std::optional<Reason> duplicateId(const Evidence &evidence, const NodeEvidence &node)
{
    for (const Outsider &other : evidence.outsiders)
        if (other.id == node.id && other.clusterName == evidence.clusterName)
            return reason(ReasonCode::DuplicateId,
                u"two processes use the id of %1: the node at %2, and one at %3 %4. A data directory was copied"_s
                    .arg(nameOf(node), node.address.isEmpty() ? node.gossipAddress : node.address,
                        other.address,
                        other.serves ? u"which serves as well"_s : u"that waits and does not serve"_s),
                {{u"also_at"_s, other.address}, {u"serves"_s, other.serves}});
    if (node.alsoAt.isEmpty())
        return {};
    return reason(ReasonCode::DuplicateId,
        u"two processes use the id of %1: the node at %2, and one at %3 in the gossip. A data directory was copied"_s
            .arg(nameOf(node), node.gossipAddress, node.alsoAt),
        {{u"also_at"_s, node.alsoAt}, {u"serves"_s, true}});
}

std::optional<Reason> otherDatabase(const Evidence &evidence, const NodeEvidence &node)
{
    if (!node.otherDatabase)
        return {};
    const auto self = std::find_if(evidence.nodes.begin(), evidence.nodes.end(),
        [&evidence](const NodeEvidence &each) { return each.id == evidence.self; });
    return reason(ReasonCode::OtherDatabase,
        u"%1 reaches a database, but not the one that %2 uses: it has not written its row there"_s.arg(
            nameOf(node), self == evidence.nodes.end() ? u"this node"_s : nameOf(*self)));
}

std::optional<Reason> databaseLocked(const Evidence &evidence)
{
    if (evidence.unwritableFor < unwritableMax)
        return {};
    Reason found = reason(ReasonCode::DatabaseLocked,
        u"nothing could be written to the database for %1: %2"_s.arg(spoken(evidence.unwritableFor),
            evidence.unwritableWhy.isEmpty() ? u"another program holds its lock, or it is too slow"_s
                                             : evidence.unwritableWhy),
        {{u"locked_ms"_s, qint64(evidence.unwritableFor.count())}});
    if (!evidence.unwritableWhy.isEmpty())
        found.evidence[u"problem"_s] = evidence.unwritableWhy;
    return found;
}

/// Of the cluster: each of the others once.
QList<Reason> sharedDatabase(const Evidence &evidence)
{
    QList<Reason> reasons;
    for (const Outsider &other : evidence.outsiders) {
        if (other.clusterName == evidence.clusterName)
            continue;
        reasons.append(reason(ReasonCode::SharedDatabase,
            u"the database of cluster %1 is also that of cluster %2: its node %3 at %4 %5"_s.arg(
                evidence.clusterName, other.clusterName, other.id.toString(), other.address,
                other.serves ? u"serves there"_s : u"waits and does not serve"_s),
            {{u"cluster"_s, other.clusterName}, {u"address"_s, other.address}, {u"serves"_s, other.serves}}));
    }
    return reasons;
}

} // namespace

QString spoken(Millis age)
{
    if (age < std::chrono::seconds(10))
        return u"%1 s"_s.arg(double(age.count()) / 1000, 0, 'f', 1);
    if (age < std::chrono::minutes(2))
        return u"%1 s"_s.arg(age.count() / 1000);
    if (age < std::chrono::hours(2))
        return u"%1 min"_s.arg(age.count() / 60'000);
    return u"%1 h"_s.arg(age.count() / 3'600'000);
}

QString saidByPort(const NodeEvidence &node)
{
    if (!node.port)
        return {};
    switch (*node.port) {
    case protocol::PortAnswer::Refused:
        return u"; its port refuses connections: the process is gone"_s;
    case protocol::PortAnswer::Silent:
        return u"; its port takes connections and does not answer: the process hangs"_s;
    case protocol::PortAnswer::Unreachable:
        return u"; its host does not answer at all"_s;
    }
    Q_UNREACHABLE();
}

QList<Reason> placeReasons(const Evidence &evidence, const NodeEvidence &node)
{
    QList<Reason> reasons;
    for (auto &&found : {duplicateId(evidence, node), otherDatabase(evidence, node)})
        if (found)
            reasons.append(*found);
    return reasons;
}

QList<Reason> databaseReasons(const Evidence &evidence)
{
    QList<Reason> reasons = sharedDatabase(evidence);
    if (const auto found = databaseLocked(evidence))
        reasons.append(*found);
    return reasons;
}

} // namespace muster::cluster
