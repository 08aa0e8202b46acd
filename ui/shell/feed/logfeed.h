#pragma once
#include "models/logs/logmodel.h"
#include "shell/feed/logworker.h"

#include <QThread>

namespace muster::shell {

/// Brings the lines that the worker reads to the model. Thread: GUI; the worker has one of its own.
class LogFeed final : public QObject {
    Q_OBJECT
public:
    /// `model` is borrowed and must outlive this object.
    explicit LogFeed(models::LogModel *model, QObject *parent = nullptr);
    ~LogFeed() override;

    /// Reads from the node given, or pauses.
    void setAccess(const std::optional<LogAccess> &access);
    /// For another cluster.
    void forget();
    void readOlder();
    void readBack(WallTime until);

signals:
    void readingChanged(const muster::shell::LogReading &reading);
    void linesAdded();

private:
    void take(const LogBatch &batch);

    models::LogModel *m_model;
    std::optional<LogAccess> m_access; // what the worker was last given
    LogWorker *m_worker; // lives in m_thread and ends with it
    QThread m_thread;
};

} // namespace muster::shell
