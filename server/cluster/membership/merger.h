#pragma once
#include "cluster/membership/beliefs.h"
#include "cluster/membership/budget.h"
#include "cluster/membership/serf.h"

namespace muster::cluster::membership {

/// Takes in the tables of others (reference/memberlist-protocol.md §7, §13). Holds no state of its own.
/// Invariant: a table is believed completely or not at all, and what it says of deaths only makes us probe
/// ourselves.
class Merger {
public:
    struct Others {
        Beliefs &beliefs;
        Prober &prober;
        Budget &budget;
        Serf &serf;
    };
    Merger(Shared &shared, const Others &others) : m_shared(shared), m_others(others) { }

    /// False if the table was not accepted; `peer` names its sender, for the log.
    [[nodiscard]] bool merge(const PushPull &received, const QString &peer, TimePoint now);

private:
    void mergeMember(const PushPullMember &listed, TimePoint now);

    Shared &m_shared;
    const Others m_others;
};

} // namespace muster::cluster::membership
