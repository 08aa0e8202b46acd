#pragma once
#include "base/time.h"
#include "protocol/admin/samples.h"

#include <QObject>
#include <QTimer>

#include <deque>
#include <functional>

namespace muster::node {

/// CPU time and memory of this process. Thread: any.
struct ProcessUse {
    std::optional<std::chrono::microseconds> cpu;
    std::optional<double> residentBytes;
};
ProcessUse processUse();

/// This node's own measurements, a look every five seconds, of the last hour and in memory only: bounded by
/// count, and nothing of it outlives the process. Thread: main.
class Samples final : public QObject {
    Q_OBJECT
public:
    static constexpr Millis every{5'000};
    static constexpr size_t keptMax = 720; ///< an hour

    /// Fills in what only others know: connections, latencies, clock, round trips. `passed` is the time since
    /// the look before; empty at the first one.
    using Fill = std::function<void(protocol::NodeSample &sample, std::optional<Millis> passed)>;
    explicit Samples(Fill fill, QObject *parent = nullptr);

    void start();
    /// Takes a look now; the clocks are parameters, for tests. A look that is not later than the one before
    /// by wall time (somebody set the clock back) takes its place.
    void look(qint64 wall, TimePoint now, const ProcessUse &use);
    /// Of the last so many seconds, oldest first, by the clock of this node.
    QList<protocol::NodeSample> since(qint64 wall, int seconds) const;

private:
    void lookNow();

    const Fill m_fill;
    std::deque<protocol::NodeSample> m_kept;
    std::optional<std::chrono::microseconds> m_cpu; ///< at the look before …
    std::optional<TimePoint> m_at; ///< … which was then
    QTimer m_timer;
};

} // namespace muster::node
