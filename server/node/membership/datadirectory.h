#pragma once
#include "base/id.h"
#include "base/result.h"

#include <QFile>
#include <QString>

#include <memory>

namespace muster::node {

/// The directory that makes this node the same node after a restart (spec C8): its id, its gossip incarnation
/// and the configuration that the cluster last agreed on. Locked while the process runs, so that two servers
/// never share an identity. Thread: main.
class DataDirectory {
public:
    /// Creates what is missing, readable only by the owner. Conflict if another process has it; Corrupt if
    /// the id file contains no id.
    [[nodiscard]] static Result<DataDirectory> open(const QString &path);

    const NodeId &nodeId() const { return m_nodeId; }
    QString file(QLatin1StringView name) const { return m_path + u'/' + name; }

private:
    QString m_path;
    NodeId m_nodeId;
    std::unique_ptr<QFile>
        m_lock; ///< holds flock(2); the kernel releases it when the process ends, however it ends
};

} // namespace muster::node
