#pragma once
#include "base/id.h"
#include "node/driver/nodedriver.h"
#include "store/leadership/leaseworker.h"
#include "store/sql/sqlpool.h"

#include <QObject>
#include <QTimer>

namespace muster::node {

/// Runs the lease's commands (cluster::NodeCore) on its row (store::LeaseWorker), and performs the leader's
/// duties under its term. Every duty goes through store::fencedWrite(), so that one that starts under an old
/// term is refused there, whatever this process believes. Thread: main.
class Leadership final : public QObject {
    Q_OBJECT
public:
    /// `pool` and `driver` are borrowed and must outlive this object.
    Leadership(NodeId self, QString clusterName, const store::DataSource &source, store::SqlPool &pool,
        NodeDriver &driver, QObject *parent = nullptr);

    void start();
    /// Releases a held lease; released() follows, after a deadline at the latest.
    void resign();

    /// Stores the leader preference; an empty id clears it. Errors: those of the database.
    QFuture<Result<store::LeaseRow>> prefer(const NodeId &node);
    /// The leader removes older audits.
    void keepAuditsFor(std::chrono::hours span) { m_auditsKeptFor = span; }
    /// See store::LeaseWorker::moveTo().
    void moveTo(const store::DataSource &source) { m_store.moveTo(source); }
    /// The lease as last read from the database, if it was.
    const std::optional<cluster::LeaseRow> &row() const { return keeper().row(); }

    /// When it was last seen to change, thus to be renewed.
    std::optional<TimePoint> rowStandsSince() const { return keeper().rowStandsSince(); }

    /// Empty: nobody leads, as far as this node knows.
    std::optional<NodeId> leader() const { return keeper().leader(steadyNow()); }
    /// Of the lease as last seen in the database, whoever holds it.
    quint64 term() const { return m_driver.core().lease().term(); }
    bool leads() const { return keeper().effective(steadyNow()); }
    /// That nobody leads because the database answers and takes no writes, as on a full disk.
    struct WriteProblem {
        TimePoint since;
        QString said; ///< by the database
    };
    const std::optional<WriteProblem> &writeProblem() const { return m_writeProblem; }
    bool databaseReachable() const { return m_driver.core().lease().databaseReachable(); }
    const QList<store::LeaderTerm> &history() const { return m_history; }

signals:
    /// The history of terms has changed.
    void changed();
    void released();

private:
    using LeaseResult = cluster::input::LeaseAnswer::Result;
    const cluster::LeaseKeeper &keeper() const { return m_driver.core().lease().keeper(); }
    void take(const cluster::NodeOutput &output);
    void run(const cluster::LeaseKeeper::Command &command);
    void answer(
        quint64 command, const Result<store::LeaseRow> &row, LeaseResult success, LeaseResult failure);
    void readAfterRefusal(quint64 command);
    void report(const cluster::LeaseKeeper::Event &event);
    void readHistory();
    void endRelease();
    void doDuties();
    void noteRenewal();
    void noteWrite(const Result<store::LeaseRow> &written);
    store::Fence fence(quint64 term, quint64 epoch) const;

    const NodeId m_self;
    const QString m_clusterName;
    store::LeaseWorker m_store;
    store::SqlPool &m_pool;
    NodeDriver &m_driver;
    QTimer m_duties;
    std::chrono::hours m_auditsKeptFor = std::chrono::hours::max(); ///< max: forever
    quint64 m_dutyTerm = 0; ///< the term the duties were begun under; 0: none
    quint64 m_dutyEpoch = 0; ///< the epoch likewise
    bool m_resigning = false;
    std::optional<WriteProblem> m_writeProblem;
    QList<store::LeaderTerm> m_history;
    TimePoint m_loggedUntil; ///< how long the lease is valid, as last logged
};

} // namespace muster::node
