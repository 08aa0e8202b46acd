#include "protocol/overview.h"

#include <QJsonArray>

#include <array>

namespace muster::protocol {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype nodesMax = overviewNodesMax;
constexpr qsizetype differencesMax = 5'000;
constexpr qsizetype reasonsMax = 4 * nodesMax;
constexpr qsizetype recordsMax = 1'000;
constexpr qsizetype textMax = 64 * 1024;

template <typename Enum, size_t N>
Enum enumFromName(
    const QJsonValue &value, const std::array<std::pair<Enum, QLatin1StringView>, N> &names, Enum otherwise)
{
    const QString text = value.toString();
    for (const auto &[candidate, name] : names)
        if (text == name)
            return candidate;
    return otherwise;
}

template <typename Enum, size_t N>
QLatin1StringView nameOf(Enum value, const std::array<std::pair<Enum, QLatin1StringView>, N> &names)
{
    for (const auto &[candidate, name] : names)
        if (candidate == value)
            return name;
    Q_UNREACHABLE();
}

constexpr std::array verdictNames{std::pair{Verdict::Green, "green"_L1}, std::pair{Verdict::Red, "red"_L1},
    std::pair{Verdict::Unknown, "unknown"_L1}};
constexpr std::array severityNames{std::pair{Severity::Red, "red"_L1}, std::pair{Severity::Warn, "warn"_L1}};

QJsonValue timeToJson(const QDateTime &time)
{
    return time.isValid() ? QJsonValue(time.toUTC().toString(Qt::ISODateWithMs)) : QJsonValue();
}

QJsonValue timeToJson(const std::optional<QDateTime> &time)
{
    return time ? timeToJson(*time) : QJsonValue();
}

QDateTime timeFromJson(const QJsonValue &value)
{
    return QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
}

std::optional<QDateTime> optionalTime(const QJsonValue &value)
{
    const QDateTime time = timeFromJson(value);
    return time.isValid() ? std::optional(time) : std::nullopt;
}

std::optional<NodeId> optionalNode(const QJsonValue &value)
{
    return value.isString() ? std::optional(NodeId(value.toString())) : std::nullopt;
}

QJsonValue nodeToJson(const std::optional<NodeId> &node)
{
    return node ? QJsonValue(node->toString()) : QJsonValue();
}

/// Collects the first limit that was passed, so that readers can read straight on.
class Reader {
public:
    QString text(const QJsonValue &value)
    {
        QString result = value.toString();
        if (result.size() > textMax) {
            m_tooLarge = u"a text of %1 characters"_s.arg(result.size());
            result.truncate(textMax);
        }
        return result;
    }
    QJsonArray array(const QJsonValue &value, qsizetype max)
    {
        const QJsonArray result = value.toArray();
        if (result.size() <= max)
            return result;
        m_tooLarge = u"a list of %1 entries"_s.arg(result.size());
        return {};
    }
    QStringList texts(const QJsonValue &value)
    {
        QStringList result;
        for (const QJsonValue &entry : array(value, nodesMax))
            result.append(text(entry));
        return result;
    }
    template <typename T, typename Read>
    QList<T> list(const QJsonValue &value, qsizetype max, Read read)
    {
        QList<T> result;
        for (const QJsonValue &entry : array(value, max))
            result.append(read(*this, entry.toObject()));
        return result;
    }
    const std::optional<QString> &tooLarge() const { return m_tooLarge; }

private:
    std::optional<QString> m_tooLarge;
};

Reason readReason(Reader &r, const QJsonObject &o)
{
    return {r.text(o[u"code"]), enumFromName(o[u"severity"], severityNames, Severity::Red),
        r.text(o[u"detail"]), r.texts(o[u"keys"]), o[u"evidence"].toObject(), optionalTime(o[u"since"]),
        optionalNode(o[u"node"])};
}

NodeOverview readNode(Reader &r, const QJsonObject &o)
{
    NodeOverview node;
    node.id = NodeId(r.text(o[u"id"]));
    node.name = r.text(o[u"name"]);
    node.address = r.text(o[u"address"]);
    node.gossipAddress = r.text(o[u"gossip_address"]);
    node.status = enumFromName(o[u"status"], verdictNames, Verdict::Unknown);
    node.liveness = livenessFromName(o[u"liveness"].toString(), Liveness::Down);
    node.lifecycle = r.text(o[u"lifecycle"]);
    node.leader = o[u"leader"].toBool();
    node.version = r.text(o[u"version"]);
    node.schema = o[u"schema"].toInt();
    node.configHash = r.text(o[u"config_hash"]);
    node.diskHash = r.text(o[u"disk_hash"]);
    node.reasons = r.list<Reason>(o[u"reasons"], recordsMax, readReason);
    node.seenBy = o[u"seen_by"].toInt();
    node.peers = o[u"peers"].toInt();
    node.ageMillis = o[u"age_ms"].toInteger();
    node.startedAt = optionalTime(o[u"started_at"]);
    node.features = r.texts(o[u"features"]);
    node.clock = clockFromJson(o[u"clock"].toObject());
    node.limits = limitsFromJson(r.array(o[u"limits"], limitsMax));
    if (const QJsonObject gossip = o[u"gossip"].toObject(); !gossip.isEmpty())
        node.gossip = {gossip[u"keys"].toInt(), gossip[u"verify_incoming"].toBool(true),
            gossip[u"verify_outgoing"].toBool(true)};
    return node;
}

DatabaseOverview readDatabase(Reader &r, const QJsonObject &o)
{
    DatabaseOverview database{r.text(o[u"name"]), r.text(o[u"address"]), r.text(o[u"role"]),
        r.text(o[u"state"]), {}, o[u"lag_bytes"].toInteger(), o[u"lag_ms"].toInteger()};
    for (const QString &id : r.texts(o[u"written_by"]))
        database.writtenBy.append(NodeId(id));
    return database;
}

ProxyOverview readProxy(Reader &r, const QJsonObject &o)
{
    return {r.text(o[u"name"]), r.text(o[u"address"]), r.text(o[u"state"]), r.texts(o[u"upstreams"])};
}

ForeignMember readForeign(Reader &r, const QJsonObject &o)
{
    return {r.text(o[u"name"]), r.text(o[u"address"]),
        livenessFromName(o[u"state"].toString(), Liveness::Down), r.text(o[u"kind"]),
        o[u"age_ms"].toInteger()};
}

ConfigValue readValue(Reader &r, const QJsonObject &o)
{
    return {NodeId(r.text(o[u"node"])), r.text(o[u"running"]), r.text(o[u"disk"]), r.text(o[u"source"]),
        o[u"deviates"].toBool(), r.text(o[u"cause"])};
}

ConfigDifference readDifference(Reader &r, const QJsonObject &o)
{
    return {r.text(o[u"key"]), o[u"secret"].toBool(), r.text(o[u"reference"]), r.text(o[u"reference_from"]),
        r.text(o[u"class"]), r.list<ConfigValue>(o[u"values"], nodesMax, readValue)};
}

TermRecord readTerm(Reader &r, const QJsonObject &o)
{
    return {quint64(o[u"term"].toInteger()), NodeId(r.text(o[u"leader"])), timeFromJson(o[u"since"]),
        optionalTime(o[u"until"]), r.text(o[u"reason"]), r.text(o[u"end_reason"])};
}

std::optional<LeaderPreference> readPreference(Reader &r, const QJsonValue &value)
{
    if (!value.isObject())
        return {};
    return LeaderPreference{
        NodeId(r.text(value[u"node"])), r.text(value[u"state"]), r.text(value[u"detail"])};
}

EventRecord readEvent(Reader &r, const QJsonObject &o)
{
    return {quint64(o[u"sequence"].toInteger()), timeFromJson(o[u"at"]), r.text(o[u"kind"]),
        enumFromName(o[u"severity"], severityNames, Severity::Warn), o[u"good"].toBool(),
        optionalNode(o[u"node"]), r.text(o[u"detail"]), o[u"evidence"].toObject()};
}

template <typename T>
QJsonArray toArray(const QList<T> &items)
{
    QJsonArray array;
    for (const T &item : items)
        array.append(toJson(item));
    return array;
}

} // namespace

