#include "protocol/overview/reachability.h"

#include "protocol/vocabulary/duration.h"

#include <QJsonArray>

#include <algorithm>

namespace muster::protocol {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype textMax = 256;

QString text(const QJsonValue &value)
{
    return value.toString().left(textMax);
}

QString word(const QJsonValue &value, QLatin1StringView otherwise)
{
    return value.isString() ? text(value) : QString(otherwise);
}

QJsonArray ids(const QList<NodeId> &nodes)
{
    QJsonArray array;
    for (const NodeId &node : nodes)
        array.append(node.toString());
    return array;
}

QList<NodeId> idsOf(const QJsonValue &value)
{
    QList<NodeId> nodes;
    for (const QJsonValue &entry : value.toArray())
        nodes.append(NodeId(text(entry)));
    return nodes;
}

} // namespace

const SightRow *Reachability::row(const NodeId &observer) const
{
    const auto found = std::find_if(
        rows.begin(), rows.end(), [&observer](const SightRow &each) { return each.observer == observer; });
    return found == rows.end() ? nullptr : &*found;
}

const SightCell *Reachability::cell(const NodeId &observer, const NodeId &node) const
{
    const SightRow *found = row(observer);
    if (!found)
        return nullptr;
    const auto cell = std::find_if(found->cells.begin(), found->cells.end(),
        [&node](const SightCell &each) { return each.node == node; });
    return cell == found->cells.end() ? nullptr : &*cell;
}

/// What is as in a healthy cell is left out: a matrix grows with the square of the cluster.
QJsonObject toJson(const SightCell &cell)
{
    QJsonObject json{{u"node"_s, cell.node.toString()}, {u"state"_s, name(cell.liveness)},
        {u"udp"_s, cell.udp}, {u"tcp"_s, cell.tcp}};
    if (cell.roundTripMillis)
        json[u"rtt_ms"_s] = *cell.roundTripMillis;
    if (cell.answered)
        json[u"age_ms"_s] = millisToJson(*cell.answered);
    if (cell.heard)
        json[u"heard_ms"_s] = millisToJson(*cell.heard);
    if (!cell.reachedAddress.isEmpty()) {
        json[u"advertised_address"_s] = cell.advertisedAddress;
        json[u"reached_address"_s] = cell.reachedAddress;
    }
    return json;
}

SightCell sightCellFromJson(const QJsonObject &json)
{
    SightCell cell;
    cell.node = NodeId(text(json[u"node"]));
    cell.liveness = fromName<Liveness>(json[u"state"].toString()).value_or(Liveness::Alive);
    cell.udp = word(json[u"udp"], "unknown"_L1);
    cell.tcp = word(json[u"tcp"], "unknown"_L1);
    if (json[u"rtt_ms"].isDouble())
        cell.roundTripMillis = json[u"rtt_ms"].toDouble();
    cell.answered = optionalMillis(json[u"age_ms"]);
    cell.heard = optionalMillis(json[u"heard_ms"]);
    cell.advertisedAddress = text(json[u"advertised_address"]);
    cell.reachedAddress = text(json[u"reached_address"]);
    return cell;
}

QJsonObject toJson(const SightRow &row)
{
    QJsonArray cells;
    for (const SightCell &cell : row.cells)
        cells.append(toJson(cell));
    return {{u"observer"_s, row.observer.toString()}, {u"age_ms"_s, millisToJson(row.age)},
        {u"busy"_s, row.busy}, {u"complete"_s, row.complete}, {u"cells"_s, cells}};
}

SightRow sightRowFromJson(const QJsonObject &json)
{
    SightRow row{NodeId(text(json[u"observer"])), millisFromJson(json[u"age_ms"]), json[u"busy"].toBool(),
        json[u"complete"].toBool(true), {}};
    for (const QJsonValue &cell : json[u"cells"].toArray())
        row.cells.append(sightCellFromJson(cell.toObject()));
    return row;
}

QJsonObject toJson(const SightFinding &finding)
{
    return {{u"code"_s, finding.code.text()}, {u"from"_s, finding.from.toString()},
        {u"to"_s, finding.to.toString()}};
}

SightFinding sightFindingFromJson(const QJsonObject &json)
{
    return {text(json[u"code"]), NodeId(text(json[u"from"])), NodeId(text(json[u"to"]))};
}

QJsonObject toJson(const Reachability &reachability)
{
    QJsonArray rows;
    for (const SightRow &row : reachability.rows)
        rows.append(toJson(row));
    QJsonArray findings;
    for (const SightFinding &finding : reachability.findings)
        findings.append(toJson(finding));
    QJsonArray groups;
    for (const QList<NodeId> &group : reachability.groups)
        groups.append(ids(group));
    QJsonObject json{{u"rows"_s, rows}, {u"findings"_s, findings}, {u"groups"_s, groups},
        {u"standing"_s, reachability.standing}, {u"living"_s, ids(reachability.living)}};
    if (reachability.reporters > 0)
        json[u"reporters"_s] = reachability.reporters;
    return json;
}

Result<Reachability> reachabilityFromJson(const QJsonObject &json)
{
    const QJsonArray rows = json[u"rows"].toArray();
    const QJsonArray findings = json[u"findings"].toArray();
    const QJsonArray groups = json[u"groups"].toArray();
    qsizetype cells = json[u"living"].toArray().size();
    for (const QJsonValue &row : rows)
        cells += row[u"cells"].toArray().size();
    for (const QJsonValue &group : groups)
        cells += group.toArray().size();
    if (rows.size() > mostsights::rows || groups.size() > mostsights::rows
        || findings.size() > mostsights::findings || cells > mostsights::cells)
        return fail(ErrorCode::TooLarge,
            u"a reachability matrix of %1 rows, %2 cells and %3 findings"_s.arg(rows.size())
                .arg(cells)
                .arg(findings.size()));
    Reachability reachability;
    for (const QJsonValue &value : rows)
        reachability.rows.append(sightRowFromJson(value.toObject()));
    for (const QJsonValue &value : findings)
        reachability.findings.append(sightFindingFromJson(value.toObject()));
    for (const QJsonValue &group : groups)
        reachability.groups.append(idsOf(group));
    reachability.standing = text(json[u"standing"]);
    reachability.living = idsOf(json[u"living"]);
    reachability.reporters = std::max(0, json[u"reporters"].toInt());
    return reachability;
}

Reachability withoutMeasurements(Reachability reachability)
{
    for (SightRow &row : reachability.rows) {
        row.age = Millis(0);
        for (SightCell &cell : row.cells) {
            cell.roundTripMillis.reset();
            cell.answered.reset();
            cell.heard.reset();
        }
        row.cells.removeIf([](const SightCell &cell) {
            return cell.liveness == Liveness::Alive && cell.udp == u"open"_s && cell.tcp == u"open"_s
                && cell.reachedAddress.isEmpty();
        });
    }
    return reachability;
}

} // namespace muster::protocol
