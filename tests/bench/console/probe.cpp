#include "bench/console/probe.h"

#include <QDateTime>
#include <QEvent>
#include <QWidget>

#include <ctime>

namespace muster::bench::console {

namespace {

constexpr unsigned long knockEveryMicros = 2'000;

double threadCpuMillis()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

} // namespace

bool ProbedApplication::notify(QObject *receiver, QEvent *event)
{
    if (QThread::currentThread() != thread())
        return QApplication::notify(receiver, event);
    // A repaint of all that is dirty is one event to the top-level widget; Qt deletes posted events after it.
    const bool frame = event->type() == QEvent::UpdateRequest && receiver->isWidgetType();
    const double cpu = m_depth == 0 || frame ? threadCpuMillis() : 0;
    QElapsedTimer wall;
    wall.start();
    ++m_depth;
    const bool handled = QApplication::notify(receiver, event);
    --m_depth;
    if (m_depth == 0)
        m_longestCpu = std::max(m_longestCpu, threadCpuMillis() - cpu);
    if (frame) {
        m_frames.push_back(double(wall.nsecsElapsed()) / 1e6);
        m_frameCpu.push_back(threadCpuMillis() - cpu);
        m_lastFrameAt = QDateTime::currentMSecsSinceEpoch();
    }
    return handled;
}

void ProbedApplication::reset()
{
    m_frames.clear();
    m_frameCpu.clear();
    m_longestCpu = 0;
    m_lastFrameAt = 0;
}

Knocker::Knocker() : m_thread(QThread::create([this] { run(); }))
{
    m_thread->start();
}

Knocker::~Knocker()
{
    m_stop = true;
    m_thread->wait();
}

void Knocker::run()
{
    while (!m_stop) {
        QThread::usleep(knockEveryMicros);
        if (m_waiting.exchange(true))
            continue;
        QElapsedTimer clock;
        clock.start();
        QMetaObject::invokeMethod(
            &m_door,
            [this, clock] {
                m_waits.push_back(double(clock.nsecsElapsed()) / 1e6);
                m_waiting = false;
            },
            Qt::QueuedConnection);
    }
}

std::vector<double> Knocker::take()
{
    return std::exchange(m_waits, {});
}

} // namespace muster::bench::console
