#pragma once
#include "api/admin/sampleservice.h"
#include "node/calls/peercalls.h"
#include "node/samples/samplehistory.h"
#include "node/samples/samples.h"

namespace muster::node {

/// Whose samples are available: NotFound names an id that is no node's, Unavailable a node that is down,
/// since nobody else has its samples. Thread: any.
[[nodiscard]] Result<protocol::NodeOverview> nodeWithSamples(
    const protocol::Overview &overview, const NodeId &node);

/// Returns the samples of this node, and requests those of other nodes. Thread: main; samples() from any.
class SampleActions final : public QObject, public api::SampleService {
    Q_OBJECT
public:
    /// All borrowed; they must outlive this object.
    SampleActions(const Samples &own, const SampleHistory &history, PeerCalls &peers)
        : m_own(own), m_history(history), m_peers(peers)
    {
    }

    NodeId self() const override { return m_peers.self(); }
    QFuture<Result<protocol::NodeSamples>> samples(
        const NodeId &node, int seconds, const QString &token) override;

private:
    protocol::NodeSamples ours(int seconds) const;

    const Samples &m_own;
    const SampleHistory &m_history;
    PeerCalls &m_peers;
};

} // namespace muster::node
