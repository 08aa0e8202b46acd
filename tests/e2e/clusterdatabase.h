#pragma once
#include "support/process/realcluster.h"

#include <QFile>
#include <QJsonDocument>
#include <QProcess>
#include <QUrl>

#include <signal.h>

namespace muster::test {

/// The PostgreSQL servers of a demo cluster: 0 is the primary, 1 and 2 are its replicas.
class ClusterDatabase {
public:
    /// `cluster` has started, and its configuration still names the primary. Borrowed.
    explicit ClusterDatabase(const RealCluster &cluster) : m_cluster(cluster)
    {
        QFile config(cluster.configFile(1));
        if (config.open(QIODevice::ReadOnly))
            m_first = QJsonDocument::fromJson(
                config.readAll())[QStringLiteral("SqlSettings")][QStringLiteral("DataSource")]
                          .toString();
    }
    QString source(int server) const
    {
        QUrl url(m_first);
        url.setPort(url.port() + server);
        return QString::fromLatin1(url.toEncoded());
    }
    int port(int server) const { return QUrl(source(server)).port(); }
    /// What psql prints.
    QString ask(int server, const QString &sql) const
    {
        QProcess process;
        process.start(QStringLiteral("psql"), {source(server), QStringLiteral("-AtXqc"), sql});
        return process.waitForFinished(20'000) ? QString::fromUtf8(process.readAll()).trimmed() : QString();
    }
    /// The server of a replica and its backends; empty: it does not run.
    QList<pid_t> processes(int replica) const
    {
        QFile pidFile(m_cluster.file(QStringLiteral("db/replica-%1/postmaster.pid").arg(replica)));
        if (!pidFile.open(QIODevice::ReadOnly))
            return {};
        const pid_t server = pidFile.readLine().trimmed().toInt();
        QFile children(QStringLiteral("/proc/%1/task/%1/children").arg(server));
        if (server <= 1 || !children.open(QIODevice::ReadOnly))
            return {};
        QList<pid_t> all{server};
        for (const QByteArray &child : children.readAll().simplified().split(' '))
            if (child.toInt() > 1)
                all.append(child.toInt());
        return all;
    }
    static void signal(const QList<pid_t> &processes, int number)
    {
        for (const pid_t process : processes)
            ::kill(process, number);
    }

private:
    const RealCluster &m_cluster;
    QString m_first;
};

} // namespace muster::test
