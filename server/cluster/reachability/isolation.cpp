#include "cluster/reachability/isolation.h"

#include <QString>

#include <algorithm>

namespace muster::cluster {

using namespace Qt::Literals::StringLiterals;

void Witness::setLost(const std::set<NodeId> &lost, TimePoint now)
{
    std::erase_if(m_lost, [&lost](const auto &entry) { return !lost.contains(entry.first); });
    for (const NodeId &node : lost) {
        if (m_lost.try_emplace(node).second)
            m_lastLoss = now;
    }
}

void Witness::rowsRead(const WitnessRows &rows, TimePoint now)
{
    for (auto &[node, watched] : m_lost) {
        const auto row = rows.find(node);
        if (row == rows.end())
            continue;
        // What is there at first may be left over from a crash; only a change is a sign of life.
        if (watched.row && watched.row->beat != row->second.beat)
            watched.movedAt = now;
        watched.row = row->second;
    }
}

WitnessRows Witness::living(TimePoint now) const
{
    WitnessRows living;
    for (const auto &[node, watched] : m_lost) {
        if (watched.row && watched.movedAt && now - *watched.movedAt < m_options.livesFor)
            living.emplace(node, *watched.row);
    }
    return living;
}

Millis Witness::interval(TimePoint now) const
{
    const bool close = now - m_lastLoss < m_options.watchClosely || !living(now).empty();
    return close ? m_options.beatEvery : m_options.beatSeldom;
}

QLatin1StringView standingName(Standing standing)
{
    switch (standing) {
    case Standing::Together:
        return "together"_L1;
    case Standing::LargerSide:
        return "larger-side"_L1;
    case Standing::LeaseSide:
        return "lease-side"_L1;
    case Standing::Undecided:
        return "undecided"_L1;
    case Standing::LesserSide:
        return "lesser-side"_L1;
    case Standing::LeaselessSide:
        return "leaseless-side"_L1;
    }
    Q_UNREACHABLE();
}

Isolation judgeIsolation(
    const std::set<NodeId> &mine, const WitnessRows &living, const std::optional<NodeId> &holder)
{
    Isolation isolation;
    const NodeId ownKey = *mine.begin();
    std::map<NodeId, std::set<NodeId>> sides; // by the lowest id of each
    const auto add = [&](const NodeId &node, const NodeId &key) {
        if (mine.contains(node) || key == ownKey) // on our side by its own account: gossip will soon show it
            return;
        sides[key].insert(node);
        isolation.living.insert(node);
    };
    for (const auto &[node, row] : living)
        add(node, row.group);
    if (isolation.living.empty())
        return isolation;

    size_t largest = mine.size();
    for (const auto &[key, side] : sides)
        largest = std::max(largest, side.size());
    if (largest > mine.size()) {
        isolation.standing = Standing::LesserSide;
        return isolation;
    }
    bool tied = false;
    bool leaseOnEqual = false;
    NodeId lowest = ownKey;
    for (const auto &[key, side] : sides) {
        if (side.size() < largest)
            continue;
        tied = true;
        leaseOnEqual = leaseOnEqual || (holder && side.contains(*holder));
        lowest = std::min(lowest, key);
    }
    const bool held = holder && (mine.contains(*holder) || isolation.living.contains(*holder));
    if (!tied)
        isolation.standing = Standing::LargerSide;
    else if (!held)
        isolation.standing = Standing::Undecided;
    else if (mine.contains(*holder))
        isolation.standing = Standing::LeaseSide;
    else if (leaseOnEqual || lowest != ownKey)
        isolation.standing = Standing::LeaselessSide;
    else
        isolation.standing = Standing::LeaseSide; // a smaller side has it, and ours has the lowest id
    return isolation;
}

} // namespace muster::cluster
