#pragma once
#include "client/transport/transport.h"
#include "nemesis/logtrail.h"
#include "protocol/overview/overview.h"
#include "support/net/netlab.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <functional>
#include <memory>
#include <set>

namespace muster::nemesis {

/// Real musterd processes, each on a host of its own in the lab, over one SQLite file; made by `musterctl
/// init`, so with encrypted gossip and TLS as an operator gets them. Reads their logs as they grow.
/// Everything it started ends with it. Thread: main.
class NemesisCluster {
public:
    explicit NemesisCluster(int nodes);
    ~NemesisCluster();

    /// Until all nodes agree for the first time. False: problem() says why.
    [[nodiscard]] bool start();
    const QString &problem() const { return m_problem; }
    /// Where configurations, logs and the database are.
    QString directory() const { return m_dir.path(); }
    /// Keeps the directory for inspection.
    void keepDirectory() { m_dir.setAutoRemove(false); }

    int size() const { return m_size; }
    test::NetLab &lab() { return m_lab; }
    const client::Trust &trust() const { return m_trust; }
    const QString &token() const { return m_token; } ///< of the administrator
    const QString &username() const { return m_username; }
    const QString &password() const { return m_password; }
    QUrl url(int node) const;

    void kill(int node);
    bool startNode(int node);
    void stop(int node);
    void resume(int node);
    bool isRunning(int node) const; ///< also when it is stopped
    /// Ended without being asked to.
    QStringList crashes() const { return m_crashes; }

    /// What the logs showed since start(), and the terms that nodes showed to agreed().
    const std::vector<Entry> &entries();
    /// Asks all nodes; true if every one sees all alive, is seen by all, and names the same leader and term.
    /// Else disagreement() says what is missing.
    bool agreed();
    const QString &disagreement() const { return m_disagreement; }
    /// As the last agreed() that was true saw it; 0: not yet.
    int leader() const { return m_leader; }
    int lowestId() const { return m_numbers.empty() ? 0 : m_numbers.begin()->second; }

    /// Runs the event loop until `condition` holds, but no longer than `longest`. Whether it held.
    static bool waitFor(const std::function<bool()> &condition, Millis longest);

private:
    struct Node {
        std::unique_ptr<QProcess> process;
        std::unique_ptr<client::Transport> client;
        bool meantToRun = false;
        qint64 logRead = 0; ///< bytes
        QByteArray partOfLine;
    };

    bool writeConfigurations();
    bool makeAdministrator();
    bool learnNumbers();
    QString file(const QString &name) const { return m_dir.filePath(name); }
    QString nodeFile(int node, const QString &name) const;
    void readLog(int node);
    QString complaint(int node, const Result<protocol::Overview> &overview, NodeId &leader, quint64 &term);

    const int m_size;
    QString m_problem;
    QTemporaryDir m_dir;
    test::NetLab m_lab;
    client::Trust m_trust;
    QString m_username;
    QString m_password;
    QString m_token;
    std::map<int, Node> m_nodes;
    Numbers m_numbers;
    std::vector<Entry> m_entries;
    QStringList m_crashes;
    QString m_disagreement;
    int m_leader = 0;
};

} // namespace muster::nemesis
