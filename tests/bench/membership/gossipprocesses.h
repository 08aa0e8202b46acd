#pragma once
#include "bench/membership/figures.h"

#include <QProcess>

#include <memory>
#include <vector>

/// Real processes that do nothing but gossip, encrypted, over loopback.
namespace muster::bench {

/// What the kernel charges to each of `nodes` such processes at rest, in milliseconds a second. Starts this
/// very program again as each node; all of them are ended when it returns, even if it fails.
class GossipProcesses {
public:
    /// `probeSeldom`: at memberlist's rate, once a second.
    GossipProcesses(int nodes, bool probeSeldom);
    ~GossipProcesses();
    /// True when all see all within the deadline; otherwise problem() says why.
    bool start();
    const QString &problem() const { return m_problem; }
    /// Blocks for `span`. The mean over the processes.
    double cpuMillisPerSecond(Millis span) const;

private:
    bool awaitLine(QProcess &process, const QByteArray &beginning, QByteArray &rest);

    const int m_nodes;
    const bool m_probeSeldom;
    std::vector<std::unique_ptr<QProcess>> m_processes;
    QString m_problem;
};

/// The main of such a process: gossips until its standard input ends. The exit code.
int runGossipNode(int argc, char **argv);

} // namespace muster::bench
