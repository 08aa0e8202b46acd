#pragma once
#include "base/id.h"
#include "base/result.h"
#include "base/time.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>

#include <optional>

/// What a node measured of itself over time: the answer of GET /api/v4/muster/samples. A node keeps each look
/// of the last hour in memory, and two weeks of minutes on disk.
namespace muster::protocol {

/// An answer that goes back no further holds single looks; a longer one sums up a minute or more in each
/// sample.
inline constexpr std::chrono::seconds looksKept = std::chrono::hours(1);
/// No node keeps more.
inline constexpr std::chrono::seconds minutesKept = std::chrono::hours(14 * 24);

/// One look, or the mean of several. What could not be measured is empty, never 0.
struct NodeSample {
    WallTime at; ///< clock of the node; the beginning of what is summed up
    std::optional<double> cpuPercent; ///< of one core, since the previous sample
    std::optional<double> residentBytes;
    std::optional<double> connections; ///< open HTTP connections, including WebSockets
    std::optional<double> webSockets;
    std::optional<double> requestsPerSecond; ///< answered since the previous sample
    std::optional<double> latencyMillis; ///< of those: half were answered within …
    std::optional<double> latency99Millis; ///< … and 99 % within; the highest of several looks
    std::optional<double> clockOffsetMillis; ///< ahead of the cluster's time; the farthest of several looks
    std::optional<double> roundTripMillis; ///< to the peers, the median
    // The highest of several looks; empty for a single one.
    std::optional<double> cpuPercentPeak;
    std::optional<double> connectionsPeak;
    std::optional<double> webSocketsPeak;
    std::optional<double> requestsPerSecondPeak;
    friend bool operator==(const NodeSample &, const NodeSample &) = default;
};

struct NodeSamples {
    NodeId node;
    QString name;
    Millis every{0}; ///< between two samples; more is a gap
    std::chrono::seconds kept{0}; ///< for so long the node keeps such samples
    QDateTime at; ///< now, clock of the node
    std::optional<int> cores; ///< that its process may use; older nodes do not say
    QList<NodeSample> samples; ///< oldest first
};

inline constexpr int samplesMax = 2'000; ///< in one answer

/// {"node","name","every_ms","kept_s","at","cores","series":{"at":[…],"cpu_percent":[…],…}}: one list for
/// each quantity, all of one length, null where it was not measured. A list of peaks without any is left out.
QJsonObject toJson(const NodeSamples &samples);
/// Reads what toJson() writes. A list that is missing or shorter reads as not measured, as older nodes
/// answer; TooLarge: more than samplesMax; Corrupt: no list of times, or times that do not increase.
[[nodiscard]] Result<NodeSamples> samplesFromJson(const QJsonObject &json);

} // namespace muster::protocol
