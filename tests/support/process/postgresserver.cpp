#include "support/process/postgresserver.h"

#include "support/net/freeports.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <algorithm>

#include <pwd.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace muster::test {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int readyWithin = 90'000;
constexpr auto user = "muster"_L1;
constexpr auto password = "s3cret word"_L1;

/// The newest version's programs; Debian keeps them off the path.
QString programFolder()
{
    const QDir versions(u"/usr/lib/postgresql"_s);
    QStringList names = versions.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    for (auto name = names.crbegin(); name != names.crend(); ++name)
        if (QFile::exists(versions.filePath(*name + u"/bin/initdb"_s)))
            return versions.filePath(*name + u"/bin"_s);
    return {};
}

/// Whom a server of root's runs as; null: whoever we are.
const passwd *ordinaryUser()
{
    return getuid() == 0 ? getpwnam("postgres") : nullptr;
}

/// Its programs belong to the ordinary user, and say what they say in English.
void prepare(QProcess &process)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    environment.insert(u"PGPASSWORD"_s, QString(password));
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(u"/"_s);
    process.setProcessChannelMode(QProcess::MergedChannels);
    const passwd *other = ordinaryUser();
    process.setChildProcessModifier(
        [isOther = other != nullptr, uid = other ? other->pw_uid : 0, gid = other ? other->pw_gid : 0] {
            if (isOther && (setgid(gid) != 0 || setuid(uid) != 0))
                _exit(77);
            prctl(PR_SET_PDEATHSIG, SIGINT); // a test that crashed leaves no server behind
        });
}

QList<qint64> childrenOf(qint64 parent)
{
    QList<qint64> found;
    QFile file(u"/proc/%1/task/%1/children"_s.arg(parent));
    if (file.open(QIODevice::ReadOnly))
        for (const QByteArray &child : file.readAll().simplified().split(' '))
            if (!child.isEmpty())
                found.append(child.toLongLong());
    return found;
}

} // namespace

PostgresServer::PostgresServer()
{
    if (const passwd *other = ordinaryUser())
        if (chown(QFile::encodeName(m_dir.path()).constData(), other->pw_uid, other->pw_gid) != 0)
            m_problem = u"the directory cannot be given away: %1"_s.arg(qt_error_string(errno));
}

PostgresServer::~PostgresServer()
{
    signalAll(SIGCONT);
    stop();
}

QString PostgresServer::missing()
{
    if (programFolder().isEmpty())
        return u"there is no PostgreSQL server on this machine"_s;
    if (getuid() == 0 && !ordinaryUser())
        return u"root needs the user postgres to run a PostgreSQL server"_s;
    return {};
}

bool PostgresServer::fail(const QString &why)
{
    m_problem = why;
    return false;
}

