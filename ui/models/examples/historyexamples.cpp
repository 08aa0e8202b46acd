// The example of an hour that a node measured itself.
#include "models/examples/exampleparts.h"
#include "models/examples/examples.h"

#include <cmath>

namespace muster::models::examples {

using namespace Qt::Literals::StringLiterals;

protocol::NodeSamples samples(int node)
{
    constexpr int looks = 720;
    constexpr int every = 5;
    constexpr int outOf = 430; // it was stopped for two minutes here
    constexpr int back = 454;
    protocol::NodeSamples hour;
    hour.node = parts::idOf(node);
    hour.name = u"node-%1"_s.arg(node);
    hour.every = std::chrono::seconds(every);
    hour.kept = std::chrono::seconds(looks * every);
    hour.at = parts::noon();
    quint32 noise = 12'345;
    const auto wobble = [&noise](double reach) { // the same each time: screenshots are compared
        noise = noise * 1'664'525 + 1'013'904'223;
        return reach * (double(noise >> 8) / double(1 << 24) - 0.5);
    };
    for (int look = 0; look < looks; ++look) {
        if (look > outOf && look < back)
            continue;
        const double tide = std::sin(double(look) / 90);
        const bool busy = look > 520 && look < 560;
        protocol::NodeSample sample;
        sample.at = fromDateTime(parts::noon(-(looks - 1 - look) * every));
        sample.cpuPercent = std::max(0.2, 6 + 3 * tide + (busy ? 34 : 0) + wobble(2));
        sample.residentBytes = 41e6 + look * 9e3 + wobble(2e5) - (look >= back ? 9e6 : 0);
        sample.connections = std::round(180 + 60 * tide + wobble(6));
        sample.webSockets = std::round(150 + 55 * tide + wobble(4));
        sample.requestsPerSecond = std::max(1.0, 240 + 90 * tide + (busy ? 900 : 0) + wobble(30));
        sample.latencyMillis = 0.5 + 0.1 * tide + (busy ? 0.6 : 0) + wobble(0.1);
        sample.latency99Millis = 2.4 + 0.5 * tide + (busy ? 6 : 0) + wobble(0.8);
        if (look != back)
            sample.clockOffsetMillis = std::round(2 + wobble(4));
        sample.roundTripMillis = 0.7 + wobble(0.3);
        hour.samples.append(sample);
    }
    return hour;
}

} // namespace muster::models::examples
