#pragma once
#include "interop/program.h"

#include <QJsonObject>
#include <QTemporaryDir>

#include <memory>
#include <vector>

namespace muster::test {

/// Real musterds over one SQLite database, each at a loopback address of its own: node i gossips at
/// 127.0.1.i:8074, so that rules for packets can name it. For an own network namespace, where all ports are
/// free.
class Musters {
public:
    struct Options {
        int nodes = 1;
        QString delegate = QStringLiteral("0,0,0");
        bool label = false; ///< Serf, and memberlist before 0.3, do not understand labels
        QByteArray key = {}; ///< of the gossip; empty: plain
        QStringList seeds = {};
        int gossipPort = 8074;
    };
    explicit Musters(Options options);

    /// True when all serve and an administrator exists; otherwise problem() says why.
    bool start();
    const QString &problem() const { return m_problem; }
    /// Starts a node again that has ended; true when it serves.
    bool restart(int node);

    int size() const { return m_options.nodes; }
    /// host:port of gossip
    QString address(int node) const;
    /// The name that it has in the gossip: its node id.
    QString id(int node) const;
    QStringList ids() const;
    Program &program(int node);
    QByteArray log(int node) const;
    /// `musterctl status --json`, asked at one node.
    QJsonObject status(int node) const;
    QByteArray statusText(int node) const;
    static QJsonObject foreign(const QJsonObject &status, const QString &name);
    QString foreignState(int node, const QString &name) const;
    QStringList aliveNodes(int node) const;
    /// The wall-clock milliseconds at which this node logged that the foreign member got this state; 0:
    /// never.
    qint64 foreignToldAt(int node, const QString &name, const QString &state) const;
    int countInLog(int node, const QByteArray &text) const { return int(log(node).count(text)); }
    QString directory() const { return m_dir.path(); }

private:
    QString folder(int node) const;
    QString url(int node) const;
    bool writeConfig(int node);
    bool run(int node);
    bool awaitService(int node);
    bool makeAdmin();
    QByteArray ctl(const QStringList &arguments, int node) const;

    const Options m_options;
    QTemporaryDir m_dir;
    QString m_problem;
    std::vector<std::unique_ptr<Program>> m_programs;
    std::vector<qsizetype> m_runs; ///< where in its log each node's present run began
};

/// Rules for packets of this network namespace: `rules` are lines of nft, each for what arrives on loopback.
/// False with the reason in the log if nft refuses.
bool setPacketRules(const QStringList &rules);
/// Why packets cannot be dropped here; empty if they can.
QString noOwnNetwork();

} // namespace muster::test
