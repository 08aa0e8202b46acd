#include "support/process/realdatabase.h"

#include "support/process/realcluster.h"

#include <QFile>

#include <csignal>

#include <sys/stat.h>
#include <unistd.h>

namespace muster::test {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int endMillis = 20'000;
constexpr int startMillis = 60'000;

/// What the server says of itself, line by line: its process first, whether it is ready last.
QByteArrayList saidIn(const QString &folder)
{
    QFile file(folder + u"/postmaster.pid"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed().split('\n') : QByteArrayList();
}

bool isAlive(pid_t pid)
{
    return !QFile::symLinkTarget(u"/proc/%1/exe"_s.arg(pid)).isEmpty(); // a zombie has none
}

} // namespace

RealDatabase::~RealDatabase()
{
    if (!m_process)
        return;
    m_process->terminate();
    if (!m_process->waitForFinished(endMillis))
        m_process->kill();
}

bool RealDatabase::fail(const QString &why)
{
    m_problem = why;
    return false;
}

bool RealDatabase::restart(bool crash)
{
    const QByteArrayList said = saidIn(m_folder);
    const auto pid = pid_t(said.isEmpty() ? 0 : said.first().toInt());
    QFile commandFile(u"/proc/%1/cmdline"_s.arg(pid));
    struct stat process { };
    if (pid <= 1 || !commandFile.open(QIODevice::ReadOnly)
        || ::stat(QFile::encodeName(u"/proc/%1"_s.arg(pid)).constData(), &process) != 0)
        return fail(u"no server runs in %1"_s.arg(m_folder));
    QStringList command;
    for (const QByteArray &word : commandFile.readAll().split('\0'))
        command.append(QString::fromLocal8Bit(word));
    command.removeLast();
    ::kill(pid, crash ? SIGKILL : SIGINT);
    if (waitFor([&] { return !isAlive(pid); }, endMillis) < 0)
        return fail(u"the server %1 does not end"_s.arg(pid));
    if (m_process)
        m_process->waitForFinished(endMillis);
    // A crashed one leaves children for a moment, and refuses to start beside them.
    const auto isReady = [&] {
        if (!m_process || m_process->state() == QProcess::NotRunning) {
            m_process = std::make_unique<QProcess>();
            m_process->setWorkingDirectory(u"/"_s);
            m_process->setStandardOutputFile(QProcess::nullDevice());
            m_process->setStandardErrorFile(m_folder + u"/../restarted.log"_s, QIODevice::Append);
            m_process->setChildProcessModifier([uid = process.st_uid, gid = process.st_gid] {
                if (getuid() != uid && (setgid(gid) != 0 || setuid(uid) != 0))
                    _exit(77);
            });
            m_process->start(command.first(), command.mid(1));
            m_process->waitForStarted();
        }
        m_process->waitForFinished(10); // notices an end
        const QByteArrayList now = saidIn(m_folder);
        return now.size() >= 8 && now.first().toLongLong() == m_process->processId()
            && now.at(7).startsWith("ready");
    };
    return waitFor(isReady, startMillis) >= 0
        || fail(u"the server in %1 does not start again: %2"_s.arg(m_folder, m_process->errorString()));
}

} // namespace muster::test
