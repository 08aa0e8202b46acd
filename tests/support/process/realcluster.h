#pragma once
#include <QJsonObject>
#include <QMap>
#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

#include <functional>
#include <map>
#include <memory>

namespace muster::test {

/// A cluster of real musterd processes on loopback, made by the demo in a directory and a block of ports of
/// its own. Everything it started is ended by the destructor, by process id.
class RealCluster {
public:
    explicit RealCluster(int nodes);
    ~RealCluster();

    /// True when the demo is ready; else problem() says why.
    bool start();
    const QString &problem() const { return m_problem; }

    int size() const { return m_nodes; }
    QString file(const QString &name) const { return m_dir.filePath(name); }
    QString profile() const { return file(QStringLiteral("profile.json")); }
    QString configFile(int node) const;
    QString url(int node) const;
    QString metricsUrl(int node) const;
    QString name(int node) const { return QStringLiteral("node-%1").arg(node); }
    QByteArray log(int node) const;
    /// The number of the node with this id or name; 0 if none.
    int numberOf(const QString &idOrName) const;

    /// What `musterctl` prints and how it ends. `node` 0: through the profile; else that node alone is asked.
    struct Output {
        int exitCode = -1;
        QByteArray out;
        QByteArray err;
    };
    Output ctl(const QStringList &arguments, int node = 0) const;
    /// `musterctl status --json`, asked at one node.
    QJsonObject status(int node) const;
    /// The node's row in such a status; empty if it is missing.
    static QJsonObject row(const QJsonObject &status, const QString &name);
    static QStringList reasonCodes(const QJsonObject &row);
    /// The node that leads, as `asked` sees it; 0 if none.
    int leader(int asked) const;

    qint64 pid(int node) const;
    void signal(int node, int number);
    /// Stops with -STOP, outside of any write to the database: SQLite's write lock has no lease, so a process
    /// that is stopped while it holds it stops all writers, whatever Muster does (design 8a). False if that
    /// did not come about.
    bool stop(int node);
    /// Kills with -9 and waits until the process is gone.
    void kill(int node);
    /// Starts the node again, with another program and additions to the environment, if given.
    bool startNode(int node, const QString &program = {}, const QMap<QString, QString> &environment = {});
    /// Sets "Section.Key" in the node's file.
    void edit(int node, const QString &key, const QJsonValue &value);

    static QString program(const QString &name);

private:
    int m_nodes;
    int m_basePort = 0;
    QTemporaryDir m_dir;
    QString m_problem;
    std::unique_ptr<QProcess> m_demo;
    std::map<int, std::unique_ptr<QProcess>> m_restarted;
};

/// Polls until `condition` holds; the milliseconds it took, or -1 after `timeout`.
qint64 waitFor(const std::function<bool()> &condition, int timeoutMillis);

} // namespace muster::test
