#pragma once
#include "base/id.h"
#include "net/gossip/gossipadapter.h"
#include "net/http/httpserver.h"
#include "node/traffic/requestmeter.h"
#include "node/view/clusterview.h"
#include "protocol/admin/samples.h"

#include <functional>
#include <optional>

namespace muster::node {

/// What a sample of this node has beside CPU and memory: connections, latencies, its clock, and the round
/// trip to peers. Thread: main.
class Measurements {
public:
    struct Deps {
        NodeId self;
        std::function<net::HttpServerStats()> traffic;
        std::function<LatencyCounts::Summary()> takeLatencies; ///< the latencies since the last call
        const ClusterView &view;
        const net::GossipAdapter *gossip = nullptr; ///< null: not clustered
    };
    /// All borrowed; they must outlive this object.
    explicit Measurements(Deps deps) : m_deps(std::move(deps)) { }
    /// See Samples::Fill.
    void fill(protocol::NodeSample &sample, std::optional<Millis> passed) const;

private:
    const Deps m_deps;
};

} // namespace muster::node
