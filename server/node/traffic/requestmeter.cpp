#include "node/traffic/requestmeter.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <utility>

namespace muster::node {

namespace {

constexpr double firstMillis = 0.01;
constexpr double classesPerFactorOfTen = 10;

double millisWithin(double latencyClass)
{
    return firstMillis * std::pow(10, latencyClass / classesPerFactorOfTen);
}

/// The middle of a class, so that errors are on both sides.
double millisOf(int latencyClass)
{
    return millisWithin(double(latencyClass) - 0.5);
}

} // namespace

double LatencyCounts::secondsWithin(int latencyClass)
{
    return millisWithin(latencyClass) / 1'000;
}

void LatencyCounts::note(std::chrono::nanoseconds took, int status)
{
    const double millis = double(took.count()) / 1e6;
    const int index =
        millis <= firstMillis ? 0 : int(std::ceil(std::log10(millis / firstMillis) * classesPerFactorOfTen));
    Counts &of = m_counts[size_t(std::clamp(status / 100 - 2, 0, statusClasses - 1))];
    of.counts[size_t(std::clamp(index, 0, classes - 1))].fetch_add(1, std::memory_order_relaxed);
    of.nanoseconds.fetch_add(std::max<qint64>(took.count(), 0), std::memory_order_relaxed);
}

LatencyCounts::AllTotals LatencyCounts::totals() const
{
    AllTotals totals;
    for (size_t status = 0; status < totals.size(); ++status) {
        for (size_t at = 0; at < classes; ++at)
            totals[status].counts[at] = m_counts[status].counts[at].load(std::memory_order_relaxed);
        totals[status].took =
            std::chrono::nanoseconds(m_counts[status].nanoseconds.load(std::memory_order_relaxed));
    }
    return totals;
}

LatencyCounts::Summary LatencyCounts::take()
{
    std::array<quint64, classes> counts{};
    for (const Totals &of : totals())
        std::transform(counts.begin(), counts.end(), of.counts.begin(), counts.begin(), std::plus());
    Summary summary;
    for (size_t at = 0; at < counts.size(); ++at) {
        counts[at] -= std::exchange(m_taken[at], counts[at]);
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
        counts->note(std::chrono::steady_clock::now() - began, response.status);
        reply(std::move(response));
    });
}

} // namespace muster::node
