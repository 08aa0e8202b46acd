#include "cluster/node/heardviews.h"

#include "cluster/node/timings.h"

namespace muster::cluster {

bool HeardViews::keep(const NodeList &listed, TimePoint now)
{
    std::erase_if(m_views, [&](const auto &view) { return !listed.contains(view.first); });
    std::map<NodeId, ViewNotice> early = std::exchange(m_early, {});
    const std::size_t waiting = early.size();
    for (auto &[from, view] : early) {
        if (listed.contains(from))
            take(from, view, listed, now);
        else
            m_early.emplace(from, std::move(view));
    }
    return m_early.size() != waiting;
}

void HeardViews::take(const NodeId &from, const ViewNotice &view, const NodeList &listed, TimePoint now)
{
    // A message may overtake the gossip about its sender. A view is reported once, so it is kept.
    if (!listed.contains(from)) {
        if (m_early.size() < timings::earlyReportsMax)
            m_early[from] = view;
        return;
    }
    m_views[from] = {{view.alive.begin(), view.alive.end()}, view.row, now};
    takePassedOn(view.passedOn, listed, now);
}

void HeardViews::takePassedOn(const std::map<NodeId, SightRow> &rows, const NodeList &listed, TimePoint now)
{
    for (const auto &[observer, row] : rows) {
        if (observer == m_self || !listed.contains(observer))
            continue;
        View &view = m_views[observer];
        if (view.row && view.row->version >= row.version)
            continue; // it reported to us directly, or others were faster
        view.row = row;
        view.rowAt = now - row.age;
        if (!row.complete)
            continue;
        view.alive.clear();
        for (const auto &[id, sight] : row.sees)
            if (sight.liveness == Liveness::Alive)
                view.alive.insert(id);
    }
}

bool HeardViews::sees(const NodeId &viewer, const NodeId &id) const
{
    const auto view = m_views.find(viewer);
    return view != m_views.end() && view->second.alive.contains(id);
}

SightMatrix HeardViews::rowsOf(const std::set<NodeId> &observers, TimePoint now) const
{
    SightMatrix matrix;
    for (const auto &[id, view] : m_views) {
        if (view.row && observers.contains(id))
            matrix.emplace(id, *view.row).first->second.age = now - view.rowAt;
    }
    return matrix;
}

} // namespace muster::cluster
