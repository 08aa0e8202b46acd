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
    std::optional<double> virtualBytes;
};
ProcessUse processUse();

/// This node's own measurements, a sample every five seconds, of the last hour and only in memory: bounded by
/// count. SampleStore keeps what outlives the process. Thread: main.
class Samples final : public QObject {
    Q_OBJECT
public:
    static constexpr std::chrono::seconds every{5};
    static constexpr std::chrono::seconds kept = protocol::looksKept;
    static constexpr size_t keptMax = kept / every;

    /// Fills in what only others know: connections, latencies, clock, round trips. `passed` is the time since
    /// the previous sample; empty for the first one.
    using Fill = std::function<void(protocol::NodeSample &sample, std::optional<Millis> passed)>;
    explicit Samples(Fill fill, QObject *parent = nullptr);

    void start();
    void stop() { m_timer.stop(); }
    /// Takes a sample now; the clocks are parameters, for tests. A sample that is not later than the previous
    /// one by wall time (the clock was set back) replaces it.
    void look(WallTime wall, TimePoint now, const ProcessUse &use);
    /// The samples of the last so many seconds, oldest first, by the clock of this node.
    QList<protocol::NodeSample> since(WallTime wall, int seconds) const;

signals:
    void taken(const protocol::NodeSample &sample, TimePoint now);

private:
    void lookNow();

    const Fill m_fill;
    std::deque<protocol::NodeSample> m_kept;
    std::optional<std::chrono::microseconds> m_cpu; ///< at the previous sample …
    std::optional<TimePoint> m_at; ///< … which was taken then
    QTimer m_timer;
};

} // namespace muster::node
