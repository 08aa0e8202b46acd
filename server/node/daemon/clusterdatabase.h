#pragma once
#include "base/id.h"
#include "node/daemon/composition.h"
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
    void cancel() override { *m_canceled = true; }
    int schema() const { return m_schema; } ///< 0 until migrate() has succeeded

signals:
    void migrated(int schema);
    /// The key for the digests in configuration reports.
    void reportKeyAgreed(const QByteArray &key);

private:
    const NodeId m_self;
    store::SqlPool &m_pool;
    const std::shared_ptr<std::atomic<bool>> m_canceled = std::make_shared<std::atomic<bool>>(false);
    int m_schema = 0;
};

} // namespace muster::node
