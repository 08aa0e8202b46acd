#pragma once
#include "base/time.h"
#include "protocol/http/http.h"

#include <array>
#include <atomic>
#include <memory>
#include <optional>

namespace muster::node {

/// How long answers took, as counts in classes each a quarter wider than the last: cheap to count on any
/// thread, and precise enough for a chart. Thread: any.
class LatencyCounts {
public:
    struct Summary {
        quint64 answers = 0;
        std::optional<double> half; ///< milliseconds within which half of them were answered
        std::optional<double> nearlyAll; ///< and 99 %
    };
    void note(std::chrono::nanoseconds took);
    /// The latencies since the last call.
    Summary take();

private:
    static constexpr int classes = 80; ///< 10 µs × 1.25^79: eight minutes
    std::array<std::atomic<quint32>, classes> m_counts{};
};

/// Sits before the router and measures from the complete request to its answer. Thread: as RequestHandler.
class RequestMeter final : public http::RequestHandler {
public:
    explicit RequestMeter(http::RequestHandler &next) : m_next(next) { } // borrowed
    void handle(const http::Request &request, http::Reply reply) override;
    LatencyCounts::Summary take() { return m_counts->take(); }

private:
    http::RequestHandler &m_next;
    /// An answer may arrive after this object is gone.
    const std::shared_ptr<LatencyCounts> m_counts = std::make_shared<LatencyCounts>();
};

} // namespace muster::node
