#pragma once
#include "base/time.h"
#include "protocol/http/http.h"

#include <array>
#include <atomic>
#include <memory>
#include <optional>

namespace muster::node {

/// How long answers took, as counts in classes each a quarter wider than the last, ten to a factor of ten:
/// cheap to count on any thread, and precise enough for a chart. They only grow. Thread: any, but for take().
class LatencyCounts {
public:
    static constexpr int classes = 80; ///< 10 µs × 10^(79/10): thirteen minutes
    static constexpr int statusClasses = 4; ///< 2xx to 5xx

    struct Summary {
        quint64 answers = 0;
        std::optional<double> half; ///< milliseconds within which half of them were answered
        std::optional<double> nearlyAll; ///< and 99 %
    };
    /// Since the start.
    struct Totals {
        std::array<quint64, classes> counts{}; ///< by latency
        std::chrono::nanoseconds took{0}; ///< all of them together
    };
    using AllTotals = std::array<Totals, statusClasses>; ///< the first are those of 2xx

    void note(std::chrono::nanoseconds took, int status);
    AllTotals totals() const;
    /// The latencies since the last call. Thread: one.
    Summary take();
    /// The longest latency that counts in a class.
    static double secondsWithin(int latencyClass);

private:
    struct Counts {
        std::array<std::atomic<quint64>, classes> counts{};
        std::atomic<qint64> nanoseconds{0};
    };
    std::array<Counts, statusClasses> m_counts;
    std::array<quint64, classes> m_taken{}; ///< of all answers, at the last take()
};

/// Sits before the router and measures from the complete request to its answer. Thread: as RequestHandler.
class RequestMeter final : public http::RequestHandler {
public:
    explicit RequestMeter(http::RequestHandler &next) : m_next(next) { } // borrowed
    void handle(const http::Request &request, http::Reply reply) override;
    LatencyCounts::Summary take() { return m_counts->take(); } ///< thread: one
    LatencyCounts::AllTotals totals() const { return m_counts->totals(); }

private:
    http::RequestHandler &m_next;
    /// An answer may arrive after this object is gone.
    const std::shared_ptr<LatencyCounts> m_counts = std::make_shared<LatencyCounts>();
};

} // namespace muster::node
