#pragma once
#include "api/http/services.h"
#include "base/rankedmutex.h"
#include "config/report.h"

#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>

namespace muster::node {

/// The config.json of this node: what the process runs, what the file says now, and the difference. Watches
/// the file, so that an edit is noticed before anybody reloads. A broken or invalid file is reported and
/// changes nothing. Thread: main; snapshot(), reload() and save() from any.
class ConfigFile final : public QObject, public api::ConfigService {
    Q_OBJECT
public:
    /// Reads, applies the overrides and validates. The error names every problem.
    [[nodiscard]] static Result<std::unique_ptr<ConfigFile>> open(
        const QString &path, const config::EnvironmentOverrides::Variables &environment);

    /// What is no reason to refuse it, and still worth a line each.
    void logWarnings() const;
    /// Puts back what the file had before a save was interrupted (base/durablefile). For the process that is
    /// about to serve with it: another one may be saving it.
    [[nodiscard]] static Result<void> restore(
        const QString &path, const config::EnvironmentOverrides::Variables &environment);

    std::shared_ptr<const api::ConfigSnapshot> snapshot() const override;
    QFuture<Result<api::ConfigOutcome>> reload() override;
    /// Conflict if the file was edited since it was read: those edits would be lost. Internal if it cannot be
    /// written; the file is whole then, and the running configuration as it was.
    QFuture<Result<api::SaveOutcome>> save(Change change) override;

    /// Is asked before a reload or a save what the configuration that would be running needs besides; an
    /// error refuses it, and nothing has changed. What it answers is carried out once it is running.
    using Preparation = std::function<Result<std::function<void()>>(const config::Document &next)>;
    void beforeChange(Preparation preparation) { m_preparation = std::move(preparation); }

    /// What would run if the connections to the database were recycled now: the file as it was last read, but
    /// for what needs a restart.
    config::Document afterRecycling() const;
    /// Takes that over. Conflict: the file was read again meanwhile, and says something else.
    [[nodiscard]] Result<api::ConfigOutcome> takeRecycled(const config::Document &expected);

    /// The key for the digests of reports; the cluster's, from the database.
    void setClusterKey(const QByteArray &key);
    /// This node's configuration key by key, for peers. Its revision grows with every change.
    const config::Report &report() const { return m_report; }
    const QStringList &pendingKeys() const { return m_pending; }
    const QString &path() const { return m_path; }

    /// Calls `changed` with those keys of the patterns whose running value changed, each time some did, for
    /// as long as `context` lives. A pattern is a key, or its beginning and a "*": "LogSettings.*", "*".
    void subscribe(
        const QStringList &patterns, QObject *context, std::function<void(const QStringList &keys)> changed);

signals:
    /// The running configuration or the file changed; report() is updated.
    void changed();
    /// The file was read again on request; pendingKeys() is what waits for more.
    void reloaded();
    /// The running configuration changed. To be notified of some keys only: subscribe().
    void runningChanged(const QStringList &keys);

private:
    ConfigFile(QString path, config::EnvironmentOverrides overrides);
    [[nodiscard]] Result<config::Document> readValid(QByteArray *bytes) const;
    [[nodiscard]] Result<void> validated(const config::Document &file) const;
    [[nodiscard]] Result<api::ConfigOutcome> reloadNow();
    [[nodiscard]] Result<api::SaveOutcome> saveNow(const Change &change);
    [[nodiscard]] Result<std::function<void()>> prepare(const config::Document &file) const;
    void tookFromDisk(const QByteArray &bytes, const config::Document &file);
    api::ConfigOutcome take(config::Document file, config::KeyClass upTo = config::KeyClass::Hot);
    void watch();
    void lookAtDisk();
    void publish();
    void refreshReport();
    QString keepsakes() const;

    const QString m_path;
    const config::EnvironmentOverrides m_overrides;
    Preparation m_preparation;
    config::Document m_running; ///< overrides included
    config::Document m_read; ///< the file as last applied, to detect later edits
    config::Document m_disk; ///< the file as it is, as far as it can be read
    QByteArray m_diskBytes;
    bool m_diskReadable = true;
    QString m_diskProblem; ///< why the file as it is cannot be used; empty if it can
    QStringList m_pending;
    QByteArray m_clusterKey;
    config::Report m_report;
    QFileSystemWatcher m_watcher;
    QTimer m_settle; ///< an editor writes in several steps
    QTimer m_poll; ///< file systems without change notice
    mutable RankedMutex m_mutex{LockRank::ConfigSnapshot}; ///< guards m_snapshot
    std::shared_ptr<const api::ConfigSnapshot> m_snapshot;
};

} // namespace muster::node
