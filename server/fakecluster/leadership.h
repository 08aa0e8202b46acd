#pragma once
#include "cluster/status/leaderpreference.h"
#include "fakecluster/simnodes.h"

namespace muster::fakecluster {

/// Who leads a simulated cluster, for whom an operator asked, and the database in which the lease would
/// stand. Pure. Thread: one.
///
/// Always true: term() grows by one with each leader; only the newest of terms() is open, and only while
/// somebody leads; terms() holds at most the newest 50.
class Leadership {
public:
    /// What is borrowed must outlive this object.
    Leadership(const WorldOptions &options, const SimNodes &nodes, Agenda &agenda, LogBook &logs);

    /// Whom the cluster would have lead now, leads. `reason`: why this is asked.
    void elect(protocol::LeaseReason reason);
    /// If that node leads, somebody else will: at once where it Released the lease, or once that runs out.
    void lostBy(int node, protocol::LeaseReason reason);
    /// A node answers again, which was silent: it may lead if nobody does.
    void heardAgain();
    /// A node is active from now on.
    void nowActive(int node);
    /// The database that holds the lease can be reached, or not.
    void setDatabase(bool up);
    /// An operator asks for a leader, or takes that back.
    void prefer(std::optional<int> node);
    /// It is now on the agenda, and who leads is seen.
    void look();

    bool takeChanges() { return std::exchange(m_changed, false); }
    std::optional<int> leader() const { return m_leader; }
    quint64 term() const { return m_term; }
    const std::vector<protocol::TermRecord> &terms() const { return m_terms; }
    bool databaseUp() const { return m_databaseUp; }
    Millis leaderlessFor() const { return m_agenda.now() - m_leaderSeenAt; }
    /// How far the wish for a leader is; empty: there is none.
    std::optional<cluster::LeaderPreference> preference(const cluster::Evidence &evidence) const;

private:
    bool canLead(int node) const;
    std::optional<int> best() const;
    void electIn(Millis in, protocol::LeaseReason reason);
    void endTerm(protocol::LeaseReason reason);
    void beginTerm(int node, protocol::LeaseReason reason);
    QDateTime wallNow() const { return m_epoch.addMSecs(m_agenda.now().count()); }

    const QDateTime m_epoch;
    const SimNodes &m_nodes;
    Agenda &m_agenda;
    LogBook &m_logs;
    std::optional<int> m_leader;
    quint64 m_term = 0;
    Millis m_leaderSeenAt{0};
    std::vector<protocol::TermRecord> m_terms;
    std::optional<int> m_preferred;
    quint64 m_preferredAt = 0; ///< the term when it was asked
    bool m_databaseUp = true;
    bool m_changed = true;
};

} // namespace muster::fakecluster
