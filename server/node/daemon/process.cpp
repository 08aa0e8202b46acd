#include "node/daemon/process.h"

#include "store/sql/connection.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcessEnvironment>
#include <QSaveFile>
#include <QSocketNotifier>

#include <csignal>
#include <sys/signalfd.h>
#include <unistd.h>

namespace muster::node {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

config::EnvironmentOverrides::Variables environmentVariables()
{
    config::EnvironmentOverrides::Variables variables;
    const QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString &name : environment.keys())
        variables.append({name, environment.value(name)});
    return variables;
}

void ignoreBrokenPipes()
{
    std::signal(SIGPIPE, SIG_IGN);
}

namespace {

sigset_t terminationSignals()
{
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGTERM);
    sigaddset(&set, SIGINT);
    return set;
}

} // namespace

void blockTerminationSignals()
{
    const sigset_t set = terminationSignals();
    pthread_sigmask(SIG_BLOCK, &set, nullptr);
}

void onTerminationSignal(QObject *context, std::function<void()> stop)
{
    const sigset_t set = terminationSignals();
    const int descriptor = ::signalfd(-1, &set, SFD_CLOEXEC | SFD_NONBLOCK);
    auto *notifier = new QSocketNotifier(descriptor, QSocketNotifier::Read, context);
    QObject::connect(notifier, &QSocketNotifier::activated, context, [descriptor, stop = std::move(stop)] {
        signalfd_siginfo info;
        while (::read(descriptor, &info, sizeof info) == qsizetype(sizeof info))
            stop();
    });
}

Result<store::SchemaState> migrateNow(const store::DataSource &source)
{
    const TimePoint deadline = steadyNow() + 10min;
    return store::Connection::open(source, store::Access::ReadWrite, deadline)
        .and_then([&](const std::unique_ptr<store::Connection> &connection) {
            connection->setDeadline(deadline);
            store::MigrateOptions options;
            options.self = NodeId(newId());
            options.deadline = deadline;
            return store::migrate(*connection, options);
        });
}

PidFile::~PidFile()
{
    if (!m_path.isEmpty())
        QFile::remove(m_path);
}

Result<void> PidFile::write() const
{
    if (m_path.isEmpty())
        return {};
    QSaveFile file(m_path);
    const QByteArray line = QByteArray::number(QCoreApplication::applicationPid()) + '\n';
    if (!file.open(QIODevice::WriteOnly) || file.write(line) != line.size() || !file.commit())
        return fail(
            ErrorCode::Unavailable, u"cannot write the pid file %1: %2"_s.arg(m_path, file.errorString()));
    return {};
}

} // namespace muster::node
