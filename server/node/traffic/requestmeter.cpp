#include "node/traffic/requestmeter.h"

#include <algorithm>
#include <cmath>

namespace muster::node {

namespace {

constexpr double firstMillis = 0.01;
constexpr double wider = 1.25;

/// The middle of a class, so that errors are on both sides.
double millisOf(int index)
{
    return firstMillis * std::pow(wider, double(index) - 0.5);
}

} // namespace

void LatencyCounts::note(std::chrono::nanoseconds took)
{
    const double millis = double(took.count()) / 1e6;
    const int index =
        millis <= firstMillis ? 0 : int(std::ceil(std::log(millis / firstMillis) / std::log(wider)));
    m_counts[size_t(std::clamp(index, 0, classes - 1))].fetch_add(1, std::memory_order_relaxed);
}

LatencyCounts::Summary LatencyCounts::take()
{
    std::array<quint32, classes> counts{};
    Summary summary;
    for (size_t at = 0; at < counts.size(); ++at) {
        counts[at] = m_counts[at].exchange(0, std::memory_order_relaxed);
        summary.answers += counts[at];
    }
    if (summary.answers == 0)
        return summary;
    const auto within = [&](double share) {
        const double wanted = share * double(summary.answers);
        quint64 sum = 0;
        for (size_t at = 0; at < counts.size(); ++at) {
            sum += counts[at];
            if (double(sum) >= wanted)
                return millisOf(int(at));
        }
        return millisOf(classes - 1);
    };
    summary.half = within(0.5);
    summary.nearlyAll = within(0.99);
    return summary;
}

void RequestMeter::handle(const http::Request &request, http::Reply reply)
{
    const auto began = std::chrono::steady_clock::now();
    m_next.handle(request, [counts = m_counts, began, reply = std::move(reply)](http::Response response) {
        counts->note(std::chrono::steady_clock::now() - began);
        reply(std::move(response));
    });
}

} // namespace muster::node
