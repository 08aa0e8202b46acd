#pragma once
#include "base/id.h"
#include "base/result.h"
#include "protocol/admin/logs.h"

#include <QFuture>
#include <QList>
#include <QStringList>

namespace muster::client {

class Transport;

/// Log lines and levels of nodes. The transport is borrowed and may outlive this object, which holds nothing
/// else. Thread: the transport's.
class LogApi {
public:
    explicit LogApi(Transport &transport) : m_transport(transport) { }

    /// Of several nodes, through any node; give the transport a longer timeout than the query's.
    QFuture<Result<QList<protocol::NodeLogs>>> logs(const protocol::LogQuery &query);
    /// For requests between nodes: 409 if the answering node is not `node`.
    QFuture<Result<QList<protocol::NodeLogs>>> logsHere(const protocol::LogQuery &query, const NodeId &node);
    /// Of the answering node; an empty `change` only reads them. They are in force until the node restarts,
    /// or for the minutes of the change.
    QFuture<Result<protocol::LogLevels>> levels(const protocol::LogLevelChange &change = {});
    QFuture<Result<protocol::LogLevels>> levelsHere(
        const protocol::LogLevelChange &change, const NodeId &node);
    /// Of one node by id or name, through any node; empty: of all.
    QFuture<Result<QList<protocol::NodeLogLevels>>> clusterLevels(
        const protocol::LogLevelChange &change, const QString &node);

private:
    Transport &m_transport;
};

} // namespace muster::client
