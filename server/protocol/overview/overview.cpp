#include "protocol/overview/nodefields.h"
#include "protocol/overview/overviewreader.h"

#include <algorithm>

namespace muster::protocol {

using namespace Qt::Literals::StringLiterals;

const Reason *NodeOverview::reasonFor(ReasonCode code) const
{
    const auto found = std::find_if(
        reasons.begin(), reasons.end(), [code](const Reason &reason) { return reason.code == code; });
    return found == reasons.end() ? nullptr : &*found;
}

const NodeOverview *Overview::node(const NodeId &id) const
{
    const auto found =
        std::find_if(nodes.begin(), nodes.end(), [&](const NodeOverview &n) { return n.id == id; });
    return found == nodes.end() ? nullptr : &*found;
}

QJsonObject toJson(const Reason &reason)
{
    return {{u"code"_s, reason.code.text()}, {u"severity"_s, name(reason.severity)},
        {u"detail"_s, reason.detail}, {u"keys"_s, QJsonArray::fromStringList(reason.keys)},
        {u"evidence"_s, reason.evidence}, {u"since"_s, timeToJson(reason.since)},
        {u"node"_s, nodeToJson(reason.node)}};
}

QJsonObject toJson(const DatabaseOverview &database)
{
    QJsonArray writtenBy;
    for (const NodeId &id : database.writtenBy)
        writtenBy.append(id.toString());
    return {{u"name"_s, database.name}, {u"address"_s, database.address}, {u"role"_s, database.role.text()},
        {u"state"_s, database.state.text()}, {u"written_by"_s, writtenBy},
        {u"lag_bytes"_s, database.lagBytes}, {u"lag_ms"_s, millisToJson(database.lag)}};
}

QJsonObject toJson(const ForeignMember &member)
{
    return {{u"name"_s, member.name}, {u"address"_s, member.address}, {u"state"_s, name(member.state)},
        {u"kind"_s, member.kind}, {u"age_ms"_s, millisToJson(member.age)}};
}

QJsonObject toJson(const ConfigValue &value)
{
    QJsonObject json{{u"node"_s, value.node.toString()}, {u"running"_s, value.running},
        {u"disk"_s, value.disk}, {u"source"_s, value.source}, {u"deviates"_s, value.deviates},
        {u"cause"_s, value.cause.text()}};
    if (value.diskUnreadable)
        json[u"disk_unreadable"_s] = true;
    return json;
}

QJsonObject toJson(const TermRecord &term)
{
    return {{u"term"_s, qint64(term.term)}, {u"leader"_s, term.leader.toString()},
        {u"since"_s, timeToJson(term.since)}, {u"until"_s, timeToJson(term.until)},
        {u"reason"_s, term.reason.text()}, {u"end_reason"_s, term.endReason.text()}};
}

QJsonObject toJson(const LeaderPreference &preference)
{
    return {{u"node"_s, preference.node.toString()}, {u"state"_s, preference.state.text()},
        {u"detail"_s, preference.detail}};
}

QJsonObject toJson(const ConfigDifference &difference)
{
    QJsonObject json{{u"key"_s, difference.key}, {u"secret"_s, difference.secret},
        {u"reference"_s, difference.reference}, {u"reference_from"_s, difference.referenceFrom},
        {u"class"_s, difference.keyClass.text()}, {u"values"_s, arrayOf(difference.values)}};
    if (!difference.meant.isEmpty())
        json[u"meant"_s] = difference.meant;
    return json;
}

QJsonObject toJson(const EventRecord &event)
{
    // For consoles that know only good and bad, and show what is good as a recovery.
    const bool good = event.nature == EventNature::Recovery || event.kind == EventKind::NodeJoined
        || event.kind == EventKind::LeaderChanged;
    return {{u"sequence"_s, qint64(event.sequence)}, {u"at"_s, timeToJson(event.at)},
        {u"kind"_s, event.kind.text()}, {u"severity"_s, name(event.severity)},
        {u"nature"_s, name(event.nature)}, {u"good"_s, good}, {u"node"_s, nodeToJson(event.node)},
        {u"detail"_s, event.detail}, {u"evidence"_s, event.evidence}};
}

QJsonObject toJson(const Overview &overview)
{
    // "proxies" is promised to scripts, and nothing reports a proxy yet.
    return {{u"cluster_name"_s, overview.clusterName}, {u"observer"_s, overview.observer.toString()},
        {u"revision"_s, qint64(overview.revision)}, {u"verdict"_s, name(overview.verdict)},
        {u"reasons"_s, arrayOf(overview.reasons)}, {u"leader"_s, nodeToJson(overview.leader)},
        {u"term"_s, qint64(overview.term)},
        {u"preferred"_s, overview.preferred ? QJsonValue(toJson(*overview.preferred)) : QJsonValue()},
        {u"nodes"_s, arrayOf(overview.nodes)}, {u"databases"_s, arrayOf(overview.databases)},
        {u"proxies"_s, QJsonArray()}, {u"foreign"_s, arrayOf(overview.foreign)},
        {u"foreign_count"_s, overview.foreignCount}, {u"differences"_s, arrayOf(overview.differences)},
        {u"config_majority"_s, overview.configMajority}, {u"reachability"_s, toJson(overview.reachability)},
        {u"terms"_s, arrayOf(overview.terms)}, {u"events"_s, arrayOf(overview.events)},
        {u"at"_s, timeToJson(overview.at)}};
}

std::optional<NodeOverview> nodeFromJson(const QJsonObject &json)
{
    OverviewReader reader;
    NodeOverview node = reader.node(json);
    return reader.tooLarge() ? std::nullopt : std::optional(std::move(node));
}

Result<Overview> overviewFromJson(const QJsonObject &json)
{
    if (!json[u"nodes"].isArray() || !json[u"verdict"].isString())
        return fail(ErrorCode::Corrupt, u"an overview needs \"verdict\" and \"nodes\""_s);
    using Reader = OverviewReader;
    Reader r;
    Overview o;
    o.clusterName = r.text(json[u"cluster_name"]);
    o.observer = NodeId(r.text(json[u"observer"]));
    o.revision = quint64(json[u"revision"].toInteger());
    o.verdict = wordOr(Verdict::Unknown, json[u"verdict"]);
    o.reasons = r.list(json[u"reasons"], most::reasons, &Reader::reason);
    o.leader = optionalNode(json[u"leader"]);
    o.term = quint64(json[u"term"].toInteger());
    o.preferred = r.preference(json[u"preferred"]);
    o.nodes = r.list(json[u"nodes"], most::nodes, &Reader::node);
    o.databases = r.list(json[u"databases"], most::records, &Reader::database);
    o.foreign = r.list(json[u"foreign"], most::records, &Reader::foreign);
    o.foreignCount = json[u"foreign_count"].toInt();
    o.differences = r.list(json[u"differences"], most::differences, &Reader::difference);
    o.configMajority = json[u"config_majority"].toBool(true);
    auto reachability = reachabilityFromJson(json[u"reachability"].toObject());
    if (!reachability)
        return tl::unexpected<Error>(reachability.error());
    o.reachability = std::move(*reachability);
    o.terms = r.list(json[u"terms"], most::records, &Reader::term);
    o.events = r.list(json[u"events"], most::records, &Reader::event);
    o.at = timeFromJson(json[u"at"]);
    if (r.tooLarge())
        return fail(ErrorCode::TooLarge, u"the overview holds %1"_s.arg(*r.tooLarge()));
    return o;
}

} // namespace muster::protocol
