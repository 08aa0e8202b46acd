#include "cluster/node/viewexchange.h"

#include "cluster/reachability/sightrelay.h"

#include <algorithm>

namespace muster::cluster {

void ViewExchange::look(const NodeList &listed, int health, const Moment &now)
{
    m_rowsCame = m_heard.keep(listed, now.steady) || m_rowsCame;
    m_rowsCame = m_reports.look(listed, health, now.wall) || m_rowsCame;
    if (std::exchange(m_rowsCame, false))
        m_reports.rowsChanged(rows(now.steady));
}

void ViewExchange::received(const NodeId &from, const ViewNotice &view, const NodeList &listed, TimePoint now)
{
    m_heard.take(from, view, listed, now);
    m_rowsCame = true;
}

void ViewExchange::send(const NodeList &listed, const NodeMeta &own, TimePoint now, Outbox &outbox)
{
    const std::vector<NodeId> recipients = m_reports.due(listed, now, outbox);
    if (!recipients.empty()) // rows are large, and usually nobody needs them
        m_reports.send(recipients, listed, own, rows(now), now, outbox);
}

int ViewExchange::seenBy(const NodeId &id, const std::set<NodeId> &alive) const
{
    return int(std::count_if(alive.begin(), alive.end(), [&](const NodeId &viewer) {
        return viewer != id && (viewer == m_self ? m_reports.alive().contains(id) : m_heard.sees(viewer, id));
    }));
}

SightMatrix ViewExchange::rows(TimePoint now) const
{
    SightMatrix matrix = m_heard.rowsOf(m_reports.alive(), now);
    matrix.insert_or_assign(m_self, m_reports.row());
    return matrix;
}

SightMatrix ViewExchange::matrix(const NodeList &listed, TimePoint now) const
{
    SightMatrix matrix = rows(now);
    discountStale(matrix, m_self);
    std::map<NodeId, Millis> ages;
    for (const auto &[id, node] : listed.all())
        if (node.restartSeenAt)
            ages.emplace(id, now - *node.restartSeenAt);
    discountBeforeStart(matrix, ages);
    return matrix;
}

} // namespace muster::cluster
