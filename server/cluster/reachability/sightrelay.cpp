#include "cluster/reachability/sightrelay.h"

namespace muster::cluster {

namespace {

/// A row reported this shortly after the last answer was made before its observer could know of the cut.
constexpr Millis toNotice{1'000};

const Sight *cellOf(const SightMatrix &matrix, const NodeId &observer, const NodeId &observed)
{
    const auto row = matrix.find(observer);
    if (row == matrix.end())
        return nullptr;
    const auto cell = row->second.sees.find(observed);
    return cell == row->second.sees.end() ? nullptr : &cell->second;
}

bool isBroken(const Sight *sight)
{
    return sight && (sight->tcp == Way::Blocked || isImpaired(sight->udp));
}

bool streamsFail(const SightMatrix &matrix, const NodeId &from, const NodeId &to)
{
    const Sight *sight = cellOf(matrix, from, to);
    return sight && sight->tcp == Way::Blocked;
}

/// All decide by the same rows except for those still in transit, so that few or none are sent twice.
bool isRelay(const SightMatrix &matrix, const std::set<NodeId> &alive, const NodeId &self,
    const NodeId &observer, const NodeId &recipient)
{
    int before = 0;
    for (const NodeId &node : alive) {
        if (node == observer || node == recipient || streamsFail(matrix, observer, node)
            || streamsFail(matrix, node, recipient))
            continue;
        if (node == self)
            return true;
        if (++before >= relaysPerPair)
            return false;
    }
    return false;
}

} // namespace

std::vector<NodeId> observersToRelay(
    const SightMatrix &matrix, const std::set<NodeId> &alive, const NodeId &self, const NodeId &recipient)
{
    std::vector<NodeId> observers;
    const auto reported = matrix.find(recipient);
    if (reported == matrix.end())
        return observers;
    for (const auto &[observer, sight] : reported->second.sees) {
        if (int(observers.size()) >= relayedRowsMax)
            break;
        if (observer != self && alive.contains(observer) && isBroken(&sight) && matrix.contains(observer)
            && isRelay(matrix, alive, self, observer, recipient))
            observers.push_back(observer);
    }
    return observers;
}

void discountStale(SightMatrix &matrix, const NodeId &self)
{
    for (auto &[observer, row] : matrix) {
        const auto cell = row.sees.find(self);
        const Sight *own = cellOf(matrix, self, observer);
        if (observer == self || cell == row.sees.end() || !isBroken(own) || !own->answered)
            continue;
        if (row.age + toNotice < *own->answered)
            continue; // it was reported afterward
        cell->second.udp = Way::Unknown;
        cell->second.tcp = Way::Unknown;
    }
}

void discountBeforeStart(SightMatrix &matrix, const std::map<NodeId, Millis> &age)
{
    for (auto &[observer, row] : matrix) {
        for (auto &[observed, sight] : row.sees) {
            const auto process = age.find(observed);
            if (!isBroken(&sight) || process == age.end() || row.age <= process->second)
                continue;
            sight.udp = isImpaired(sight.udp) ? Way::Unknown : sight.udp;
            sight.tcp = sight.tcp == Way::Blocked ? Way::Unknown : sight.tcp;
        }
    }
}

} // namespace muster::cluster
