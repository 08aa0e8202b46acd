#pragma once
#include "api/sampleservice.h"
#include "node/calls/peercalls.h"
#include "node/samples/samples.h"

namespace muster::node {

/// Whose samples can be had: NotFound names an id that is no node's, Unavailable a node that is down, since
/// what it measured was in its memory. Thread: any.
[[nodiscard]] Result<protocol::NodeOverview> nodeWithSamples(
    const protocol::Overview &overview, const NodeId &node);

/// Gives the samples of this node, and asks other nodes for theirs. Thread: main; samples() from any.
class SampleActions final : public QObject, public api::SampleService {
    Q_OBJECT
public:
    /// All borrowed; they must outlive this object.
    SampleActions(NodeId self, const Samples &own, ClusterView &view, PeerCalls &peers);

    NodeId self() const override { return m_self; }
    QFuture<Result<protocol::NodeSamples>> samples(
        const NodeId &node, int seconds, const QString &token) override;

private:
    using Answer = Result<protocol::NodeSamples>;
    protocol::NodeSamples ours(int seconds) const;
    QFuture<Answer> ask(const protocol::NodeOverview &node, int seconds, const QString &token);

    const NodeId m_self;
    const Samples &m_own;
    ClusterView &m_view;
    PeerCalls &m_peers;
};

} // namespace muster::node
