#pragma once
#include "base/id.h"
#include "cluster/leadership/candidacy.h"
#include "store/leadership/leasestore.h"
#include "store/sql/sqlpool.h"

#include <QObject>
#include <QTimer>

namespace muster::node {

/// Drives the lease (cluster::LeaseKeeper) against its row (store::LeaseStore), and does the leader's duties
/// under its term. Every duty goes through store::fencedWrite(), so that one which starts under an old term
/// is refused there, whatever this process believes. Thread: main.
class Leadership final : public QObject {
    Q_OBJECT
public:
    /// `pool` is borrowed and must outlive this object.
    Leadership(NodeId self, QString clusterName, const store::DataSource &source, store::SqlPool &pool,
        QObject *parent = nullptr);

    void start();
    /// Gives a held lease back; released() tells the end, after a deadline at the latest.
    void resign();

    /// What this node announces, and what its peers do: who may lead follows from it.
    void consider(const cluster::NodeMeta &own, const std::vector<cluster::LeadershipPeer> &peers);

    /// Stores who shall lead; an empty id takes the wish back. Errors: those of the database.
    QFuture<Result<store::LeaseRow>> prefer(const NodeId &node);
    /// Older audits are removed by whoever leads.
    void keepAuditsFor(std::chrono::hours span) { m_auditsKeptFor = span; }
    /// The lease as last read from the database, if it was.
    const std::optional<cluster::LeaseRow> &row() const { return m_keeper.row(); }

    /// Empty: nobody leads, as far as this node can tell.
    std::optional<NodeId> leader() const { return m_keeper.leader(steadyNow()); }
    /// Of the row as last seen.
    quint64 term() const;
    quint64 epoch() const; ///< of the data source, likewise
    bool leads() const { return m_keeper.effective(steadyNow()); }
    bool databaseReachable() const { return m_reach.isReachable(); }
    const QList<store::LeaderTerm> &history() const { return m_history; }

signals:
    /// Leader, term, history or reachability of the database is another.
    void changed();
    /// The database refused our write under an old term: shown to operators.
    void writeRefused(quint64 ourTerm, quint64 currentTerm, const muster::NodeId &currentHolder);
    void released();

private:
    void tick();
    void drain();
    void run(const cluster::LeaseKeeper::Command &command);
    void answer(quint64 command, const Result<store::LeaseRow> &row);
    void refresh(quint64 command);
    void tell(const cluster::LeaseKeeper::Event &event);
    void readHistory();
    void tellReleased();
    void doDuties();
    void noteRenewal();
    void noteChange();
    store::Fence fence(quint64 term, quint64 epoch) const;

    const NodeId m_self;
    const QString m_clusterName;
    store::LeaseStore m_store;
    store::SqlPool &m_pool;
    cluster::LeaseKeeper m_keeper;
    QTimer m_timer;
    QTimer m_duties;
    std::chrono::hours m_auditsKeptFor = std::chrono::hours::max(); ///< max: for ever
    quint64 m_dutyTerm = 0; ///< the term the duties were begun under; 0: none
    quint64 m_dutyEpoch = 0; ///< likewise
    cluster::DatabaseReach m_reach;
    bool m_resigning = false;
    QList<store::LeaderTerm> m_history;
    std::optional<NodeId> m_toldLeader;
    quint64 m_toldTerm = 0;
    quint64 m_toldEpoch = 0;
    TimePoint m_toldUntil; ///< until when the lease holds, as the log last told
    NodeId m_toldPreferred;
};

} // namespace muster::node