bool PostgresServer::runTool(const QString &tool, const QStringList &arguments)
{
    QProcess process;
    prepare(process);
    process.start(programFolder() + u'/' + tool, arguments);
    if (!process.waitForFinished(60'000) || process.exitCode() != 0)
        return fail(u"%1: %2"_s.arg(tool, QString::fromUtf8(process.readAll())));
    return true;
}

bool PostgresServer::start()
{
    if (!m_problem.isEmpty())
        return false;
    if (const QString why = missing(); !why.isEmpty())
        return fail(why);
    QFile secret(m_dir.filePath(u"password"_s));
    if (!secret.open(QIODevice::WriteOnly) || secret.write(password.data(), password.size()) < 0)
        return fail(secret.errorString());
    secret.setPermissions(QFile::permissions(secret.fileName()) | QFile::ReadOther);
    secret.close();
    if (!runTool(u"initdb"_s,
            {u"-D"_s, m_dir.filePath(u"data"_s), u"-U"_s, QString(user), u"--pwfile"_s, secret.fileName(),
                u"--auth"_s, u"scram-sha-256"_s, u"-E"_s, u"UTF8"_s, u"--locale"_s, u"C.UTF-8"_s,
                u"--no-sync"_s}))
        return false;
    QFile access(m_dir.filePath(u"data/pg_hba.conf"_s));
    if (!access.open(QIODevice::Append)
        || access.write("host replication all 127.0.0.1/32 scram-sha-256\n") < 0)
        return fail(access.errorString());
    access.close();
    m_port = freePort();
    return run();
}

bool PostgresServer::startReplicaOf(const PostgresServer &primary)
{
    if (!m_problem.isEmpty())
        return false;
    m_port = freePort();
    return runTool(u"pg_basebackup"_s,
               {u"-D"_s, m_dir.filePath(u"data"_s), u"-h"_s, u"127.0.0.1"_s, u"-p"_s,
                   QString::number(primary.port()), u"-U"_s, QString(user), u"-R"_s, u"-X"_s, u"stream"_s,
                   u"-c"_s, u"fast"_s, u"--no-sync"_s})
        && run();
}

bool PostgresServer::run()
{
    m_process = std::make_unique<QProcess>();
    prepare(*m_process);
    m_process->setStandardOutputFile(m_dir.filePath(u"log"_s), QIODevice::Append);
    m_process->start(programFolder() + u"/postgres"_s,
        {u"-D"_s, m_dir.filePath(u"data"_s), u"-p"_s, QString::number(m_port), u"-k"_s, m_dir.path(), u"-c"_s,
            u"listen_addresses=127.0.0.1"_s, u"-c"_s, u"hot_standby_feedback=on"_s, u"-c"_s,
            u"wal_receiver_status_interval=1s"_s, u"-c"_s, u"shared_buffers=32MB"_s, u"-c"_s,
            // A new replica would have all of its copy written out first, which takes minutes on a busy disk.
            QFile::exists(m_dir.filePath(u"data/standby.signal"_s)) ? u"fsync=off"_s : u"fsync=on"_s});
    if (!m_process->waitForStarted())
        return fail(m_process->errorString());
    const bool ready = QTest::qWaitFor(
        [this] { return m_process->state() == QProcess::NotRunning || ask(u"SELECT 1"_s) == "1"_L1; },
        readyWithin);
    if (!ready || m_process->state() == QProcess::NotRunning) {
        QFile log(m_dir.filePath(u"log"_s));
        return fail(u"the server does not run: %1"_s.arg(log.open(QIODevice::ReadOnly)
                ? QString::fromUtf8(log.readAll().right(2'000))
                : log.errorString()));
    }
    m_problem.clear();
    return true;
}

QString PostgresServer::source(const QString &database) const
{
    return u"postgres://%1:s3cret%20word@127.0.0.1:%2/%3?sslmode=disable"_s.arg(user).arg(m_port).arg(
        database);
}

QString PostgresServer::createDatabase()
{
    const QString name = u"muster%1"_s.arg(++m_databases);
    ask(u"CREATE DATABASE %1"_s.arg(name));
    return m_problem.isEmpty() ? name : QString();
}

QString PostgresServer::ask(const QString &sql, const QString &database)
{
    QProcess process;
    prepare(process);
    process.setProcessChannelMode(QProcess::SeparateChannels);
    process.start(programFolder() + u"/psql"_s,
        {u"-h"_s, u"127.0.0.1"_s, u"-p"_s, QString::number(m_port), u"-U"_s, QString(user), u"-d"_s, database,
            u"-AtXq"_s, u"-v"_s, u"ON_ERROR_STOP=1"_s, u"-c"_s, sql});
    const bool done = process.waitForFinished(20'000) && process.exitCode() == 0;
    m_problem = done ? QString() : QString::fromUtf8(process.readAllStandardError());
    return done ? QString::fromUtf8(process.readAllStandardOutput()).trimmed() : QString();
}

bool PostgresServer::promote()
{
    return ask(u"SELECT pg_promote()"_s) == "t"_L1;
}

void PostgresServer::signalAll(int signal) const
{
    if (!m_process || m_process->state() == QProcess::NotRunning)
        return;
    const qint64 server = pid();
    for (const qint64 child : childrenOf(server))
        ::kill(pid_t(child), signal);
    ::kill(pid_t(server), signal);
}

void PostgresServer::kill()
{
    if (!m_process)
        return;
    const QList<qint64> backends = childrenOf(pid());
    m_process->kill();
    m_process->waitForFinished();
    // They end by themselves; a new server waits for that.
    std::ignore = QTest::qWaitFor([&] {
        return std::none_of(
            backends.cbegin(), backends.cend(), [](qint64 child) { return ::kill(pid_t(child), 0) == 0; });
    });
    m_process.reset();
}

void PostgresServer::stop()
{
    if (!m_process)
        return;
    if (m_process->state() != QProcess::NotRunning)
        ::kill(pid_t(pid()), SIGINT); // its "fast" end
    if (!m_process->waitForFinished(10'000))
        kill();
    m_process.reset();
}

} // namespace muster::test
