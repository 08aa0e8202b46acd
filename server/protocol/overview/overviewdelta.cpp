#include "protocol/overview/overviewdelta.h"

#include "protocol/overview/listdelta.h"
#include "protocol/overview/nodefields.h"

#include <functional>

namespace muster::protocol {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype entriesMax = 500'000;

constexpr auto same = [](const auto &a, const auto &b) {
    return a == b;
};
constexpr auto itself = [](const auto &element) -> const auto &
{
    return element;
};
constexpr auto asJson = [](qsizetype, const auto &element) -> QJsonValue {
    return toJson(element);
};

std::pair<NodeId, Word<ReasonCode>> keyOf(const Reason &reason)
{
    return {reason.node.value_or(NodeId()), reason.code};
}

QJsonArray idsDelta(const QList<NodeId> &before, const QList<NodeId> &next)
{
    return listDelta(
        before, next, itself, same, [](qsizetype, const NodeId &id) -> QJsonValue { return id.toString(); });
}

/// [number, how many nodes in a row have it, …]
template <typename Number>
QJsonArray runLengths(const QList<NodeOverview> &nodes, Number NodeOverview::*member)
{
    QJsonArray runs;
    for (qsizetype i = 0; i < nodes.size();) {
        const qsizetype begin = i;
        while (i < nodes.size() && nodes[i].*member == nodes[begin].*member)
            ++i;
        runs.append(nodes[begin].*member);
        runs.append(i - begin);
    }
    return runs;
}

/// An element that holds a list: all of its other fields, and the delta of the list.
template <typename T, typename Element>
QJsonValue withListDelta(const QList<T> &before, qsizetype place, const T &next, QList<Element> T::*list,
    QLatin1StringView key, QJsonArray (*listDeltaOf)(const QList<Element> &, const QList<Element> &))
{
    if (place < 0)
        return toJson(next);
    T rest = next;
    (rest.*list).clear();
    QJsonObject json = toJson(rest);
    json[u"of"_s] = place;
    json[key] = listDeltaOf(before[place].*list, next.*list);
    return json;
}

QJsonArray valuesDelta(const QList<ConfigValue> &before, const QList<ConfigValue> &next)
{
    return listDelta(
        before, next, [](const ConfigValue &value) { return value.node; }, same, asJson);
}

QJsonArray cellsDelta(const QList<SightCell> &before, const QList<SightCell> &next)
{
    return listDelta(
        before, next, [](const SightCell &cell) { return cell.node; }, same, asJson);
}

QJsonArray nodesDelta(const QList<NodeOverview> &before, const QList<NodeOverview> &next)
{
    const auto write = [&before](qsizetype place, const NodeOverview &node) -> QJsonValue {
        if (place < 0)
            return fieldsWithoutCounts(node);
        QJsonObject json = changedFields(before[place], node);
        json[u"of"_s] = place;
        return json;
    };
    return listDelta(
        before, next, [](const NodeOverview &node) { return node.id; }, sameButCounts, write);
}

QJsonArray differencesDelta(const QList<ConfigDifference> &before, const QList<ConfigDifference> &next)
{
    return listDelta(
        before, next, [](const ConfigDifference &difference) { return difference.key; }, same,
        [&before](qsizetype place, const ConfigDifference &difference) {
            return withListDelta(
                before, place, difference, &ConfigDifference::values, "values"_L1, valuesDelta);
        });
}

QJsonArray databasesDelta(const QList<DatabaseOverview> &before, const QList<DatabaseOverview> &next)
{
    return listDelta(
        before, next, [](const DatabaseOverview &database) { return database.name; }, same,
        [&before](qsizetype place, const DatabaseOverview &database) {
            return withListDelta(
                before, place, database, &DatabaseOverview::writtenBy, "written_by"_L1, idsDelta);
        });
}

QJsonObject reachabilityDelta(const Reachability &before, const Reachability &next)
{
    const QJsonArray rows = listDelta(
        before.rows, next.rows, [](const SightRow &row) { return row.observer; }, same,
        [&before](qsizetype place, const SightRow &row) {
            return withListDelta(before.rows, place, row, &SightRow::cells, "cells"_L1, cellsDelta);
        });
    const auto ends = [](const SightFinding &finding) {
        return std::pair(finding.from, finding.to);
    };
    QJsonArray groups;
    for (qsizetype i = 0; i < next.groups.size(); ++i)
        groups.append(idsDelta(before.groups.value(i), next.groups[i]));
    QJsonObject json{{u"rows"_s, rows},
        {u"findings"_s, listDelta(before.findings, next.findings, ends, same, asJson)}, {u"groups"_s, groups},
        {u"standing"_s, next.standing}, {u"living"_s, idsDelta(before.living, next.living)}};
    if (next.reporters > 0)
        json[u"reporters"_s] = next.reporters;
    return json;
}

/// How many elements the lists within its elements hold.
qsizetype entriesWithin(const Overview &overview)
{
    qsizetype entries = overview.reachability.living.size();
    for (const NodeOverview &node : overview.nodes)
        entries += node.reasons.size() + node.features.size() + node.limits.size();
    for (const ConfigDifference &difference : overview.differences)
        entries += difference.values.size();
    for (const DatabaseOverview &database : overview.databases)
        entries += database.writtenBy.size();
    for (const SightRow &row : overview.reachability.rows)
        entries += row.cells.size();
    for (const QList<NodeId> &group : overview.reachability.groups)
        entries += group.size();
    return entries;
}

/// Makes an overview of a delta; m_fits turns false at whatever does not fit the one before.
class DeltaReader {
public:
    explicit DeltaReader(const Overview &before) : m_before(before) { }
    Result<Overview> read(const QJsonObject &delta);

private:
    using Reader = OverviewReader;

