#pragma once
#include "cluster/node/nodelist.h"
#include "cluster/node/outbox.h"

namespace muster::cluster {

/// Our own view, and which peer knows it. A view is reported when more than its measurements changed, to a
/// restarted process, again if it did not arrive, and again after minutes in case it was lost silently; with
/// it go the rows of others that the recipient cannot get directly. Thread: any one.
class ViewReports {
public:
    explicit ViewReports(NodeId self) : m_self(std::move(self)) { }

    /// Updates whom we see now; true if that changed. `health` as Membership::healthScore().
    bool look(const NodeList &listed, int health, WallTime wall);
    /// What we sent there did not arrive.
    void lost(const NodeId &peer) { m_reported.erase(peer); }
    /// Rows of others changed: `matrix` holds all that are known, ours among them.
    void rowsChanged(const SightMatrix &matrix);
    /// The peers that should get our view now.
    std::vector<NodeId> due(const NodeList &listed, TimePoint now, const Outbox &outbox) const;
    void send(const std::vector<NodeId> &recipients, const NodeList &listed, const NodeMeta &own,
        const SightMatrix &matrix, TimePoint now, Outbox &outbox);

    const std::set<NodeId> &alive() const { return m_alive; } ///< as we see it
    const SightRow &row() const { return m_row; }

private:
    struct Reported {
        WallTime startedAt; ///< of the peer's process that knows it
        TimePoint at;
        std::map<NodeId, qint64> passedOn; ///< versions of others' rows that were sent with it
    };
    void makeRow(const NodeList &listed, int health);
    bool rowChanged() const;
    bool knows(const NodeId &peer, const ListedNode &node, Millis again, TimePoint now) const;
    std::map<NodeId, SightRow> rowsFor(const SightMatrix &matrix, const NodeId &recipient) const;

    const NodeId m_self;
    std::set<NodeId> m_alive;
    SightRow m_row; ///< how we reach the others now …
    SightRow m_reportedRow; ///< … and what was last reported of it
    std::map<NodeId, Reported> m_reported; ///< peers that know m_alive and m_reportedRow
};

} // namespace muster::cluster
