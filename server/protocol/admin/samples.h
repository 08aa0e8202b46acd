#pragma once
#include "base/id.h"
#include "base/result.h"
#include "base/time.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>

#include <optional>

/// What a node measured of itself over time: the answer of GET /api/v4/muster/samples. A node keeps the last
/// hour in memory; older samples are gone, and a restart loses all.
namespace muster::protocol {

/// One sample. What could not be measured is empty, never 0.
struct NodeSample {
    WallTime at; ///< clock of the node
    std::optional<double> cpuPercent; ///< of one core, since the previous sample
    std::optional<double> residentBytes;
    std::optional<double> connections; ///< open HTTP connections, including WebSockets
    std::optional<double> webSockets;
    std::optional<double> requestsPerSecond; ///< answered since the previous sample
    std::optional<double> latencyMillis; ///< of those: half were answered within …
    std::optional<double> latency99Millis; ///< … and 99 % within
    std::optional<double> clockOffsetMillis; ///< ahead of the cluster's time
    std::optional<double> roundTripMillis; ///< to the peers, the median
    friend bool operator==(const NodeSample &, const NodeSample &) = default;
};

struct NodeSamples {
    NodeId node;
    QString name;
    Millis every{0}; ///< between two samples; more is a gap
    std::chrono::seconds kept{0}; ///< for so long the node keeps them
    QDateTime at; ///< now, clock of the node
    std::optional<int> cores; ///< that its process may use; older nodes do not say
    QList<NodeSample> samples; ///< oldest first
};

inline constexpr int samplesMax = 2'000; ///< in one answer

/// {"node","name","every_ms","kept_s","at","cores","series":{"at":[…],"cpu_percent":[…],…}}: one list for
/// each quantity, all of one length, null where it was not measured.
QJsonObject toJson(const NodeSamples &samples);
/// Reads what toJson() writes. A list that is missing or shorter reads as not measured, as older nodes
/// answer; TooLarge: more than samplesMax; Corrupt: no list of times, or times that do not increase.
[[nodiscard]] Result<NodeSamples> samplesFromJson(const QJsonObject &json);

} // namespace muster::protocol
