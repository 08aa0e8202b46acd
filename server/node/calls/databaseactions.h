#pragma once
#include "api/admin/databaseservice.h"
#include "node/calls/peercalls.h"
#include "node/view/databasewatch.h"

namespace muster::node {

/// Tells what this node knows of the servers of the database, and asks itself and others where they write.
/// Thread: main; its functions from any.
class DatabaseActions final : public QObject, public api::DatabaseService {
    Q_OBJECT
public:
    /// All borrowed; they must outlive this object.
    DatabaseActions(DatabaseWatch &watch, store::SqlPool &pool, PeerCalls &peers)
        : m_watch(watch), m_pool(pool), m_peers(peers)
    {
    }

    NodeId self() const override { return m_peers.self(); }
    QFuture<Result<protocol::Databases>> databases() override;
    QFuture<Targets> writeTargets(const QList<NodeId> &nodes, const QString &token) override;
    QFuture<Advice> advice() override;

private:
    protocol::Databases known() const;
    QFuture<Result<protocol::WriteTarget>> ownTarget();
    QFuture<Targets> targetsOf(const QList<NodeId> &nodes, const QString &token);
    QFuture<Advice> askAdvice();

    DatabaseWatch &m_watch;
    store::SqlPool &m_pool;
    PeerCalls &m_peers;
};

} // namespace muster::node
