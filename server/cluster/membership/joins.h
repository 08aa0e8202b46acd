#pragma once
#include "cluster/membership/redialer.h"
#include "cluster/membership/tables.h"

#include <map>

namespace muster::cluster::membership {

/// Whom we want to be one cluster with: seeds and members that died are dialled until somebody lives there,
/// and who answered our join has to list us (reference/memberlist-protocol.md §19.3, §19.7).
/// Invariants: at most seedsMax addresses are checked; half of all streams is left for others.
class Joins {
public:
    Joins(Shared &shared, const Dials &dials, Tables &tables)
        : m_shared(shared), m_dials(dials), m_tables(tables), m_redialer(shared.options)
    {
    }

    void join(const std::vector<Endpoint> &seeds, TimePoint now);
    /// This address is dialled until somebody lives there, or too long.
    void awaitReturn(const Endpoint &address, TimePoint now);
    /// Somebody whom we do not list asks us whether we live: it knows us.
    void meetStranger(const Endpoint &source, const Endpoint &from, TimePoint now);
    /// A join or exchange with this peer is done and its table merged.
    void exchanged(const Dials::Dial &dial, const PushPull &table, TimePoint now);
    /// This peer asks for us by name, so it lists us.
    void listedBy(const Endpoint &peer);
    void redial(TimePoint now);
    void checkListings(TimePoint now);
    std::optional<TimePoint> nextDeadline() const;

private:
    /// Somebody who answered our join and did not list us yet.
    struct Check {
        Endpoint to;
        TimePoint due;
        bool asked = false; ///< a second time
        bool reported = false; ///< to the operator
    };
    void lookForListing(const Endpoint &peer, const PushPull &table, bool joining, TimePoint now);

    Shared &m_shared;
    const Dials &m_dials;
    Tables &m_tables;
    Redialer m_redialer;
    std::map<QByteArray, Check> m_checks; ///< by addressKey()
};

} // namespace muster::cluster::membership
