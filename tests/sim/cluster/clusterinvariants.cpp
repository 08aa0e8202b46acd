#include "sim/cluster/clusterinvariants.h"

#include <algorithm>

namespace muster::sim {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

void ClusterInvariants::violated(const QString &what, TimePoint now)
{
    if (m_violation.isEmpty())
        m_violation = u"at %1 ms: %2"_s.arg(now.time_since_epoch().count()).arg(what);
}

void ClusterInvariants::leadersAre(const std::vector<NodeId> &effective, bool oneDatabase, TimePoint now)
{
    if (m_twoAtLastStep)
        m_twoLeaders += now - m_lastStep;
    m_lastStep = now;
    m_twoAtLastStep = effective.size() > 1;
    if (m_twoAtLastStep && oneDatabase)
        violated(
            u"two effective leaders: %1 and %2"_s.arg(effective[0].toString(), effective[1].toString()), now);
}

void ClusterInvariants::leadershipGained(
    const NodeId &node, quint64 epoch, quint64 term, int instance, TimePoint now)
{
    const Right right{epoch, term};
    const auto [known, fresh] = m_leaderOf.try_emplace({instance, term}, node);
    if (!fresh && known->second != node)
        violated(u"term %1 had two leaders in one database: %2 and %3"_s.arg(term).arg(
                     known->second.toString(), node.toString()),
            now);
    Right &last = m_lastRight[instance];
    if (right < last)
        violated(u"%1 leads under epoch %2, term %3 after epoch %4, term %5"_s.arg(node.toString())
                     .arg(epoch)
                     .arg(term)
                     .arg(last.epoch)
                     .arg(last.term),
            now);
    last = std::max(last, right);
    Right &own = m_ownRight[node];
    if (right < own)
        violated(u"%1 leads under an older epoch or term than before"_s.arg(node.toString()), now);
    own = right;
}

void ClusterInvariants::listed(const NodeId &node, quint64 life, const NodeId &other, TimePoint begunAt)
{
    Life &own = m_lives[node];
    if (own.number != life)
        own = {life, begunAt, {}, {}};
    own.listed.insert(other);
}

void ClusterInvariants::standingIs(
    const NodeId &node, quint64 life, const cluster::Isolation &isolation, TimePoint own, TimePoint now)
{
    Life &known = m_lives[node];
    if (known.number != life)
        return;
    // A node that joins knows others by the database first. They are not missing before it had time to join.
    const bool neverSeen = std::none_of(isolation.living.begin(), isolation.living.end(),
        [&known](const NodeId &other) { return known.listed.contains(other); });
    if (isolation.cutOff() && neverSeen && own - known.begunAt < 10s)
        violated(u"%1 misses nodes %2 ms after it began, before it can have joined"_s.arg(node.toString())
                     .arg((own - known.begunAt).count()),
            now);
    // An unstable network must not move everybody's clients back and forth.
    if (!isolation.withdrawn() && known.withdrawnAt && own - *known.withdrawnAt < 3s)
        violated(u"%1 was out of rotation for %2 ms only"_s.arg(node.toString())
                     .arg((own - *known.withdrawnAt).count()),
            now);
    if (!isolation.withdrawn())
        known.withdrawnAt.reset();
    else if (!known.withdrawnAt)
        known.withdrawnAt = own;
}

void ClusterInvariants::rowIs(int instance, const std::optional<cluster::LeaseRow> &row, TimePoint now)
{
    if (!row)
        return;
    cluster::LeaseRow &last = m_lastRow[instance];
    if (row->term < last.term || row->renewal < last.renewal || row->epoch < last.epoch)
        violated(u"term, renewal or epoch of the row fell in one database"_s, now);
    last = *row;
}

void ClusterInvariants::writeAccepted(
    const SimDatabase::Fence &fence, int instance, const SimDatabase::Taken &taken, TimePoint now)
{
    if (fence.term == taken.term && fence.epoch == taken.epoch && fence.holder == taken.holder)
        return;
    violated(
        u"database %1 accepted a leader-only write of %2 under epoch %3, term %4, while the newest lease "
        "there is of %5, epoch %6, term %7"_s.arg(instance)
            .arg(fence.holder.toString())
            .arg(fence.epoch)
            .arg(fence.term)
            .arg(taken.holder.toString())
            .arg(taken.epoch)
            .arg(taken.term),
        now);
}

} // namespace muster::sim