    template <typename T>
    void take(const QJsonValue &delta, const QList<T> &earlier, qsizetype max, QList<T> &into,
        const std::function<std::optional<T>(const QJsonObject &)> &read)
    {
        auto list = applyListDelta(
            delta, earlier, max, [&](const QJsonValue &value) { return read(value.toObject()); });
        m_fits = m_fits && list;
        if (list)
            into = std::move(*list);
    }
    /// Counts what a nested delta copied.
    bool copied(qsizetype elements)
    {
        m_copies += elements;
        return m_copies <= entriesMax;
    }
    /// The earlier element that `json` is "of"; null: none, or one that is not there.
    template <typename T>
    static const T *earlierOf(const QJsonObject &json, const QList<T> &earlier)
    {
        const qint64 place = json[u"of"].toInteger(-1);
        return place >= 0 && place < earlier.size() ? &earlier[place] : nullptr;
    }
    /// Reads what withListDelta() writes: `readRest` makes an element of its other fields, `readEntry` an
    /// element of its list.
    template <typename T, typename Entry, typename Read, typename ReadEntry>
    std::optional<T> withList(const QJsonObject &json, const QList<T> &before, QList<Entry> T::*list,
        QLatin1StringView key, Read readRest, ReadEntry readEntry)
    {
        if (!json.contains(u"of"))
            return readRest(json);
        const T *earlier = earlierOf(json, before);
        if (!earlier)
            return std::nullopt;
        QJsonObject rest = json;
        auto entries = applyListDelta(rest.take(key), earlier->*list, most::nodes,
            [&](const QJsonValue &value) { return std::optional<Entry>(readEntry(value)); });
        if (!entries || !copied(entries->size()))
            return std::nullopt;
        T element = readRest(rest);
        element.*list = std::move(*entries);
        return element;
    }
    std::optional<QList<NodeId>> ids(const QJsonValue &delta, const QList<NodeId> &earlier)
    {
        auto list = applyListDelta(delta, earlier, most::nodes,
            [this](const QJsonValue &id) { return std::optional(NodeId(m_reader.text(id))); });
        return list && copied(list->size()) ? std::move(list) : std::nullopt;
    }
    std::optional<NodeOverview> node(const QJsonObject &json);
    std::optional<ConfigDifference> difference(const QJsonObject &json);
    std::optional<DatabaseOverview> database(const QJsonObject &json);
    std::optional<SightRow> sightRow(const QJsonObject &json);
    void takeCounts(const QJsonObject &delta, QList<NodeOverview> &nodes);
    void takeRunLengths(const QJsonArray &runs, QList<NodeOverview> &nodes, int NodeOverview::*member);
    void takeReachability(const QJsonObject &delta, Reachability &into);

