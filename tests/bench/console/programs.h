#pragma once
#include <QProcess>
#include <QString>
#include <QTemporaryDir>

#include <optional>

namespace muster::bench::console {

/// muster-sim as a process of its own; ended with this object.
class SimProcess {
public:
    SimProcess(int nodes, int churnPercent);
    ~SimProcess();
    /// False: it did not become ready in time.
    bool start();
    QString profile() const { return m_folder.filePath(QStringLiteral("profile.json")); }

private:
    QTemporaryDir m_folder;
    QStringList m_arguments;
    QProcess m_process;
};

/// Milliseconds from the start of the real muster-console to its marks.
struct StartTimes {
    double interactive = 0;
    std::optional<double> firstPicture; ///< if it was given a profile
};
/// Empty if it said nothing in time. `profile` may be empty.
std::optional<StartTimes> startConsole(const QString &profile);

/// Megabytes of memory that a process holds; 0: it cannot be read.
double residentMegabytes(qint64 pid);

} // namespace muster::bench::console
