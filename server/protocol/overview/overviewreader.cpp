#include "protocol/overview/overviewreader.h"

#include "protocol/overview/nodefields.h"

namespace muster::protocol {

using namespace Qt::Literals::StringLiterals;

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

QJsonValue nodeToJson(const std::optional<NodeId> &node)
{
    return node ? QJsonValue(node->toString()) : QJsonValue();
}

std::optional<NodeId> optionalNode(const QJsonValue &value)
{
    return value.isString() ? std::optional(NodeId(value.toString())) : std::nullopt;
}

QString OverviewReader::text(const QJsonValue &value)
{
    QString result = value.toString();
    if (result.size() > most::text) {
        m_tooLarge = u"a text of %1 characters"_s.arg(result.size());
        result.truncate(most::text);
    }
    return result;
}

QJsonArray OverviewReader::array(const QJsonValue &value, qsizetype max)
{
    const QJsonArray result = value.toArray();
    if (result.size() <= max)
        return result;
    m_tooLarge = u"a list of %1 entries"_s.arg(result.size());
    return {};
}

QStringList OverviewReader::texts(const QJsonValue &value)
{
    QStringList result;
    const QJsonArray entries = array(value, most::nodes); // named and const: begin() would copy it
    for (const QJsonValue &entry : entries)
        result.append(text(entry));
    return result;
}

Reason OverviewReader::reason(const QJsonObject &o)
{
    return {text(o[u"code"]), wordOr(Severity::Red, o[u"severity"]), text(o[u"detail"]), texts(o[u"keys"]),
        o[u"evidence"].toObject(), optionalTime(o[u"since"]), optionalNode(o[u"node"])};
}

NodeOverview OverviewReader::node(const QJsonObject &json)
{
    NodeOverview node;
    readNode(*this, json, node);
    return node;
}

DatabaseOverview OverviewReader::database(const QJsonObject &o)
{
    DatabaseOverview database{text(o[u"name"]), text(o[u"address"]), text(o[u"role"]), text(o[u"state"]), {},
        o[u"lag_bytes"].toInteger(), millisFromJson(o[u"lag_ms"])};
    for (const QString &id : texts(o[u"written_by"]))
        database.writtenBy.append(NodeId(id));
    return database;
}

ForeignMember OverviewReader::foreign(const QJsonObject &o)
{
    return {text(o[u"name"]), text(o[u"address"]), wordOr(Liveness::Down, o[u"state"]), text(o[u"kind"]),
        millisFromJson(o[u"age_ms"])};
}

ConfigValue OverviewReader::value(const QJsonObject &o)
{
    return {NodeId(text(o[u"node"])), text(o[u"running"]), text(o[u"disk"]), text(o[u"source"]),
        o[u"deviates"].toBool(), text(o[u"cause"]), o[u"disk_unreadable"].toBool()};
}

ConfigDifference OverviewReader::difference(const QJsonObject &o)
{
    return {text(o[u"key"]), o[u"secret"].toBool(), text(o[u"reference"]), text(o[u"reference_from"]),
        text(o[u"class"]), list(o[u"values"], most::nodes, &OverviewReader::value), text(o[u"meant"])};
}

TermRecord OverviewReader::term(const QJsonObject &o)
{
    return {quint64(o[u"term"].toInteger()), NodeId(text(o[u"leader"])), timeFromJson(o[u"since"]),
        optionalTime(o[u"until"]), text(o[u"reason"]), text(o[u"end_reason"])};
}

std::optional<LeaderPreference> OverviewReader::preference(const QJsonValue &value)
{
    if (!value.isObject())
        return {};
    return LeaderPreference{NodeId(text(value[u"node"])), text(value[u"state"]), text(value[u"detail"])};
}

EventRecord OverviewReader::event(const QJsonObject &o)
{
    EventRecord event{quint64(o[u"sequence"].toInteger()), timeFromJson(o[u"at"]), text(o[u"kind"]),
        wordOr(Severity::Warn, o[u"severity"]), EventNature::Problem, optionalNode(o[u"node"]),
        text(o[u"detail"]), o[u"evidence"].toObject()};
    // The first builds said only whether it was good, of which a leader's change was an example.
    const auto kind = event.kind.as<EventKind>();
    const bool plain = kind && natureOf(*kind) == EventNature::Information;
    event.nature = wordOr(plain   ? EventNature::Information
            : o[u"good"].toBool() ? EventNature::Recovery
                                  : EventNature::Problem,
        o[u"nature"]);
    return event;
}

} // namespace muster::protocol