QLatin1StringView verdictName(Verdict verdict)
{
    return nameOf(verdict, verdictNames);
}

QLatin1StringView severityName(Severity severity)
{
    return nameOf(severity, severityNames);
}

const NodeOverview *Overview::node(const NodeId &id) const
{
    const auto found =
        std::find_if(nodes.begin(), nodes.end(), [&](const NodeOverview &n) { return n.id == id; });
    return found == nodes.end() ? nullptr : &*found;
}

QJsonObject toJson(const Reason &reason)
{
    return {{u"code"_s, reason.code}, {u"severity"_s, severityName(reason.severity)},
        {u"detail"_s, reason.detail}, {u"keys"_s, QJsonArray::fromStringList(reason.keys)},
        {u"evidence"_s, reason.evidence}, {u"since"_s, timeToJson(reason.since)},
        {u"node"_s, nodeToJson(reason.node)}};
}

QJsonObject toJson(const NodeOverview &node)
{
    QJsonObject json{{u"id"_s, node.id.toString()}, {u"name"_s, node.name}, {u"address"_s, node.address},
        {u"gossip_address"_s, node.gossipAddress}, {u"status"_s, verdictName(node.status)},
        {u"liveness"_s, livenessName(node.liveness)}, {u"lifecycle"_s, node.lifecycle},
        {u"leader"_s, node.leader}, {u"version"_s, node.version}, {u"schema"_s, node.schema},
        {u"config_hash"_s, node.configHash}, {u"disk_hash"_s, node.diskHash},
        {u"reasons"_s, toArray(node.reasons)}, {u"seen_by"_s, node.seenBy}, {u"peers"_s, node.peers},
        {u"age_ms"_s, node.ageMillis}, {u"started_at"_s, timeToJson(node.startedAt)},
        {u"features"_s, QJsonArray::fromStringList(node.features)}, {u"clock"_s, toJson(node.clock)},
        {u"limits"_s, toArray(node.limits)}};
    if (node.gossip)
        json[u"gossip"_s] = QJsonObject{{u"encrypted"_s, node.gossip->encrypted()},
            {u"keys"_s, node.gossip->keys}, {u"verify_incoming"_s, node.gossip->verifyIncoming},
            {u"verify_outgoing"_s, node.gossip->verifyOutgoing}};
    return json;
}

