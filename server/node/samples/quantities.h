#pragma once
#include "protocol/admin/samples.h"

#include <array>

namespace muster::node {

/// What becomes of a quantity when looks are summed up.
enum class Summing { Mean, Highest, Farthest };

struct Quantity {
    using Member = std::optional<double> protocol::NodeSample::*;
    Member value;
    Summing summing = Summing::Mean;
    Member ofLook = nullptr; ///< what counts for a single look, which has no peak
};

/// What is summed up and kept in files. Their order is that of the files: more may follow, none may move.
inline constexpr std::array quantities{Quantity{&protocol::NodeSample::cpuPercent},
    Quantity{&protocol::NodeSample::residentBytes}, Quantity{&protocol::NodeSample::connections},
    Quantity{&protocol::NodeSample::webSockets}, Quantity{&protocol::NodeSample::requestsPerSecond},
    Quantity{&protocol::NodeSample::latencyMillis},
    Quantity{&protocol::NodeSample::latency99Millis, Summing::Highest},
    Quantity{&protocol::NodeSample::clockOffsetMillis, Summing::Farthest},
    Quantity{&protocol::NodeSample::roundTripMillis},
    Quantity{&protocol::NodeSample::cpuPercentPeak, Summing::Highest, &protocol::NodeSample::cpuPercent},
    Quantity{&protocol::NodeSample::connectionsPeak, Summing::Highest, &protocol::NodeSample::connections},
    Quantity{&protocol::NodeSample::webSocketsPeak, Summing::Highest, &protocol::NodeSample::webSockets},
    Quantity{&protocol::NodeSample::requestsPerSecondPeak, Summing::Highest,
        &protocol::NodeSample::requestsPerSecond}};

} // namespace muster::node