    const Overview &m_before;
    OverviewReader m_reader;
    qsizetype m_copies = 0;
    bool m_fits = true;
};

std::optional<NodeOverview> DeltaReader::node(const QJsonObject &json)
{
    const NodeOverview *earlier = earlierOf(json, m_before.nodes);
    if (!earlier && json.contains(u"of"))
        return std::nullopt;
    NodeOverview node = earlier ? *earlier : NodeOverview();
    readChangedFields(m_reader, json, node);
    return node;
}

std::optional<ConfigDifference> DeltaReader::difference(const QJsonObject &json)
{
    return withList(
        json, m_before.differences, &ConfigDifference::values, "values"_L1,
        [this](const QJsonObject &rest) { return m_reader.difference(rest); },
        [this](const QJsonValue &value) { return m_reader.value(value.toObject()); });
}

std::optional<DatabaseOverview> DeltaReader::database(const QJsonObject &json)
{
    return withList(
        json, m_before.databases, &DatabaseOverview::writtenBy, "written_by"_L1,
        [this](const QJsonObject &rest) { return m_reader.database(rest); },
        [this](const QJsonValue &id) { return NodeId(m_reader.text(id)); });
}

std::optional<SightRow> DeltaReader::sightRow(const QJsonObject &json)
{
    return withList(json, m_before.reachability.rows, &SightRow::cells, "cells"_L1, sightRowFromJson,
        [](const QJsonValue &cell) { return sightCellFromJson(cell.toObject()); });
}

void DeltaReader::takeRunLengths(
    const QJsonArray &runs, QList<NodeOverview> &nodes, int NodeOverview::*member)
{
    qsizetype at = 0;
    for (qsizetype i = 0; i + 1 < runs.size(); i += 2) {
        const qint64 count = runs[i + 1].toInteger(-1);
        if (count < 1 || count > nodes.size() - at)
            break;
        for (const qsizetype end = at + count; at < end; ++at)
            nodes[at].*member = runs[i].toInt();
    }
    m_fits = m_fits && at == nodes.size() && runs.size() % 2 == 0;
}

void DeltaReader::takeCounts(const QJsonObject &delta, QList<NodeOverview> &nodes)
{
    const QJsonArray ages = delta[u"ages"].toArray();
    if (ages.size() != nodes.size()) {
        m_fits = false;
        return;
    }
    for (qsizetype i = 0; i < nodes.size(); ++i)
        nodes[i].age = millisFromJson(ages[i]);
    takeRunLengths(delta[u"seen_by"].toArray(), nodes, &NodeOverview::seenBy);
    takeRunLengths(delta[u"peers"].toArray(), nodes, &NodeOverview::peers);
}

void DeltaReader::takeReachability(const QJsonObject &delta, Reachability &into)
{
    const Reachability &before = m_before.reachability;
    take<SightRow>(delta[u"rows"], before.rows, mostsights::rows, into.rows,
        [this](const QJsonObject &json) { return sightRow(json); });
    take<SightFinding>(delta[u"findings"], before.findings, mostsights::findings, into.findings,
        [](const QJsonObject &json) { return sightFindingFromJson(json); });
    const QJsonArray groups = delta[u"groups"].toArray();
    m_fits = m_fits && groups.size() <= mostsights::rows;
    for (qsizetype i = 0; m_fits && i < groups.size(); ++i) {
        auto group = ids(groups[i], before.groups.value(i));
        m_fits = group.has_value();
        into.groups.append(std::move(group).value_or(QList<NodeId>()));
    }
    auto living = ids(delta[u"living"], before.living);
    m_fits = m_fits && living;
    into.living = std::move(living).value_or(QList<NodeId>());
    into.standing = m_reader.text(delta[u"standing"]);
    into.reporters = std::max(0, delta[u"reporters"].toInt());
}

Result<Overview> DeltaReader::read(const QJsonObject &delta)
{
    QJsonObject rest = delta;
    const QJsonValue reachability = rest.take(u"reachability");
    for (const QLatin1StringView list : {"reasons"_L1, "databases"_L1, "differences"_L1, "events"_L1})
        rest.remove(list);
    rest[u"nodes"_s] = QJsonArray();
    Result<Overview> result = overviewFromJson(rest);
    if (!result)
        return result;
    Overview &next = *result;
    take<Reason>(delta[u"reasons"], m_before.reasons, most::reasons, next.reasons,
        [this](const QJsonObject &json) { return m_reader.reason(json); });
    take<NodeOverview>(delta[u"nodes"], m_before.nodes, most::nodes, next.nodes,
        [this](const QJsonObject &json) { return node(json); });
    take<DatabaseOverview>(delta[u"databases"], m_before.databases, most::records, next.databases,
        [this](const QJsonObject &json) { return database(json); });
    take<ConfigDifference>(delta[u"differences"], m_before.differences, most::differences, next.differences,
        [this](const QJsonObject &json) { return difference(json); });
    take<EventRecord>(delta[u"events"], m_before.events, most::records, next.events,
        [this](const QJsonObject &json) { return m_reader.event(json); });
    takeReachability(reachability.toObject(), next.reachability);
    if (m_fits)
        takeCounts(delta, next.nodes);
    const qsizetype entries = std::max(m_copies, entriesWithin(next));
    if (entries > entriesMax || m_reader.tooLarge())
        return fail(ErrorCode::TooLarge,
            u"the next overview would hold %1"_s.arg(
                m_reader.tooLarge().value_or(u"%1 entries in its lists"_s.arg(entries))));
    if (!m_fits)
        return fail(ErrorCode::Corrupt, u"the delta does not fit the overview before"_s);
    return result;
}

} // namespace

