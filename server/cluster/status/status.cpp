#include "cluster/status/status.h"

#include "cluster/status/hostreasons.h"
#include "cluster/status/ownreasons.h"
#include "cluster/status/placereasons.h"
#include "cluster/status/reachabilityreasons.h"
#include "protocol/vocabulary/english.h"

#include <QJsonArray>

#include <algorithm>
#include <set>
#include <utility>

namespace muster::cluster {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype namesMax = 4; // in a sentence; the evidence has all
constexpr qsizetype keysMax = 5;

/// One property that should be the same on all nodes, as the voters reported it.
struct Axis {
    std::map<QString, QStringList> namesByValue;
    std::set<NodeId> reported;
    int known = 0;
    std::optional<QString> majority;

    bool agreed() const { return namesByValue.size() <= 1; }
};

QString listed(const QStringList &items, qsizetype max)
{
    if (items.size() <= max)
        return items.join(u", "_s);
    return u"%1 and %2 more"_s.arg(items.first(max).join(u", "_s)).arg(items.size() - max);
}

template <typename Value>
Axis axisOf(const Evidence &evidence, Value value)
{
    Axis axis;
    for (const NodeEvidence &node : evidence.nodes) {
        const QString has = votes(node) ? value(node) : QString();
        if (has.isEmpty())
            continue;
        axis.namesByValue[has].append(nameOf(node));
        axis.reported.insert(node.id);
        ++axis.known;
    }
    // A majority is more than half: with two servers that differ there is none, and neither may be blamed.
    for (auto &[candidate, names] : axis.namesByValue) {
        names.sort();
        if (2 * names.size() > axis.known)
            axis.majority = candidate;
    }
    return axis;
}

QString versionOf(const NodeEvidence &node)
{
    return node.version;
}

QString schemaOf(const NodeEvidence &node)
{
    return node.schema > 0 ? QString::number(node.schema) : QString();
}

QString hashOf(const NodeEvidence &node)
{
    return node.configHash;
}

bool worse(const Reason &a, const Reason &b)
{
    return std::pair(a.severity, rankOf(a.code)) < std::pair(b.severity, rankOf(b.code));
}

class Assessor {
public:
    explicit Assessor(const Evidence &evidence)
        : m_evidence(evidence)
        , m_comparison(compareConfigs(evidence))
        , m_versions(axisOf(evidence, versionOf))
        , m_schemas(axisOf(evidence, schemaOf))
        , m_configs(axisOf(evidence, hashOf))
        , m_clocks(judgeClocks(clocksOf(evidence), evidence.clockLimits))
        , m_reachability(evidence)
    {
    }

    ClusterStatus assess() const;

private:
    QList<Reason> reasonsOf(const NodeEvidence &node) const;
    Verdict verdictOf(const NodeEvidence &node, const QList<Reason> &reasons) const;
    std::optional<Reason> mismatch(
        ReasonCode code, const Axis &axis, const NodeEvidence &node, const QString &value) const;
    QString sentence(ReasonCode code, const Axis &axis, const NodeEvidence &node, const QString &value) const;
    void configKeys(Reason &reason, const NodeEvidence &node) const;
    std::optional<Reason> notReloaded(const NodeEvidence &node) const;
    std::optional<Reason> noLease() const;

