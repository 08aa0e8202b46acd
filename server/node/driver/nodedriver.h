#pragma once
#include "cluster/node/nodecore.h"

#include <QObject>
#include <QTimer>

#include <deque>

namespace muster::node {

/// Runs this node's NodeCore on the clocks of this process: passes in what the adapters bring, keeps its
/// timer, distributes its output. Decides nothing. Thread: main.
class NodeDriver final : public QObject {
    Q_OBJECT
public:
    /// `clustered`: there is gossip.
    NodeDriver(NodeId self, QString clusterName, bool clustered, QObject *parent = nullptr);

    /// The moment of the input is that of the call: pass an answer in when it has arrived, never while it is
    /// awaited (see NodeCore). From within stepped() it waits until all receivers had that output.
    void step(cluster::NodeInput input);
    const cluster::NodeCore &core() const { return m_core; }
    cluster::Evidence evidence(const cluster::NodeCore::Observer &observer) const;
    cluster::NodeCore::Assessment assess(const cluster::Evidence &evidence);

signals:
    /// After each step; adapters do their part of it, in the order of the fields.
    void stepped(const muster::cluster::NodeOutput &output);

private:
    static cluster::Moment now();
    void setTimer();

    struct Waiting {
        cluster::NodeInput input;
        cluster::Moment at;
    };
    cluster::NodeCore m_core;
    std::deque<Waiting> m_waiting;
    bool m_stepping = false;
    QTimer m_timer;
};

} // namespace muster::node
