#pragma once
#include "base/time.h"

#include <QString>
#include <QStringList>

#include <optional>

/// Whether the clock of this host is synchronized, and by what (spec C11). Pure.
namespace muster::host {

/// What the kernel and the process list say.
struct TimeReading {
    bool kernelAnswers = false; ///< adjtimex(2) could be asked
    bool unsynchronized = false; ///< STA_UNSYNC, or the state TIME_ERROR
    Millis maxError{0}; ///< of the kernel's own estimate; meaningless while unsynchronized
    QStringList processes; ///< names of running time daemons, as far as they are visible
    bool otherProcessesHidden = false; ///< a container: the daemon of the host would not be visible
};

struct TimeSync {
    std::optional<bool> synchronized; ///< empty: unknown
    QString daemon; ///< "chronyd" "ntpd" "systemd-timesyncd" …, "none", or empty: unknown
    Millis maxError{0}; ///< 0 is unknown
    QString detail; ///< English sentence
    QString fix; ///< a line for a shell; empty if nothing is wrong
    friend bool operator==(const TimeSync &, const TimeSync &) = default;
};

/// Process names, as in /proc/PID/comm (15 characters), of time daemons.
const QStringList &timeDaemonNames();
/// The daemon's usual name for a process name: "systemd-timesyn" is "systemd-timesyncd".
QString timeDaemonOf(const QString &processName);

TimeSync judgeTime(const TimeReading &reading);

} // namespace muster::host
