#pragma once
#include "base/result.h"
#include "config/environment.h"
#include "store/schema/migrator.h"

#include <QObject>

#include <functional>

/// What a program does with the operating system around its Daemon.
namespace muster::node {

/// The process environment as configuration overrides.
config::EnvironmentOverrides::Variables environmentVariables();

/// Ignores SIGPIPE: a peer that closed its end fails that write, and does not kill the process.
void ignoreBrokenPipes();

/// Keeps SIGTERM and SIGINT for onTerminationSignal(). Call before any thread is started: threads inherit the
/// mask, and one that lets the signal through would end the process.
void blockTerminationSignals();
/// Calls `stop` in the event loop of `context` on SIGTERM and SIGINT. Once per process. Thread: main.
void onTerminationSignal(QObject *context, std::function<void()> stop);

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