QJsonObject deltaOf(const Overview &before, const Overview &next)
{
    Overview rest = next;
    rest.nodes.clear();
    rest.reasons.clear();
    rest.databases.clear();
    rest.differences.clear();
    rest.events.clear();
    rest.reachability = {};
    QJsonObject json = toJson(rest);
    json[u"nodes"_s] = nodesDelta(before.nodes, next.nodes);
    QJsonArray ages;
    for (const NodeOverview &node : next.nodes)
        ages.append(millisToJson(node.age));
    json[u"ages"_s] = ages;
    json[u"seen_by"_s] = runLengths(next.nodes, &NodeOverview::seenBy);
    json[u"peers"_s] = runLengths(next.nodes, &NodeOverview::peers);
    json[u"reasons"_s] = listDelta(before.reasons, next.reasons, keyOf, same, asJson);
    json[u"databases"_s] = databasesDelta(before.databases, next.databases);
    json[u"differences"_s] = differencesDelta(before.differences, next.differences);
    json[u"events"_s] = listDelta(
        before.events, next.events, [](const EventRecord &event) { return event.sequence; }, same, asJson);
    json[u"reachability"_s] = reachabilityDelta(before.reachability, next.reachability);
    return json;
}

Result<Overview> applyDelta(const Overview &before, const QJsonObject &delta)
{
    return DeltaReader(before).read(delta);
}

} // namespace muster::protocol
