#include "cluster/status/reachabilityreasons.h"

#include "protocol/vocabulary/english.h"

#include <QJsonArray>

#include <algorithm>

namespace muster::cluster {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype sentencesMax = 3; // the evidence has all

Reason reason(ReasonCode code, const QString &detail, const QJsonObject &evidence)
{
    Reason made;
    made.code = code;
    made.severity = traitsOf(code).severity;
    made.detail = detail;
    made.evidence = evidence;
    return made;
}

QString listed(const QStringList &items, const QString &separator)
{
    if (items.size() <= sentencesMax)
        return items.join(separator);
    return u"%1 and %2 more"_s.arg(items.first(sentencesMax).join(separator))
        .arg(items.size() - sentencesMax);
}

} // namespace

ReachabilityReasons::ReachabilityReasons(const Evidence &evidence) : m_evidence(evidence)
{
    std::set<NodeId> alive;
    std::set<NodeId> here;
    for (const NodeEvidence &node : evidence.nodes) {
        m_byId.emplace(node.id, &node);
        if (node.liveness == Liveness::Alive)
            alive.insert(node.id);
        if (node.liveness != Liveness::Left)
            here.insert(node.id);
    }
    m_findings = findingsOf(evidence.sights, alive);
    m_groups = groupsOf(evidence.sights, here);
    for (std::size_t i = 0; i < m_findings.size(); ++i) {
        if (m_findings[i].code == FindingCode::Busy)
            continue;
        for (const NodeId &node : namedBy(m_findings[i], m_findings))
            m_findingsByNode[node].push_back(i);
    }
    for (const auto &[observer, row] : evidence.sights) {
        for (const auto &[node, sight] : row.sees) {
            if (sight.liveness == Liveness::Alive && !sight.reachedAt.isEmpty())
                m_elsewhere.insert(node);
        }
    }
}

QString ReachabilityReasons::nameOf(const NodeId &node) const
{
    const auto found = m_byId.find(node);
    return found == m_byId.end() ? node.toString() : cluster::nameOf(*found->second);
}

QString ReachabilityReasons::sentence(const Finding &finding) const
{
    return protocol::englishDetail(finding.code, nameOf(finding.from), nameOf(finding.to));
}

std::optional<Reason> ReachabilityReasons::unreachable(const NodeId &node) const
{
    QStringList sentences;
    QJsonArray found;
    const auto blamed = m_findingsByNode.find(node);
    if (blamed == m_findingsByNode.end())
        return {};
    for (const std::size_t i : blamed->second) {
        const Finding &finding = m_findings[i];
        sentences.append(sentence(finding));
        found.append(QJsonObject{{u"finding"_s, QString(protocol::name(finding.code))},
            {u"from"_s, finding.from.toString()}, {u"to"_s, finding.to.toString()}});
    }
    return reason(ReasonCode::UnreachableFrom, listed(sentences, u"; "_s), {{u"findings"_s, found}});
}

std::optional<Reason> ReachabilityReasons::cutOff(const NodeId &node) const
{
    const Isolation &isolation = m_evidence.isolation;
    if (node != m_evidence.self || !isolation.cutOff())
        return {};
    QStringList names;
    QJsonArray ids;
    for (const NodeId &other : isolation.living) {
        names.append(nameOf(other));
        ids.append(other.toString());
    }
    names.sort();
    const QString what = isolation.withdrawn() ? u"it is on the smaller side and out of rotation"_s
        : isolation.standing == Standing::Undecided
        ? u"both sides are equal and the lease is with neither yet"_s
        : u"its side keeps serving"_s;
    return reason(ReasonCode::CutOff,
        u"%1 cannot reach %2, which the database shows as alive; %3"_s.arg(
            nameOf(node), listed(names, u", "_s), what),
        {{u"living"_s, ids}, {u"standing"_s, standingName(isolation.standing)},
            {u"withdrawn"_s, isolation.withdrawn()}});
}

std::optional<Reason> ReachabilityReasons::elsewhere(const NodeId &node) const
{
    if (!m_elsewhere.contains(node))
        return {};
    std::map<QString, QStringList> observers; // by the address
    for (const auto &[observer, row] : m_evidence.sights) {
        const auto cell = row.sees.find(node);
        if (cell != row.sees.end() && cell->second.liveness == Liveness::Alive
            && !cell->second.reachedAt.isEmpty())
            observers[cell->second.reachedAt].append(nameOf(observer));
    }
    const auto self = m_byId.find(node);
    if (self == m_byId.end())
        return {};
    const QString &advertised = self->second->gossipAddress;
    QStringList parts;
    QJsonObject reached;
    for (auto &[address, names] : observers) {
        names.sort();
        parts.append(u"%1 (as %2 sees it)"_s.arg(address, listed(names, u", "_s)));
        reached[address] = QJsonArray::fromStringList(names);
    }
    return reason(ReasonCode::AddressDiffers,
        u"%1 advertises %2, but its packets come from %3"_s.arg(
            nameOf(node), advertised, listed(parts, u", "_s)),
        {{u"advertised"_s, advertised}, {u"reached"_s, reached}});
}

QList<Reason> ReachabilityReasons::reasonsOf(const NodeId &node) const
{
    QList<Reason> reasons;
    for (auto &&found : {cutOff(node), unreachable(node), elsewhere(node)})
        if (found)
            reasons.append(*found);
    for (const Finding &finding : m_findings)
        if (finding.code == FindingCode::Busy && finding.from == node)
            reasons.append(reason(ReasonCode::Busy, sentence(finding), {}));
    return reasons;
}

QString ReachabilityReasons::signOfLife(const NodeId &node) const
{
    return m_evidence.isolation.living.contains(node)
        ? u"; it still writes to the database, so it is cut off rather than dead"_s
        : QString();
}

} // namespace muster::cluster