QJsonObject toJson(const DatabaseOverview &database)
{
    QJsonArray writtenBy;
    for (const NodeId &id : database.writtenBy)
        writtenBy.append(id.toString());
    return {{u"name"_s, database.name}, {u"address"_s, database.address}, {u"role"_s, database.role},
        {u"state"_s, database.state}, {u"written_by"_s, writtenBy}, {u"lag_bytes"_s, database.lagBytes},
        {u"lag_ms"_s, database.lagMillis}};
}

QJsonObject toJson(const ProxyOverview &proxy)
{
    return {{u"name"_s, proxy.name}, {u"address"_s, proxy.address}, {u"state"_s, proxy.state},
        {u"upstreams"_s, QJsonArray::fromStringList(proxy.upstreams)}};
}

QJsonObject toJson(const ForeignMember &member)
{
    return {{u"name"_s, member.name}, {u"address"_s, member.address},
        {u"state"_s, livenessName(member.state)}, {u"kind"_s, member.kind}, {u"age_ms"_s, member.ageMillis}};
}

QJsonObject toJson(const ConfigValue &value)
{
    return {{u"node"_s, value.node.toString()}, {u"running"_s, value.running}, {u"disk"_s, value.disk},
        {u"source"_s, value.source}, {u"deviates"_s, value.deviates}, {u"cause"_s, value.cause}};
}

QJsonObject toJson(const TermRecord &term)
{
    return {{u"term"_s, qint64(term.term)}, {u"leader"_s, term.leader.toString()},
        {u"since"_s, timeToJson(term.since)}, {u"until"_s, timeToJson(term.until)},
        {u"reason"_s, term.reason}, {u"end_reason"_s, term.endReason}};
}

QJsonObject toJson(const LeaderPreference &preference)
{
    return {{u"node"_s, preference.node.toString()}, {u"state"_s, preference.state},
        {u"detail"_s, preference.detail}};
}

