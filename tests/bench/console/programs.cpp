#include "bench/console/programs.h"

#include <QElapsedTimer>
#include <QFile>
#include <QProcessEnvironment>

namespace muster::bench::console {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int patience = 20'000;

void end(QProcess &process)
{
    process.terminate();
    if (!process.waitForFinished(patience))
        process.kill();
    process.waitForFinished(patience);
}

} // namespace

SimProcess::SimProcess(int nodes, int churnPercent)
    : m_arguments{u"--nodes"_s, QString::number(nodes), u"--churn"_s, QString::number(churnPercent),
        u"--profile-out"_s, profile()}
{
}

SimProcess::~SimProcess()
{
    end(m_process);
}

bool SimProcess::start()
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(QStringLiteral(MUSTER_BINARY_DIR "/bin/muster-sim"), m_arguments);
    QByteArray out;
    while (!out.contains("sim ready\n")) {
        if (!m_process.waitForReadyRead(patience))
            return false;
        out += m_process.readAllStandardOutput();
    }
    return true;
}

std::optional<StartTimes> startConsole(const QString &profile)
{
    const QTemporaryDir home; // settings of nobody
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"XDG_CONFIG_HOME"_s, home.path());
    environment.insert(u"QT_LOGGING_RULES"_s, u"muster.start.debug=true"_s);
    environment.insert(u"QT_FORCE_STDERR_LOGGING"_s, u"1"_s);
    process.setProcessEnvironment(environment);
    QElapsedTimer clock;
    clock.start();
    process.start(QStringLiteral(MUSTER_BINARY_DIR "/bin/muster-console"),
        profile.isEmpty() ? QStringList() : QStringList{u"--profile"_s, profile});
    StartTimes times;
    QByteArray said;
    const auto done = [&] {
        return times.interactive > 0 && (profile.isEmpty() || times.firstPicture);
    };
    while (!done() && clock.elapsed() < patience) {
        process.setReadChannel(QProcess::StandardError);
        if (!process.waitForReadyRead(patience))
            break;
        const double now = double(clock.nsecsElapsed()) / 1e6;
        said += process.readAllStandardError();
        if (times.interactive == 0 && said.contains("interactive after"))
            times.interactive = now;
        if (!times.firstPicture && said.contains("first overview after"))
            times.firstPicture = now;
    }
    end(process);
    return done() ? std::optional(times) : std::nullopt;
}

double residentMegabytes(qint64 pid)
{
    QFile status(u"/proc/%1/status"_s.arg(pid));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).simplified().split(' ').first().toDouble() / 1024;
    }
    return 0;
}

} // namespace muster::bench::console
