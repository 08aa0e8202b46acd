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

    /// Of several nodes, whichever is asked; give the transport a timeout larger than the query's.
    QFuture<Result<QList<protocol::NodeLogs>>> logs(const protocol::LogQuery &query);
    /// As the nodes ask each other: 409 if the one that answers is not `node`.
    QFuture<Result<QList<protocol::NodeLogs>>> logsHere(const protocol::LogQuery &query, const NodeId &node);
    /// Of the node that is asked; an empty `change` only reads them. They hold until the node restarts, or
    /// for the minutes of the change.
    QFuture<Result<protocol::LogLevels>> levels(const protocol::LogLevelChange &change = {});
    QFuture<Result<protocol::LogLevels>> levelsHere(
        const protocol::LogLevelChange &change, const NodeId &node);
    /// Of one node by id or name, whichever is asked; empty: of all.
    QFuture<Result<QList<protocol::NodeLogLevels>>> clusterLevels(
        const protocol::LogLevelChange &change, const QString &node);

private:
    Transport &m_transport;
};

} // namespace muster::client
