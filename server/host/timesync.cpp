#include "host/timesync.h"

#include "protocol/vocabulary/hostfix.h"

#include <algorithm>
#include <array>
#include <utility>

namespace muster::host {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::array daemons{std::pair{"chronyd"_L1, "chronyd"_L1}, std::pair{"ntpd"_L1, "ntpd"_L1},
    std::pair{"ntpd-rs-daemon"_L1, "ntpd-rs"_L1}, std::pair{"ntp-daemon"_L1, "ntpd-rs"_L1},
    std::pair{"openntpd"_L1, "openntpd"_L1}, std::pair{"systemd-timesyn"_L1, "systemd-timesyncd"_L1},
    std::pair{"ptp4l"_L1, "ptp4l"_L1}, std::pair{"phc2sys"_L1, "phc2sys"_L1}};

} // namespace

const QStringList &timeDaemonNames()
{
    static const QStringList names = [] {
        QStringList all;
        for (const auto &[process, daemon] : daemons)
            all.append(process);
        return all;
    }();
    return names;
}

QString timeDaemonOf(const QString &processName)
{
    const auto found = std::find_if(
        daemons.begin(), daemons.end(), [&](const auto &entry) { return processName == entry.first; });
    return found == daemons.end() ? QString() : QString(found->second);
}

TimeSync judgeTime(const TimeReading &reading)
{
    TimeSync sync;
    if (!reading.processes.isEmpty())
        sync.daemon = timeDaemonOf(reading.processes.first());
    else if (!reading.otherProcessesHidden)
        sync.daemon = u"none"_s;
    const bool runs = !sync.daemon.isEmpty() && sync.daemon != u"none";

    if (!reading.kernelAnswers) {
        sync.detail = u"The kernel does not report whether the clock is synchronized."_s;
        return sync;
    }
    if (!reading.unsynchronized) {
        sync.synchronized = true;
        sync.maxError = reading.maxError;
        sync.detail = runs ? u"The clock is synchronized by %1."_s.arg(sync.daemon)
            : sync.daemon.isEmpty()
            ? u"The clock is synchronized; the daemon is not visible from inside a container."_s
            : u"The clock is synchronized, by none of the known daemons."_s;
        return sync;
    }
    if (sync.daemon == u"chronyd") {
        // Without `rtcsync` chronyd disciplines the clock and leaves the kernel's flag as it was.
        sync.detail = u"chronyd runs, but the kernel does not know that the clock is synchronized: either it "
                      u"is not, or "
                      u"chrony.conf has no rtcsync."_s;
        sync.fix = protocol::timeFix(sync.daemon, sync.synchronized);
        return sync;
    }
    sync.synchronized = false;
    if (runs) {
        sync.detail =
            u"%1 runs, but the clock is not synchronized: it reaches no time server."_s.arg(sync.daemon);
    } else if (reading.otherProcessesHidden) {
        sync.detail = u"The clock is not synchronized. This is a container: its host has to do it."_s;
    } else {
        sync.detail = u"The clock is not synchronized: no time daemon runs."_s;
    }
    sync.fix = protocol::timeFix(sync.daemon, sync.synchronized);
    return sync;
}

} // namespace muster::host
