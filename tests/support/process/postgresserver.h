#pragma once
#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

#include <memory>

namespace muster::test {

/// A private PostgreSQL server on loopback, with a data directory of its own, ended by the destructor. It
/// refuses to run as root, so that root starts it as the user of the system's package.
class PostgresServer {
public:
    PostgresServer();
    ~PostgresServer();

    /// Why there can be none on this machine; empty: there can.
    static QString missing();
    /// A new primary that answers; else problem() says why not.
    bool start();
    /// A streaming replica of `primary`, which must be up.
    bool startReplicaOf(const PostgresServer &primary);
    const QString &problem() const { return m_problem; }

    int port() const { return m_port; }
    /// `postgres://` of a database on it, as SqlSettings.DataSource has it.
    QString source(const QString &database) const;
    /// A new, empty database; its name.
    QString createDatabase();
    /// What psql prints for one statement, without a frame; a failure is problem(), and empty.
    QString ask(const QString &sql, const QString &database = QStringLiteral("postgres"));
    bool promote();

    qint64 pid() const { return m_process ? m_process->processId() : 0; }
    /// SIGKILL to the server and, since it cannot tell them, an end of its backends by itself.
    void kill();
    /// Ends it as an administrator would: open sessions are cut.
    void stop();
    /// The same data directory and port again.
    bool run();
    /// To the server and every backend of it.
    void signalAll(int signal) const;

private:
    bool runTool(const QString &tool, const QStringList &arguments);
    bool fail(const QString &why);

    QTemporaryDir m_dir;
    QString m_problem;
    int m_port = 0;
    int m_databases = 0;
    std::unique_ptr<QProcess> m_process;
};

} // namespace muster::test
