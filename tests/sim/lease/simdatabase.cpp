#include "sim/lease/simdatabase.h"

#include "base/overloaded.h"

namespace muster::sim {

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;
using cluster::LeaseKeeper;
using cluster::LeaseRow;

namespace {

constexpr Millis rememberFor = 5s; // a replica is never further behind

DatabaseIdentity timeline(int number)
{
    return {u"system"_s, QString::number(number)};
}

} // namespace

SimDatabase::SimDatabase()
{
    m_instances.push_back({timeline(1), {}, {}, {}, true});
}

void SimDatabase::remember(Instance &instance, TimePoint now)
{
    instance.past.emplace_back(now, instance.row);
    // The newest of those that are too old stays: it was current at the beginning of the window.
    while (instance.past.size() > 1 && instance.past[1].first < now - rememberFor)
        instance.past.pop_front();
}

SimDatabase::Answer SimDatabase::execute(
    const LeaseKeeper::Statement &statement, const NodeId &from, int at, TimePoint now)
{
    Instance &instance = m_instances[size_t(at)];
    const bool done = apply(statement, from, instance);
    if (done && !std::holds_alternative<LeaseKeeper::Read>(statement))
        remember(instance, now);
    return {done, {instance.identity, timeline(1), instance.row}};
}

bool SimDatabase::apply(const LeaseKeeper::Statement &statement, const NodeId &from, Instance &instance) const
{
    std::optional<LeaseRow> &row = instance.row;
    const auto mine = [&](quint64 term, quint64 epoch) {
        return row && row->term == term && row->holder == from && row->epoch == epoch
            && row->takenIn == instance.identity;
    };
    return std::visit(
        Overloaded{
            [](const LeaseKeeper::Read &) { return true; },
            [&](const LeaseKeeper::TryAcquire &acquire) {
                const auto &expected = acquire.expected;
                if (acquire.wanted.takenIn != instance.identity || expected.has_value() != row.has_value())
                    return false;
                if (row
                    && (row->term != expected->term || row->holder != expected->holder
                        || row->renewal != expected->renewal || row->epoch != expected->epoch))
                    return false;
                LeaseRow next = acquire.wanted;
                if (row && row->preferred != expected->preferred) { // an operator spoke in between
                    next.preferred = row->preferred == row->holder ? NodeId() : row->preferred;
                    next.preferredTerm = row->preferredTerm;
                }
                row = next;
                instance.taken = {row->term, row->epoch, row->holder};
                return true;
            },
            [&](const LeaseKeeper::Renew &renew) {
                if (!mine(renew.term, renew.epoch) || row->renewal < renew.renewal)
                    return false;
                ++row->renewal;
                return true;
            },
            [&](const LeaseKeeper::Release &release) {
                if (!mine(release.term, release.epoch))
                    return false;
                row->holder = NodeId();
                ++row->renewal;
                return true;
            },
        },
        statement);
}

bool SimDatabase::fencedWrite(const Fence &fence, int at) const
{
    const Instance &instance = m_instances[size_t(at)];
    const auto &row = instance.row;
    return row && row->term == fence.term && row->holder == fence.holder && row->takenIn == instance.identity
        && row->epoch == fence.epoch && row->epoch >= fence.newestEpoch;
}

std::optional<int> SimDatabase::takenIn(const NodeId &holder, quint64 epoch, quint64 term) const
{
    for (int at = current(); at >= 0; --at) {
        const Taken &taken = lastTaken(at);
        if (taken.holder == holder && taken.epoch == epoch && taken.term == term)
            return at;
    }
    return std::nullopt;
}

void SimDatabase::prefer(const NodeId &node, TimePoint now)
{
    Instance &instance = m_instances.back();
    if (!instance.row)
        return;
    instance.row->preferred = node;
    remember(instance, now);
}

void SimDatabase::failOver(Millis lost, bool livesOn, TimePoint now)
{
    Instance replica{timeline(current() + 2), {}, {}, {}, true};
    Instance &old = m_instances.back();
    // With its past: the next failover may come so soon that what it loses reaches back beyond this one.
    for (const auto &[from, row] : old.past) {
        if (from > now - lost)
            break;
        replica.row = row;
        replica.past.emplace_back(from, row);
    }
    old.alive = livesOn;
    remember(replica, now);
    m_instances.push_back(std::move(replica));
}

void SimDatabase::endOldOnes()
{
    for (Instance &instance : m_instances)
        instance.alive = &instance == &m_instances.back();
}

} // namespace muster::sim
