#pragma once
#include "base/result.h"

#include <QByteArray>
#include <QList>
#include <QProcess>
#include <QString>
#include <QTemporaryDir>

#include <memory>

namespace muster::bench {

/// A private musterd on loopback with a database of its own, a file unless another one is named, that has
/// users and sessions which nobody had to log in for. Ended by its process id.
class EdgeServer {
public:
    static constexpr auto password = QLatin1StringView("Correct-horse-9-battery");

    EdgeServer();
    /// Before prepare(): an empty database, as SqlSettings names it.
    void useDatabase(const QString &driver, const QString &source);
    ~EdgeServer();

    /// Makes the database with one administrator, `users` users who share a password, and a session for each;
    /// for the administrator as many. Tokens are here from then on.
    [[nodiscard]] Result<void> prepare(int users);
    /// Starts it and waits until ping answers 200; the milliseconds that took. `preload` is a library to load
    /// into it; empty: none.
    [[nodiscard]] Result<double> start(const QString &preload = {});
    void stop();

    quint16 port() const { return m_port; }
    qint64 pid() const { return m_process ? m_process->processId() : 0; }
    QString file(const QString &name) const { return m_dir.filePath(name); }
    const QList<QByteArray> &userTokens() const { return m_userTokens; }
    const QList<QByteArray> &adminTokens() const { return m_adminTokens; }
    double cpuNanos() const;
    /// Memory that is resident now.
    double residentMegabytes() const;
    QByteArray nodeId() const;

private:
    QTemporaryDir m_dir;
    QString m_driver;
    QString m_source;
    quint16 m_port = 0;
    std::unique_ptr<QProcess> m_process;
    QList<QByteArray> m_userTokens;
    QList<QByteArray> m_adminTokens;
};

} // namespace muster::bench