    const Evidence &m_evidence;
    const ConfigComparison m_comparison;
    const Axis m_versions;
    const Axis m_schemas;
    const Axis m_configs;
    const ClockJudgement m_clocks;
    const ReachabilityReasons m_reachability;
};

Reason reason(ReasonCode code, const QString &detail, const QJsonObject &evidence = {})
{
    Reason made;
    made.code = code;
    made.severity = traitsOf(code).severity;
    made.detail = detail;
    made.evidence = evidence;
    return made;
}

bool factsKnown(const NodeEvidence &node)
{
    return !node.version.isEmpty() && node.schema > 0 && !node.configHash.isEmpty();
}

QString Assessor::sentence(
    ReasonCode code, const Axis &axis, const NodeEvidence &node, const QString &value) const
{
    const bool config = code == ReasonCode::ConfigMismatch;
    const QString what = code == ReasonCode::SchemaMismatch ? u"uses schema %1"_s : u"runs %1"_s;
    const QString whatMany = code == ReasonCode::SchemaMismatch ? u"use schema %1"_s : u"run %1"_s;
    if (axis.majority) {
        const qsizetype many = axis.namesByValue.at(*axis.majority).size();
        return config ? u"%1 runs a different configuration than %2 of %3 nodes"_s.arg(nameOf(node))
                            .arg(many)
                            .arg(axis.known)
                      : u"%1 %2; %3 of %4 nodes %5"_s.arg(nameOf(node), what.arg(value))
                            .arg(many)
                            .arg(axis.known)
                            .arg(whatMany.arg(*axis.majority));
    }
    QStringList groups;
    for (const auto &[other, names] : axis.namesByValue) {
        const QString ran =
            config ? u"configuration "_s + other.first(std::min<qsizetype>(8, other.size())) : other;
        groups.append(
            u"%1 %2"_s.arg(listed(names, namesMax), (names.size() == 1 ? what : whatMany).arg(ran)));
    }
    return u"no majority: "_s + listed(groups, namesMax);
}

std::optional<Reason> Assessor::mismatch(
    ReasonCode code, const Axis &axis, const NodeEvidence &node, const QString &value) const
{
    if (axis.agreed() || !axis.reported.contains(node.id) || axis.majority == value)
        return {};
    QJsonObject counts;
    for (const auto &[other, names] : axis.namesByValue)
        counts[other] = names.size();
    QJsonObject evidence{{u"value"_s, value}, {u"values"_s, counts}, {u"of"_s, axis.known},
        {u"no_majority"_s, !axis.majority}};
    if (axis.majority) {
        evidence[u"majority"_s] = *axis.majority;
        evidence[u"agreeing"_s] = axis.namesByValue.at(*axis.majority).size();
    }
    return reason(code, sentence(code, axis, node, value), evidence);
}

/// Names the keys in a config-mismatch, and says what they were compared with.
void Assessor::configKeys(Reason &reason, const NodeEvidence &node) const
{
    const QStringList deviating = m_comparison.deviatingKeys(node.id);
    reason.keys = m_comparison.majority ? deviating : m_comparison.differingKeys;
    if (reason.keys.isEmpty())
        reason.detail += u"; which keys differ has not been reported yet"_s;
    else if (m_comparison.majority)
        reason.detail += u": "_s + listed(reason.keys, keysMax);
    else
        reason.detail += u"; they differ in "_s + listed(reason.keys, keysMax);
    if (m_comparison.majority)
        return;
    reason.evidence[u"changed"_s] = QJsonArray::fromStringList(deviating);
    reason.evidence[u"reference"_s] = m_evidence.lastAgreed ? u"last-agreed"_s : u"none"_s;
    if (!m_evidence.lastAgreed)
        reason.detail += u"; no configuration that all nodes had is known"_s;
    else if (node.configHash == m_evidence.lastAgreed->hash)
        reason.detail += u"; %1 still runs the last configuration that all nodes had"_s.arg(nameOf(node));
    else if (!deviating.isEmpty())
        reason.detail += u"; against the last configuration that all nodes had, %1 differs in %2"_s.arg(
            nameOf(node), listed(deviating, keysMax));
}

std::optional<Reason> Assessor::notReloaded(const NodeEvidence &node) const
{
    if (node.fileUnusable || node.diskHash.isEmpty() || node.configHash.isEmpty()
        || node.diskHash == node.configHash)
        return {};
    const QStringList keys = m_comparison.notReloadedKeys(node.id);
    // No reload would fix what waits for a restart or is overridden by the environment.
    const bool overridden = node.config
        && std::any_of(node.config->begin(), node.config->end(),
            [](const auto &entry) { return entry.second.source == u"environment"_s; });
    if (keys.isEmpty() && (!node.restartPending.isEmpty() || overridden))
        return {};
    // Nor would it give a key that nobody knows an effect: that is config-unknown-key.
    if (keys.isEmpty() && node.config
        && std::any_of(node.config->begin(), node.config->end(),
            [](const auto &entry) { return !entry.second.meant.isEmpty() && entry.second.onDiskDiffers(); }))
        return {};
    Reason made = reason(ReasonCode::ConfigNotReloaded,
        u"the configuration file of %1 was edited and is not reloaded"_s.arg(nameOf(node)),
        {{u"value"_s, node.configHash}, {u"disk"_s, node.diskHash}});
    made.keys = keys;
    if (!keys.isEmpty())
        made.detail += u": "_s + listed(keys, keysMax);
    return made;
}

std::optional<Reason> plain(ReasonCode code, const NodeEvidence &node)
{
    return reason(code, protocol::englishDetail(code, nameOf(node)));
}

std::optional<Reason> lifecycleReason(const NodeEvidence &node)
{
    const auto lifecycle = node.lifecycle.known();
    const auto code = lifecycle ? reasonOf(*lifecycle) : std::nullopt;
    return code ? plain(*code, node) : std::nullopt;
}

std::optional<Reason> Assessor::noLease() const
{
    const LeaseEvidence &lease = m_evidence.lease;
    if (lease.leader || lease.leaderlessFor <= leaderlessMax)
        return {};
    return reason(ReasonCode::NoLease,
        u"no node has led for %1: work that only the leader may do is not done"_s.arg(
            spoken(lease.leaderlessFor)),
        {{u"leaderless_ms"_s, qint64(lease.leaderlessFor.count())}, {u"term"_s, qint64(lease.term)}});
}

QList<Reason> Assessor::reasonsOf(const NodeEvidence &node) const
{
    QList<Reason> reasons;
    const QString name = nameOf(node);
    const auto add = [&reasons](std::optional<Reason> found) {
        if (found)
            reasons.append(std::move(*found));
    };
    if (node.otherKey && !votes(node))
        return ownReasons(node);
    if (node.liveness == Liveness::Left)
        return reasons;
    QJsonObject heard{
        {u"age_ms"_s, qint64(node.lastHeard.count())}, {u"seen_by"_s, node.seenBy}, {u"peers"_s, node.peers}};
    if (node.liveness == Liveness::Down) {
        if (node.port)
            heard[u"port"_s] = protocol::name(*node.port);
        add(reason(ReasonCode::Down,
            u"%1 is down: nothing heard from it for %2"_s.arg(name, spoken(node.lastHeard)) + saidByPort(node)
                + m_reachability.signOfLife(node.id),
            heard));
        return reasons; // its last reports are no longer evidence
    }
    if (node.liveness == Liveness::Suspect)
        add(reason(ReasonCode::Suspect,
            u"%1 does not answer: nothing heard from it for %2"_s.arg(name, spoken(node.lastHeard)), heard));
    reasons += placeReasons(m_evidence, node);
    reasons += m_reachability.reasonsOf(node.id);
    if (node.databaseReachable == false)
        add(plain(ReasonCode::DatabaseUnreachable, node));

    auto schema = mismatch(ReasonCode::SchemaMismatch, m_schemas, node, schemaOf(node));
    if (schema && m_evidence.databaseSchema > 0) {
        schema->evidence[u"database"_s] = m_evidence.databaseSchema;
        schema->detail += u"; the database has schema %1"_s.arg(m_evidence.databaseSchema);
    }
    add(std::move(schema));
    add(mismatch(ReasonCode::VersionMismatch, m_versions, node, versionOf(node)));
    auto config = mismatch(ReasonCode::ConfigMismatch, m_configs, node, hashOf(node));
    if (config)
        configKeys(*config, node);
    add(std::move(config));

    if (!factsKnown(node))
        add(plain(ReasonCode::FactsUnknown, node));
    add(notReloaded(node));
    if (const QStringList &pending = node.config ? node.restartPending : node.formerRestartPending;
        !pending.isEmpty()) {
        add(reason(ReasonCode::RestartPending,
            u"%1 needs a restart before these keys take effect: %2"_s.arg(name, listed(pending, keysMax))));
        reasons.last().keys = pending;
    }
    add(lifecycleReason(node));
    reasons += hostReasons(m_evidence, m_clocks, node);
    reasons += ownReasons(node);
    std::stable_sort(reasons.begin(), reasons.end(), worse);
    return reasons;
}

Verdict Assessor::verdictOf(const NodeEvidence &node, const QList<Reason> &reasons) const
{
    if (std::any_of(
            reasons.begin(), reasons.end(), [](const Reason &r) { return r.severity == Severity::Red; }))
        return Verdict::Red;
    return votes(node) && factsKnown(node) ? Verdict::Green : Verdict::Unknown;
}

ClusterStatus Assessor::assess() const
{
    ClusterStatus status;
    status.leader = m_evidence.lease.leader;
    status.term = m_evidence.lease.term;
    status.differences = m_comparison.differences;
    status.configMajority = m_comparison.majority;
    status.findings = m_reachability.findings();
    status.groups = m_reachability.groups();
    bool red = false;
    bool unknown = m_evidence.nodes.empty();
    for (const NodeEvidence &node : m_evidence.nodes) {
        NodeStatus decided{node, Verdict::Unknown, status.leader == node.id, reasonsOf(node), {}};
        if (const auto clock = m_clocks.nodes.find(node.id); clock != m_clocks.nodes.end())
            decided.skew = clock->second;
        decided.status = verdictOf(node, decided.reasons);
        red = red || decided.status == Verdict::Red;
        unknown = unknown || (votes(node) && decided.status == Verdict::Unknown);
        status.nodes.push_back(std::move(decided));
    }
    std::sort(status.nodes.begin(), status.nodes.end(), [](const NodeStatus &a, const NodeStatus &b) {
        return std::tie(a.evidence.name, a.evidence.id) < std::tie(b.evidence.name, b.evidence.id);
    });
    for (const NodeStatus &node : status.nodes) {
        for (Reason each : node.reasons) {
            each.node = node.evidence.id;
            status.reasons.append(std::move(each));
        }
    }
    status.reasons += databaseReasons(m_evidence);
    if (auto found = noLease())
        status.reasons.append(std::move(*found));
    red = red || std::any_of(status.reasons.begin(), status.reasons.end(), [](const Reason &each) {
        return each.severity == Severity::Red;
    });
    std::stable_sort(status.reasons.begin(), status.reasons.end(), worse);
    status.verdict = red ? Verdict::Red : unknown ? Verdict::Unknown : Verdict::Green;
    return status;
}

} // namespace

const NodeStatus *ClusterStatus::node(const NodeId &id) const
{
    const auto found = std::find_if(
        nodes.begin(), nodes.end(), [&id](const NodeStatus &each) { return each.evidence.id == id; });
    return found == nodes.end() ? nullptr : &*found;
}

ClusterStatus assess(const Evidence &evidence)
{
    return Assessor(evidence).assess();
}

} // namespace muster::cluster
