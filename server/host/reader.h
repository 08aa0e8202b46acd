#pragma once
#include "host/report.h"

/// Reads what the host reports: thin, decides nothing. Thread: any; it reads files below /proc, so not on a
/// thread that must never wait.
namespace muster::host {

struct ReadFrom {
    QString root = QStringLiteral("/"); ///< the root directory; tests use another one
    QString process = QStringLiteral("self"); ///< whose limits: a process id, or "self"
    bool askKernel = true; ///< whether adjtimex(2) is asked; false: the kernel does not answer
};

/// The text of one limit; empty if it is missing or not readable.
std::optional<QString> readLimit(const LimitRule &rule, const ReadFrom &from = {});
TimeReading readTime(const ReadFrom &from = {});
/// All limits, checked.
HostReport checkHost(const ReadFrom &from = {});
/// Ids of the processes of that name (as in /proc/PID/comm), ascending; at most 64.
QList<qint64> processesNamed(const QStringList &names, const ReadFrom &from = {});

/// Raises this process's own soft limit of open files as far as its hard limit allows, but not above
/// `wanted`; returns the limit now in force. For musterd at its start: distributions keep the soft limit low
/// for programs that use select(2).
qint64 raiseOpenFiles(qint64 wanted);

} // namespace muster::host
