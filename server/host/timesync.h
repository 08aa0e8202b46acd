#pragma once
#include "base/time.h"

#include <QString>
#include <QStringList>

#include <optional>

/// Whether somebody keeps the clock of this host right, and who (spec C11). Pure.
namespace muster::host {

/// What the kernel and the process list say.
struct TimeReading {
    bool kernelAnswers = false; ///< adjtimex(2) could be asked
    bool unsynchronized = false; ///< STA_UNSYNC, or the state TIME_ERROR
    Millis maxError{0}; ///< of the kernel's own estimate; meaningless while unsynchronized
    QStringList processes; ///< names of running processes that keep time, as far as they can be seen
    bool otherProcessesHidden = false; ///< a container: the daemon of the host would not be seen
};

struct TimeSync {
    std::optional<bool> synchronized; ///< empty: cannot be known
    QString daemon; ///< "chronyd" "ntpd" "systemd-timesyncd" …, "none", or empty: cannot be known
    Millis maxError{0}; ///< 0 is unknown
    QString detail; ///< English sentence
    QString fix; ///< a line for a shell; empty where nothing is wrong
    friend bool operator==(const TimeSync &, const TimeSync &) = default;
};

/// Process names, as in /proc/PID/comm (15 characters), of the daemons that keep time.
const QStringList &timeDaemonNames();
/// The daemon's usual name for a process name: "systemd-timesyn" is "systemd-timesyncd".
QString timeDaemonOf(const QString &processName);

TimeSync judgeTime(const TimeReading &reading);

} // namespace muster::host
