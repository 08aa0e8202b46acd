#pragma once
#include "base/id.h"
#include "base/result.h"
#include "protocol/admin/databaseadvice.h"
#include "protocol/admin/databases.h"

#include <QFuture>
#include <QList>

namespace muster::client {

class Transport;

/// The servers of the database. The transport is borrowed and may outlive this object, which holds nothing
/// else. Thread: the transport's.
class DatabaseApi {
public:
    explicit DatabaseApi(Transport &transport) : m_transport(transport) { }

    using Targets = QList<protocol::NodeWriteTarget>;
    /// As the answering node watches them.
    QFuture<Result<protocol::Databases>> databases();
    /// Where each node really writes, through any node.
    QFuture<Result<Targets>> writeTargets();
    /// For requests between nodes: 409 if the answering node is not `node`.
    QFuture<Result<Targets>> writeTargetHere(const NodeId &node);
    /// Asked now by the answering node.
    QFuture<Result<QList<protocol::ServerAdvice>>> advice();

private:
    Transport &m_transport;
};

} // namespace muster::client
