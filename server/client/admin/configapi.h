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

    /// Saved on that node only: how the nodes themselves forward a change.
    QFuture<Result<QJsonObject>> patchHere(const QJsonObject &patch, const NodeId &node);

private:
    Transport &m_transport;
};

} // namespace muster::client
