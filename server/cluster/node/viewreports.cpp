#include "cluster/node/viewreports.h"

#include "cluster/node/timings.h"
#include "cluster/peers/sightcodec.h"
#include "cluster/reachability/sightrelay.h"
#include "protocol/vocabulary/features.h"

#include <algorithm>

namespace muster::cluster {

using namespace std::chrono_literals;

bool ViewReports::look(const NodeList &listed, int health, WallTime wall)
{
    std::set<NodeId> alive = listed.alive();
    makeRow(listed, health);
    if (alive == m_alive && !rowChanged())
        return false;
    m_alive = std::move(alive);
    m_row.version = std::max(m_row.version + 1, epochMillis(wall));
    m_reportedRow = m_row;
    m_reported.clear();
    return true;
}

void ViewReports::makeRow(const NodeList &listed, int health)
{
    m_row.health = health;
    m_row.sees.clear();
    m_row.complete = qsizetype(listed.all().size()) <= completeRowMax;
    for (const auto &[id, node] : listed.all())
        if (id != m_self && (m_row.complete || !node.sight.healthy()))
            m_row.sees.emplace(id, node.sight);
}

bool ViewReports::rowChanged() const
{
    const auto isBusy = [](const SightRow &row) {
        return row.health >= busyHealth;
    };
    if (m_row.sees.size() != m_reportedRow.sees.size() || isBusy(m_row) != isBusy(m_reportedRow))
        return true;
    return !std::equal(m_row.sees.begin(), m_row.sees.end(), m_reportedRow.sees.begin(),
        [](const auto &now, const auto &reported) {
            const auto before = reported.second.roundTrip.value_or(0us);
            const auto change = now.second.roundTrip.value_or(before) - before;
            return now.first == reported.first && sameShape(now.second, reported.second)
                && std::chrono::abs(change) <= std::max(timings::roundTripStep, before);
        });
}

std::map<NodeId, SightRow> ViewReports::rowsFor(const SightMatrix &matrix, const NodeId &recipient) const
{
    std::map<NodeId, SightRow> rows;
    for (const NodeId &observer : observersToRelay(matrix, m_alive, m_self, recipient))
        rows.emplace(observer, matrix.at(observer));
    return rows;
}

void ViewReports::rowsChanged(const SightMatrix &matrix)
{
    std::erase_if(m_reported, [&](const auto &reported) {
        const auto rows = rowsFor(matrix, reported.first);
        return std::any_of(rows.begin(), rows.end(), [&](const auto &row) {
            const auto before = reported.second.passedOn.find(row.first);
            return before == reported.second.passedOn.end() || before->second != row.second.version;
        });
    });
}

bool ViewReports::knows(const NodeId &peer, const ListedNode &node, Millis again, TimePoint now) const
{
    const auto reported = m_reported.find(peer);
    return reported != m_reported.end() && reported->second.startedAt == node.meta.startedAt
        && now - reported->second.at < again;
}

std::vector<NodeId> ViewReports::due(const NodeList &listed, TimePoint now, const Outbox &outbox) const
{
    const Millis again = timings::reportAgain(listed.all().size());
    std::vector<NodeId> recipients;
    for (const auto &[id, node] : listed.all()) {
        // Every message has its own stream, and one may overtake another: a view is sent only after the last
        // one has arrived, or the older of two could replace the newer.
        if (id == m_self || node.state != MemberState::Alive || knows(id, node, again, now)
            || outbox.isUnderWay(id))
            continue;
        recipients.push_back(id);
        if (recipients.size() == timings::viewsPerTurn)
            break;
    }
    return recipients;
}

void ViewReports::send(const std::vector<NodeId> &recipients, const NodeList &listed, const NodeMeta &own,
    const SightMatrix &matrix, TimePoint now, Outbox &outbox)
{
    for (const NodeId &id : recipients) {
        const NodeMeta &meta = listed.all().at(id).meta;
        Reported &reported = m_reported[id];
        reported = {meta.startedAt, now, {}};
        ViewNotice notice{{m_alive.begin(), m_alive.end()}, std::nullopt, {}};
        if (meta.features.contains(protocol::features::reachability)
            && own.features.contains(protocol::features::reachability)) {
            notice.row = m_row;
            notice.passedOn = rowsFor(matrix, id);
            for (const auto &[observer, row] : notice.passedOn)
                reported.passedOn.emplace(observer, row.version);
        }
        outbox.send(id, std::move(notice));
    }
}

} // namespace muster::cluster
