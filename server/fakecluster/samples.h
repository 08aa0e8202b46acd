#pragma once
#include "api/admin/sampleservice.h"
#include "fakecluster/cluster.h"

namespace muster::fakecluster {

/// What simulated nodes measured of themselves: a tide each hour, five busy minutes in every three
/// quarters of an hour, noise; beyond an hour single looks, further apart. A look is a function of node and
/// time, so that two answers agree where they overlap, but for the clock, which is told as it is off now; no
/// node has looks from before its start. Thread: any.
class Samples final : public api::SampleService {
public:
    /// As musterd keeps them.
    static constexpr std::chrono::seconds every{5};
    static constexpr std::chrono::seconds kept = protocol::looksKept;

    /// Borrowed; it must outlive this object.
    explicit Samples(const Cluster &cluster) : m_cluster(cluster) { }

    NodeId self() const override { return m_cluster.self(); }
    QFuture<Result<protocol::NodeSamples>> samples(
        const NodeId &node, int seconds, const QString &token) override;

private:
    const Cluster &m_cluster;
};

} // namespace muster::fakecluster
