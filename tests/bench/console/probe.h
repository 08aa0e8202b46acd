#pragma once
#include "bench/console/figure.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QThread>

#include <atomic>
#include <memory>

namespace muster::bench::console {

/// An application that times what its event loop does.
class ProbedApplication final : public QApplication {
public:
    using QApplication::QApplication;
    bool notify(QObject *receiver, QEvent *event) override;

    void reset();
    /// Wall milliseconds of each repaint of the window since reset().
    const std::vector<double> &frames() const { return m_frames; }
    /// The same in processor time: what other processes took from the machine is not in it.
    const std::vector<double> &frameCpu() const { return m_frameCpu; }
    /// The most processor time that one event took, in milliseconds: a stall that no other process caused.
    double longestEventCpu() const { return m_longestCpu; }
    /// When the last repaint ended, by the wall clock; 0: none since reset().
    qint64 lastFrameAt() const { return m_lastFrameAt; }

private:
    int m_depth = 0;
    std::vector<double> m_frames;
    std::vector<double> m_frameCpu;
    double m_longestCpu = 0;
    qint64 m_lastFrameAt = 0;
};

/// Pings the GUI thread every few milliseconds from another one and records how long it does not answer: what
/// a click would have to wait. Thread: created and destroyed on the GUI thread.
class Knocker final {
public:
    Knocker();
    ~Knocker();
    /// Since the last call, in milliseconds.
    std::vector<double> take();

private:
    void run();

    QObject m_door;
    std::unique_ptr<QThread> m_thread;
    std::atomic<bool> m_stop{false};
    std::atomic<bool> m_waiting{false};
    std::vector<double> m_waits; ///< GUI thread only
};

} // namespace muster::bench::console
