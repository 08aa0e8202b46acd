#pragma once
#include <QProcess>
#include <QString>

#include <memory>

namespace muster::test {

/// The PostgreSQL primary of a RealCluster. What it started is ended by the destructor, by process id.
class RealDatabase {
public:
    /// `folder`: the server's data, with its postmaster.pid.
    explicit RealDatabase(QString folder) : m_folder(std::move(folder)) { }
    ~RealDatabase();
    Q_DISABLE_COPY_MOVE(RealDatabase)

    /// Ends it, with -9 or as an administrator would, and starts the same program again as whoever it ran as.
    /// True once it takes connections; else problem() says why not.
    bool restart(bool crash);
    const QString &problem() const { return m_problem; }

private:
    bool fail(const QString &why);

    const QString m_folder;
    QString m_problem;
    std::unique_ptr<QProcess> m_process;
};

} // namespace muster::test
