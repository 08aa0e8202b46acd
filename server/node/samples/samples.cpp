#include "node/samples/samples.h"

#include <QFile>

#include <sys/resource.h>
#include <unistd.h>

namespace muster::node {

using namespace Qt::Literals::StringLiterals;

ProcessUse processUse()
{
    ProcessUse use;
    rusage usage{};
    if (getrusage(RUSAGE_SELF, &usage) == 0) {
        const auto micros = [](const timeval &time) {
            return std::chrono::seconds(time.tv_sec) + std::chrono::microseconds(time.tv_usec);
        };
        use.cpu = micros(usage.ru_utime) + micros(usage.ru_stime);
    }
    // A kernel file: reading it never waits for a disk. Its first numbers are pages: all, and resident ones.
    QFile file(u"/proc/self/statm"_s);
    if (file.open(QIODevice::ReadOnly)) {
        const QByteArrayList numbers = file.read(256).split(' ');
        const auto bytes = [&numbers](qsizetype at) -> std::optional<double> {
            bool ok = false;
            const double pages = numbers.value(at).toDouble(&ok);
            return ok ? std::optional(pages * double(sysconf(_SC_PAGESIZE))) : std::nullopt;
        };
        use.virtualBytes = bytes(0);
        use.residentBytes = bytes(1);
    }
    return use;
}

Samples::Samples(Fill fill, QObject *parent) : QObject(parent), m_fill(std::move(fill))
{
    m_timer.setInterval(every);
    connect(&m_timer, &QTimer::timeout, this, &Samples::lookNow);
}

void Samples::start()
{
    lookNow();
    m_timer.start();
}

void Samples::lookNow()
{
    look(wallNow(), steadyNow(), processUse());
}

void Samples::look(WallTime wall, TimePoint now, const ProcessUse &use)
{
    protocol::NodeSample sample;
    sample.at = wall;
    sample.residentBytes = use.residentBytes;
    std::optional<Millis> passed;
    if (m_at && now > *m_at)
        passed = now - *m_at;
    if (use.cpu && m_cpu && passed)
        sample.cpuPercent = 100.0 * double((*use.cpu - *m_cpu).count()) / (1'000.0 * double(passed->count()));
    m_cpu = use.cpu;
    m_at = now;
    m_fill(sample, passed);
    while (!m_kept.empty() && m_kept.back().at >= wall)
        m_kept.pop_back();
    m_kept.push_back(sample);
    while (m_kept.size() > keptMax)
        m_kept.pop_front();
    emit taken(sample, now);
}

QList<protocol::NodeSample> Samples::since(WallTime wall, int seconds) const
{
    QList<protocol::NodeSample> found;
    for (const protocol::NodeSample &sample : m_kept) {
        if (sample.at >= wall - std::chrono::seconds(seconds))
            found.append(sample);
    }
    return found;
}

} // namespace muster::node
