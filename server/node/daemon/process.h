#pragma once
#include "base/result.h"
#include "base/time.h"
#include "config/environment.h"
#include "store/schema/migrator.h"

#include <QObject>

#include <functional>
#include <memory>

/// What a program does with the operating system around its Daemon.
namespace muster::node {

/// The process environment as configuration overrides.
config::EnvironmentOverrides::Variables environmentVariables();

/// Ignores SIGPIPE: a peer that closed its end fails that write, and does not kill the process.
void ignoreBrokenPipes();

/// SIGTERM and SIGINT: the program stops in order, and if that takes too long the process ends without it,
/// whatever hangs: a file system, the database, a thread, the event loop itself. Made once per process,
/// before any other thread is started. Thread: main.
class Termination {
public:
    /// From the signal to the end; an operator is promised ten seconds.
    static constexpr Millis endWithin{9'500};

    explicit Termination(Millis within = endWithin);
    /// `stop` is not called any more; the deadline stays.
    ~Termination();
    Q_DISABLE_COPY_MOVE(Termination)

    /// Calls `stop` in the event loop of `context`, which this object does not outlive; at once if the signal
    /// came already.
    void onSignal(QObject *context, std::function<void()> stop);
    /// The same as a signal, for a program that stops by itself; `code` is the exit code if it has to be
    /// ended.
    static void begin(int code);

private:
    struct State;
    std::shared_ptr<State> m_state;
};

/// Keeps SIGHUP, of which a process ends that does not expect it, for onReloadSignal(). Call before any
/// thread is started. Thread: main.
void blockReloadSignal();
/// Calls `reload` in the event loop of `context` on SIGHUP. Once per process. Thread: main.
void onReloadSignal(QObject *context, std::function<void()> reload);

/// Last in main(): ends the process here if threads are left that hang (base/aside.h), since an orderly exit
/// may wait for them or take away what they use.
void endWithoutHanging(int code);

/// Blocks until the schema is current; for --migrate-only, which has nothing else to do.
[[nodiscard]] Result<store::SchemaState> migrateNow(const store::DataSource &source);

/// A file with the process id, for as long as this object lives; with an empty path there is no file.
class PidFile {
public:
    explicit PidFile(QString path) : m_path(std::move(path)) { }
    ~PidFile();
    Q_DISABLE_COPY_MOVE(PidFile)
    [[nodiscard]] Result<void> write() const;

private:
    const QString m_path;
};

} // namespace muster::node