QJsonObject toJson(const ConfigDifference &difference)
{
    return {{u"key"_s, difference.key}, {u"secret"_s, difference.secret},
        {u"reference"_s, difference.reference}, {u"reference_from"_s, difference.referenceFrom},
        {u"class"_s, difference.keyClass}, {u"values"_s, toArray(difference.values)}};
}

QJsonObject toJson(const EventRecord &event)
{
    return {{u"sequence"_s, qint64(event.sequence)}, {u"at"_s, timeToJson(event.at)}, {u"kind"_s, event.kind},
        {u"severity"_s, severityName(event.severity)}, {u"good"_s, event.good},
        {u"node"_s, nodeToJson(event.node)}, {u"detail"_s, event.detail}, {u"evidence"_s, event.evidence}};
}

QJsonObject toJson(const Overview &overview)
{
    return {{u"cluster_name"_s, overview.clusterName}, {u"observer"_s, overview.observer.toString()},
        {u"revision"_s, qint64(overview.revision)}, {u"verdict"_s, verdictName(overview.verdict)},
        {u"reasons"_s, toArray(overview.reasons)}, {u"leader"_s, nodeToJson(overview.leader)},
        {u"term"_s, qint64(overview.term)},
        {u"preferred"_s, overview.preferred ? QJsonValue(toJson(*overview.preferred)) : QJsonValue()},
        {u"nodes"_s, toArray(overview.nodes)}, {u"databases"_s, toArray(overview.databases)},
        {u"proxies"_s, toArray(overview.proxies)}, {u"foreign"_s, toArray(overview.foreign)},
        {u"foreign_count"_s, overview.foreignCount}, {u"differences"_s, toArray(overview.differences)},
        {u"config_majority"_s, overview.configMajority}, {u"reachability"_s, toJson(overview.reachability)},
        {u"terms"_s, toArray(overview.terms)}, {u"events"_s, toArray(overview.events)},
        {u"at"_s, timeToJson(overview.at)}};
}

std::optional<NodeOverview> nodeFromJson(const QJsonObject &json)
{
    Reader r;
    NodeOverview node = readNode(r, json);
    return r.tooLarge() ? std::nullopt : std::optional(std::move(node));
}

Result<Overview> overviewFromJson(const QJsonObject &json)
{
    if (!json[u"nodes"].isArray() || !json[u"verdict"].isString())
        return fail(ErrorCode::Corrupt, u"an overview needs \"verdict\" and \"nodes\""_s);
    Reader r;
    Overview o;
    o.clusterName = r.text(json[u"cluster_name"]);
    o.observer = NodeId(r.text(json[u"observer"]));
    o.revision = quint64(json[u"revision"].toInteger());
    o.verdict = enumFromName(json[u"verdict"], verdictNames, Verdict::Unknown);
    o.reasons = r.list<Reason>(json[u"reasons"], reasonsMax, readReason);
    o.leader = optionalNode(json[u"leader"]);
    o.term = quint64(json[u"term"].toInteger());
    o.preferred = readPreference(r, json[u"preferred"]);
    o.nodes = r.list<NodeOverview>(json[u"nodes"], nodesMax, readNode);
    o.databases = r.list<DatabaseOverview>(json[u"databases"], recordsMax, readDatabase);
    o.proxies = r.list<ProxyOverview>(json[u"proxies"], recordsMax, readProxy);
    o.foreign = r.list<ForeignMember>(json[u"foreign"], recordsMax, readForeign);
    o.foreignCount = json[u"foreign_count"].toInt();
    o.differences = r.list<ConfigDifference>(json[u"differences"], differencesMax, readDifference);
    o.configMajority = json[u"config_majority"].toBool(true);
    auto reachability = reachabilityFromJson(json[u"reachability"].toObject());
    if (!reachability)
        return tl::unexpected<Error>(reachability.error());
    o.reachability = std::move(*reachability);
    o.terms = r.list<TermRecord>(json[u"terms"], recordsMax, readTerm);
    o.events = r.list<EventRecord>(json[u"events"], recordsMax, readEvent);
    o.at = timeFromJson(json[u"at"]);
    if (r.tooLarge())
        return fail(ErrorCode::TooLarge, u"the overview holds %1"_s.arg(*r.tooLarge()));
    return o;
}

} // namespace muster::protocol
