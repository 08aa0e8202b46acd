#pragma once
#include "api/http/services.h"
#include "config/report.h"

#include <QFileSystemWatcher>
#include <QMutex>
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

    std::shared_ptr<const api::ConfigSnapshot> snapshot() const override;
    QFuture<Result<api::ConfigOutcome>> reload() override;
    /// Conflict if the file was edited since it was read: those edits would be lost.
    QFuture<Result<api::SaveOutcome>> save(Change change) override;

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
    /// The running configuration changed. To be notified of some keys only: subscribe().
    void runningChanged(const QStringList &keys);

private:
    ConfigFile(QString path, config::EnvironmentOverrides overrides);
    [[nodiscard]] Result<config::Document> readValid(QByteArray *bytes) const;
    [[nodiscard]] Result<void> validated(const config::Document &file) const;
    [[nodiscard]] Result<api::ConfigOutcome> reloadNow();
    [[nodiscard]] Result<api::SaveOutcome> saveNow(const Change &change);
    api::ConfigOutcome take(config::Document file);
    void watch();
    void lookAtDisk();
    void publish();
    void refreshReport();

    const QString m_path;
    const config::EnvironmentOverrides m_overrides;
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
    mutable QMutex m_mutex; ///< guards m_snapshot
    std::shared_ptr<const api::ConfigSnapshot> m_snapshot;
};

} // namespace muster::node
