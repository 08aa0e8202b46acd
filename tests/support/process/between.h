#pragma once
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <pwd.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace muster::test {

/// A program between server and database, ended with this object.
class Between {
public:
    bool write(const QString &name, const QString &text, bool program = false)
    {
        QFile file(m_dir.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(text.toUtf8()) < 0)
            return false;
        file.close();
        return ::chmod(QFile::encodeName(file.fileName()).constData(), program ? 0755 : 0644) == 0
            && ::chmod(QFile::encodeName(m_dir.path()).constData(), 0777) == 0;
    }
    QString file(const QString &name) const { return m_dir.filePath(name); }
    /// As an ordinary user where it refuses root.
    bool start(const QString &program, const QStringList &arguments)
    {
        const passwd *other = getuid() == 0 ? getpwnam("postgres") : nullptr;
        m_process.setChildProcessModifier([uid = other ? other->pw_uid : getuid()] {
            if (setuid(uid) != 0)
                _exit(77);
            prctl(PR_SET_PDEATHSIG, SIGTERM);
        });
        m_process.setWorkingDirectory(m_dir.path());
        m_process.setProcessChannelMode(QProcess::MergedChannels);
        m_process.start(program, arguments);
        return m_process.waitForStarted();
    }
    static bool hasPooler() { return QFile::exists(pooler()); }
    /// pgbouncer on `port`, of transactions: any number of clients share so many connections to each
    /// database.
    bool startPooler(int port, int server, const QString &user, const QString &password, int connections)
    {
        return write(QStringLiteral("users"), QStringLiteral("\"%1\" \"%2\"\n").arg(user, password))
            && write(QStringLiteral("pgbouncer.ini"),
                QStringLiteral("[databases]\n* = host=127.0.0.1 port=%1\n[pgbouncer]\n"
                               "listen_addr = 127.0.0.1\nlisten_port = %2\nauth_type = scram-sha-256\n"
                               "auth_file = %3\npool_mode = transaction\ndefault_pool_size = %4\n"
                               "unix_socket_dir =\n")
                    .arg(server)
                    .arg(port)
                    .arg(file(QStringLiteral("users")))
                    .arg(connections))
            && start(pooler(), {file(QStringLiteral("pgbouncer.ini"))});
    }
    QByteArray output() { return m_process.readAll(); }
    qint64 pid() const { return m_process.processId(); }
    ~Between()
    {
        m_process.terminate();
        if (m_process.state() != QProcess::NotRunning && !m_process.waitForFinished(5'000))
            m_process.kill();
        m_process.waitForFinished();
    }

private:
    static QString pooler() { return QStringLiteral("/usr/sbin/pgbouncer"); }

    QTemporaryDir m_dir;
    QProcess m_process;
};

} // namespace muster::test
