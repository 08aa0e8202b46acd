#pragma once
#include "cluster/membership/redialer.h"
#include "cluster/membership/tables.h"

#include <map>

namespace muster::cluster::membership {

/// The members we want to be in one cluster with: seeds and dead members are dialed until somebody answers
/// there, and whoever answered our join has to list us (reference/memberlist-protocol.md §19.3, §19.7).
/// Invariants: at most seedsMax addresses are checked; half of all streams is left for others.
class Joins {
public:
    Joins(Shared &shared, const Dials &dials, Tables &tables)
        : m_shared(shared), m_dials(dials), m_tables(tables), m_redialer(shared.options)
    {
    }

    void join(const std::vector<Endpoint> &seeds, TimePoint now);
    /// Dials this address until somebody answers there, or too much time has passed.
    void awaitReturn(const Endpoint &address, TimePoint now);
    /// A node that we do not list pings us, so it knows us.
    void meetStranger(const Endpoint &source, const Endpoint &from, TimePoint now);
    /// A join or exchange with this peer is done, and its table is merged.
    void exchanged(const Dials::Dial &dial, const PushPull &table, TimePoint now);
    /// This peer pings us by name, so it lists us.
    void listedBy(const Endpoint &peer);
    void redial(TimePoint now);
    void checkListings(TimePoint now);
    std::optional<TimePoint> nextDeadline() const;

private:
    /// A node that answered our join and did not list us yet.
    struct Check {
        Endpoint to;
        TimePoint due;
        bool asked = false; ///< asked a second time
        bool reported = false; ///< reported to the operator
    };
    void lookForListing(const Endpoint &peer, const PushPull &table, bool joining, TimePoint now);

    Shared &m_shared;
    const Dials &m_dials;
    Tables &m_tables;
    Redialer m_redialer;
    std::map<QByteArray, Check> m_checks; ///< by addressKey()
};

} // namespace muster::cluster::membership
