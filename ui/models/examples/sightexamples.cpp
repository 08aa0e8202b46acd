// The examples of reachability.
#include "models/examples/exampleparts.h"
#include "models/examples/examples.h"

#include <QJsonArray>

namespace muster::models::examples {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using protocol::Overview;
using protocol::Severity;
using namespace parts;

namespace {

protocol::SightCell &sight(Overview &overview, int by, int of)
{
    for (auto &row : overview.reachability.rows) {
        if (row.observer != idOf(by))
            continue;
        for (auto &cell : row.cells)
            if (cell.node == idOf(of))
                return cell;
        protocol::SightCell cell;
        cell.node = idOf(of);
        cell.udp = u"open"_s;
        cell.tcp = u"open"_s;
        return row.cells.emplaceBack(std::move(cell));
    }
    Q_UNREACHABLE();
}

void blockWay(Overview &overview, int by, int of, const QString &udp, const QString &tcp)
{
    auto &cell = sight(overview, by, of);
    cell.udp = udp;
    cell.tcp = tcp;
    cell.answered = 24s;
    if (udp == "blocked"_L1)
        cell.heard = 24'200ms;
}

void addFinding(Overview &overview, const QString &code, int from, int to, const QString &detail)
{
    overview.reachability.findings.append({code, idOf(from), to > 0 ? idOf(to) : NodeId()});
    if (to == 0)
        return addReason(overview, reason(protocol::ReasonCode::Busy, Severity::Warn, from, detail, -24s));
    const QJsonArray found{QJsonObject{
        {u"finding"_s, code}, {u"from"_s, idOf(from).toString()}, {u"to"_s, idOf(to).toString()}}};
    for (const int node : {from, to})
        addReason(overview,
            reason(protocol::ReasonCode::UnreachableFrom, Severity::Red, node, detail, -24s,
                {{u"findings"_s, found}}));
}

} // namespace

void parts::tellSights(Overview &overview)
{
    auto &reachability = overview.reachability;
    reachability = {};
    reachability.standing = u"together"_s;
    reachability.groups.append(QList<NodeId>());
    for (int by = 0; by < overview.nodes.size(); ++by) {
        reachability.groups.first().append(overview.nodes[by].id);
        protocol::SightRow row;
        row.observer = overview.nodes[by].id;
        row.age = row.observer == overview.observer ? 0s : 7s + 2s * by;
        for (int of = 0; of < overview.nodes.size(); ++of) {
            if (of != by)
                row.cells.append({.node = overview.nodes[of].id,
                    .liveness = protocol::Liveness::Alive,
                    .udp = u"open"_s,
                    .tcp = u"open"_s,
                    .roundTripMillis = 0.4 + 0.5 * ((by * 3 + of) % 4),
                    .answered = 120ms + 90ms * ((by + of) % 7),
                    .heard = 40ms + 30ms * ((by + of) % 5),
                    .advertisedAddress = {},
                    .reachedAddress = {}});
        }
        reachability.rows.append(row);
    }
}

Overview oneWayCut()
{
    Overview overview = healthy();
    blockWay(overview, 1, 2, u"one-way"_s, u"blocked"_s);
    blockWay(overview, 2, 1, u"blocked"_s, u"blocked"_s);
    addFinding(
        overview, u"one-way"_s, 1, 2, u"node-2 cannot hear node-1, but node-1 hears node-2: one-way cut"_s);
    sight(overview, 1, 3).advertisedAddress = u"10.0.0.13:8074"_s;
    sight(overview, 1, 3).reachedAddress = u"192.168.7.1:40112"_s;
    addReason(overview,
        reason(protocol::ReasonCode::AddressDiffers, Severity::Warn, 3,
            u"node-3 advertises 10.0.0.13:8074, but its packets come from 192.168.7.1:40112"_s, -60s,
            {{u"advertised"_s, u"10.0.0.13:8074"_s},
                {u"reached"_s, QJsonObject{{u"192.168.7.1:40112"_s, QJsonArray{u"node-1"_s}}}}}));
    return overview;
}

Overview cutOff()
{
    Overview overview = healthy();
    overview.observer = idOf(3);
    tellSights(overview);
    takeDown(overview, 1);
    takeDown(overview, 2);
    overview.reachability.living = {idOf(1), idOf(2)};
    overview.reachability.standing = u"lesser-side"_s;
    overview.reachability.groups = {{idOf(1), idOf(2)}, {idOf(3)}};
    addReason(overview,
        reason(protocol::ReasonCode::CutOff, Severity::Red, 3,
            u"node-3 cannot reach node-1, node-2, which the database shows as alive; it is on the smaller "
            u"side "
            "and out of rotation"_s,
            -31s,
            {{u"living"_s, QJsonArray{idOf(1).toString(), idOf(2).toString()}},
                {u"standing"_s, u"lesser-side"_s}, {u"withdrawn"_s, true}}));
    return overview;
}

Overview wide()
{
    Overview overview = healthy(60);
    for (auto &row : overview.reachability.rows) {
        row.complete = false;
        row.cells.clear();
    }
    for (const auto &[by, of] : {std::pair(17, 44), std::pair(44, 17)})
        blockWay(overview, by, of, u"blocked"_s, u"open"_s);
    addFinding(
        overview, u"no-udp"_s, 17, 44, u"UDP does not get through between node-17 and node-44; TCP does"_s);
    for (const int of : {3, 9, 21, 30, 52})
        blockWay(overview, 33, of, u"blocked"_s, u"unknown"_s);
    overview.reachability.rows[32].busy = true;
    addFinding(overview, u"busy"_s, 33, 0, u"node-33 is too busy to hear others in time"_s);
    return overview;
}

} // namespace muster::models::examples
