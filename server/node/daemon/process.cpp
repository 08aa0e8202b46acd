#include "node/daemon/process.h"

#include "base/aside.h"
#include "base/durablefile.h"
#include "base/rankedmutex.h"
#include "log/log.h"
#include "store/sql/connection.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcessEnvironment>
#include <QSocketNotifier>

#include <atomic>
#include <csignal>
#include <cstdio>
#include <future>
#include <sys/signalfd.h>
#include <thread>
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

constexpr Millis logTime{300}; ///< for the last line
std::atomic<int> exitCode{0}; ///< of a process that has to be ended

sigset_t setOf(std::initializer_list<int> numbers)
{
    sigset_t set;
    sigemptyset(&set);
    for (const int number : numbers)
        sigaddset(&set, number);
    return set;
}

} // namespace

struct Termination::State {
    RankedMutex mutex{LockRank::Termination}; ///< guards everything below
    QObject *context = nullptr;
    std::function<void()> stop;
    bool isAsked = false;

    /// Queued, so that nothing of the program runs under the lock or in the thread of the signals.
    void tell() const
    {
        if (context && isAsked)
            QMetaObject::invokeMethod(context, stop, Qt::QueuedConnection);
    }
};

namespace {

/// The log may itself be what hangs, so this does not wait for it for long.
[[noreturn]] void giveUp()
{
    const auto written = std::make_shared<std::promise<void>>();
    const std::future<void> isWritten = written->get_future();
    if (aside::start([written] {
            log::warn("node"_L1, u"stopped; what did not end in time is given up"_s);
            written->set_value();
        }))
        isWritten.wait_for(logTime);
    ::_exit(exitCode);
}

} // namespace

Termination::Termination(Millis within) : m_state(std::make_shared<State>())
{
    const sigset_t set = setOf({SIGTERM, SIGINT});
    pthread_sigmask(SIG_BLOCK, &set, nullptr); // inherited by all threads: one that let it through would die
    // Not the event loop's business: that may be what hangs.
    std::thread([set, within, state = m_state] {
        for (int number = 0; ::sigwait(&set, &number) != 0;) { }
        {
            const std::lock_guard lock(state->mutex);
            state->isAsked = true;
            state->tell();
        }
        std::this_thread::sleep_for(within);
        giveUp();
    }).detach();
}

Termination::~Termination()
{
    const std::lock_guard lock(m_state->mutex);
    m_state->context = nullptr;
}

void Termination::onSignal(QObject *context, std::function<void()> stop)
{
    const std::lock_guard lock(m_state->mutex);
    m_state->context = context;
    m_state->stop = std::move(stop);
    m_state->tell();
}

void Termination::begin(int code)
{
    exitCode = code;
    ::kill(::getpid(), SIGTERM);
}

void blockReloadSignal()
{
    const sigset_t set = setOf({SIGHUP});
    pthread_sigmask(SIG_BLOCK, &set, nullptr);
}

void onReloadSignal(QObject *context, std::function<void()> reload)
{
    const sigset_t set = setOf({SIGHUP});
    const int descriptor = ::signalfd(-1, &set, SFD_CLOEXEC | SFD_NONBLOCK);
    auto *notifier = new QSocketNotifier(descriptor, QSocketNotifier::Read, context);
    QObject::connect(
        notifier, &QSocketNotifier::activated, context, [descriptor, reload = std::move(reload)] {
            signalfd_siginfo info;
            while (::read(descriptor, &info, sizeof info) == qsizetype(sizeof info))
                reload();
        });
}

void endWithoutHanging(int code)
{
    if (aside::running() == 0)
        return;
    std::fflush(nullptr);
    ::_exit(code);
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
    return replaceFile(m_path, QByteArray::number(QCoreApplication::applicationPid()) + '\n');
}

} // namespace muster::node
