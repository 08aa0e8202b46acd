#pragma once
#include "base/id.h"
#include "node/daemon/composition.h"
#include "node/membership/identity.h"
#include "store/sql/sqlpool.h"

#include <QObject>

#include <atomic>
#include <memory>

namespace muster::node {

/// The primary database at the start of this process: migrated to our schema, with what all nodes agree on
/// through it. Thread: main.
class ClusterDatabase final : public QObject, public Database {
    Q_OBJECT
public:
    /// `pool` is borrowed and must outlive this object. `self` is the owner of a migration's lock.
    ClusterDatabase(NodeId self, store::SqlPool &pool) : m_self(std::move(self)), m_pool(pool) { }

    void migrate(Progress progress, Done done) override;
    void agree(Done done) override;
    /// What agree() asks at last: whether this process may serve. Borrowed.
    void setIdentity(Identity &identity) { m_identity = &identity; }
    void cancel() override { *m_canceled = true; }
    /// DatabaseIdentity::system, once agree() has succeeded.
    const QString &systemId() const { return m_systemId; }
    int schema() const { return m_schema; } ///< 0 until migrate() has succeeded

signals:
    void migrated(int schema);
    /// The key for the digests in configuration reports.
    void reportKeyAgreed(const QByteArray &key);

private:
    const NodeId m_self;
    store::SqlPool &m_pool;
    const std::shared_ptr<std::atomic<bool>> m_canceled = std::make_shared<std::atomic<bool>>(false);
    Identity *m_identity = nullptr;
    QString m_systemId;
    int m_schema = 0;
};

} // namespace muster::node
