#pragma once
#include <QString>

/// Features that nodes, agents and consoles announce to each other by name (design decision 13).
namespace muster::protocol::features {
/// Answers a peer's request for its configuration report, and requests those of peers.
inline constexpr QLatin1StringView configReport("config-report");
/// Answers clock probes and takes the reports of hosts.
inline constexpr QLatin1StringView hostFacts("host-facts");
/// Reports to peers how it reaches each node, and reads their reports.
inline constexpr QLatin1StringView reachability("reachability");
} // namespace muster::protocol::features
