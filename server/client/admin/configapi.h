#pragma once
#include "base/id.h"
#include "base/result.h"

#include <QFuture>
#include <QJsonObject>

namespace muster::client {

class Transport;

/// The configuration file of nodes. The transport is borrowed and may outlive this object, which holds
/// nothing else. Thread: the transport's.
class ConfigApi {
public:
    explicit ConfigApi(Transport &transport) : m_transport(transport) { }

    QFuture<Result<QJsonObject>> config();
    /// Saved there, and carried on to all other nodes.
    QFuture<Result<QJsonObject>> patch(const QJsonObject &patch);
    /// Saved on that node only: how the nodes themselves carry a change on.
    QFuture<Result<QJsonObject>> patchHere(const QJsonObject &patch, const NodeId &node);
    QFuture<Result<QJsonObject>> environment();
    /// Reloads from disk on the node that is asked.
    QFuture<Result<void>> reload();

private:
    Transport &m_transport;
};

} // namespace muster::client
