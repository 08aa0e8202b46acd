#pragma once
#include "base/id.h"
#include "base/result.h"
#include "protocol/admin/samples.h"

#include <QFuture>

namespace muster::client {

class Transport;

/// What nodes measured of themselves. The transport is borrowed and may outlive this object, which holds
/// nothing else. Thread: the transport's.
class SampleApi {
public:
    explicit SampleApi(Transport &transport) : m_transport(transport) { }

    /// Of the last so many seconds, through any node.
    QFuture<Result<protocol::NodeSamples>> samples(const NodeId &node, int seconds);
    /// For requests between nodes: 409 if the answering node is not `node`.
    QFuture<Result<protocol::NodeSamples>> samplesHere(const NodeId &node, int seconds);

private:
    Transport &m_transport;
};

} // namespace muster::client
