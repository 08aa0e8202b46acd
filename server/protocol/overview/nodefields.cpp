#include "protocol/overview/nodefields.h"

#include <algorithm>
#include <array>
#include <type_traits>

namespace muster::protocol {

using namespace Qt::Literals::StringLiterals;

namespace {

QJsonValue written(const QString &text)
{
    return text;
}
QJsonValue written(const NodeId &id)
{
    return id.toString();
}
template <Named Enum>
QJsonValue written(Enum value)
{
    return name(value);
}
template <typename Enum>
QJsonValue written(const Word<Enum> &word)
{
    return word.text();
}
QJsonValue written(bool is)
{
    return is;
}
QJsonValue written(int number)
{
    return number;
}
QJsonValue written(Millis duration)
{
    return millisToJson(duration);
}
QJsonValue written(const QStringList &texts)
{
    return QJsonArray::fromStringList(texts);
}
QJsonValue written(const std::optional<QDateTime> &time)
{
    return timeToJson(time);
}
QJsonValue written(const ClockOverview &clock)
{
    return toJson(clock);
}
template <typename T>
QJsonValue written(const QList<T> &items)
{
    return arrayOf(items);
}
QJsonValue written(const std::optional<GossipProtection> &gossip)
{
    if (!gossip)
        return QJsonValue();
    return QJsonObject{{u"encrypted"_s, gossip->isWhole()}, {u"keys"_s, gossip->keys},
        {u"verify_incoming"_s, gossip->verifyIncoming}, {u"verify_outgoing"_s, gossip->verifyOutgoing}};
}

using Reader = OverviewReader;
void readInto(QString &text, Reader &r, const QJsonValue &value)
{
    text = r.text(value);
}
void readInto(NodeId &id, Reader &r, const QJsonValue &value)
{
    id = NodeId(r.text(value));
}
void readInto(Verdict &verdict, Reader &, const QJsonValue &value)
{
    verdict = wordOr(Verdict::Unknown, value);
}
void readInto(Liveness &liveness, Reader &, const QJsonValue &value)
{
    liveness = wordOr(Liveness::Down, value);
}
template <typename Enum>
void readInto(Word<Enum> &word, Reader &r, const QJsonValue &value)
{
    word = r.text(value);
}
void readInto(bool &is, Reader &, const QJsonValue &value)
{
    is = value.toBool();
}
void readInto(int &number, Reader &, const QJsonValue &value)
{
    number = value.toInt();
}
void readInto(Millis &duration, Reader &, const QJsonValue &value)
{
    duration = millisFromJson(value);
}
void readInto(QStringList &texts, Reader &r, const QJsonValue &value)
{
    texts = r.texts(value);
}
void readInto(std::optional<QDateTime> &time, Reader &, const QJsonValue &value)
{
    time = optionalTime(value);
}
void readInto(ClockOverview &clock, Reader &, const QJsonValue &value)
{
    clock = clockFromJson(value.toObject());
}
void readInto(QList<Reason> &reasons, Reader &r, const QJsonValue &value)
{
    reasons = r.list(value, most::records, &Reader::reason);
}
void readInto(QList<LimitOverview> &limits, Reader &r, const QJsonValue &value)
{
    limits = limitsFromJson(r.array(value, limitsMax));
}
void readInto(std::optional<GossipProtection> &gossip, Reader &, const QJsonValue &value)
{
    gossip.reset();
    if (const QJsonObject json = value.toObject(); !json.isEmpty())
        gossip = {json[u"keys"].toInt(), json[u"verify_incoming"].toBool(true),
            json[u"verify_outgoing"].toBool(true)};
}

struct Field {
    QLatin1StringView key;
    bool isCount;
    bool (*same)(const NodeOverview &, const NodeOverview &);
    QJsonValue (*write)(const NodeOverview &);
    void (*read)(NodeOverview &, Reader &, const QJsonValue &);
};

template <auto Member>
constexpr Field field(QLatin1StringView key, bool isCount = false)
{
    return {key, isCount, [](const NodeOverview &a, const NodeOverview &b) { return a.*Member == b.*Member; },
        [](const NodeOverview &node) { return written(node.*Member); },
        [](NodeOverview &node, Reader &r, const QJsonValue &value) {
            readInto(node.*Member, r, value);
        }};
}

using Node = NodeOverview;
constexpr std::array fields{field<&Node::id>("id"_L1), field<&Node::name>("name"_L1),
    field<&Node::address>("address"_L1), field<&Node::gossipAddress>("gossip_address"_L1),
    field<&Node::vouched>("vouched"_L1), field<&Node::status>("status"_L1),
    field<&Node::liveness>("liveness"_L1), field<&Node::lifecycle>("lifecycle"_L1),
    field<&Node::leader>("leader"_L1), field<&Node::version>("version"_L1), field<&Node::schema>("schema"_L1),
    field<&Node::configHash>("config_hash"_L1), field<&Node::diskHash>("disk_hash"_L1),
    field<&Node::reasons>("reasons"_L1), field<&Node::seenBy>("seen_by"_L1, true),
    field<&Node::peers>("peers"_L1, true), field<&Node::age>("age_ms"_L1, true),
    field<&Node::startedAt>("started_at"_L1), field<&Node::features>("features"_L1),
    field<&Node::clock>("clock"_L1), field<&Node::limits>("limits"_L1), field<&Node::gossip>("gossip"_L1)};

} // namespace

QJsonObject toJson(const NodeOverview &node)
{
    QJsonObject json;
    for (const Field &field : fields)
        json[field.key] = field.write(node);
    return json;
}

void readNode(OverviewReader &reader, const QJsonObject &json, NodeOverview &node)
{
    for (const Field &field : fields)
        field.read(node, reader, json[field.key]);
}

bool sameButCounts(const NodeOverview &a, const NodeOverview &b)
{
    return std::all_of(
        fields.begin(), fields.end(), [&](const Field &field) { return field.isCount || field.same(a, b); });
}

QJsonObject changedFields(const NodeOverview &before, const NodeOverview &next)
{
    QJsonObject json;
    for (const Field &field : fields)
        if (!field.isCount && !field.same(before, next))
            json[field.key] = field.write(next);
    return json;
}

QJsonObject fieldsWithoutCounts(const NodeOverview &node)
{
    QJsonObject json;
    for (const Field &field : fields)
        if (!field.isCount)
            json[field.key] = field.write(node);
    return json;
}

void readChangedFields(OverviewReader &reader, const QJsonObject &json, NodeOverview &node)
{
    for (const Field &field : fields) {
        if (field.isCount)
            continue;
        if (const auto found = json.constFind(field.key); found != json.constEnd())
            field.read(node, reader, *found);
    }
}

} // namespace muster::protocol
