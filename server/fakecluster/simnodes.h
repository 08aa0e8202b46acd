#pragma once
#include "base/random.h"
#include "cluster/status/evidence.h"
#include "fakecluster/agenda.h"
#include "fakecluster/logbook.h"
#include "fakecluster/nodeconfig.h"
#include "fakecluster/script.h"
#include "fakecluster/worldoptions.h"
#include "protocol/overview/overview.h"

#include <map>
#include <optional>
#include <vector>

namespace muster::fakecluster {

/// A node as the world keeps it: what it is, not what others know of it.
struct SimNode {
    NodeId id;
    QString name;
    QString address;
    QString gossipAddress;
    bool running = true;
    bool paused = false;
    cluster::Liveness liveness = cluster::Liveness::Alive; ///< as the others hold it
    protocol::Lifecycle lifecycle = protocol::Lifecycle::Active;
    QString version;
    int schema = 1;
    NodeConfigPtr config;
    Millis startedAt{0};
    Millis silentSince{0}; ///< while nothing is heard of it
    Millis skew{0};
    bool synchronized = true;
    bool limitsOk = true;
    quint64 generation = 0; ///< grows whenever its process begins, ends, stops or goes on
    bool answers() const { return running && !paused; }
};

/// The nodes of a simulated cluster and their processes: what is done to one, what follows of it for the node
/// itself and when, and what its log says. Pure. Thread: one.
///
/// Always true: a node's number is its place in all() and never changes, and ids sort as numbers do; a node
/// that is paused is running; what was planned for a process is void once the node has another generation.
class SimNodes {
public:
    /// What is borrowed must outlive this object.
    SimNodes(const WorldOptions &options, Random &random, Agenda &agenda, LogBook &logs);

    const std::vector<SimNode> &all() const { return m_nodes; }
    const SimNode &at(int node) const { return m_nodes[std::size_t(node)]; }
    int count() const { return int(m_nodes.size()); }
    std::optional<int> indexOf(const NodeId &id) const;
    /// The node that answers clients: the first that can. Empty: none can.
    std::optional<int> observer() const;
    /// The numbers that are named, each once, in order.
    std::vector<int> resolve(const Targets &targets, std::optional<int> leader) const;
    /// Whether anything but ages changed since the last call.
    bool takeChanges() { return std::exchange(m_changed, false); }

    // Each is false, and does nothing, where the process is not in a state for it.
    bool kill(int node);
    bool start(int node);
    bool stop(int node);
    bool pause(int node);
    bool resume(int node);
    void setLifecycle(int node, protocol::Lifecycle lifecycle);
    /// What has no consequence of its own: the verbs Version, Schema, Skew, Clock and Limits; nothing else.
    void set(int node, const Step &step);
    /// Its file says something else.
    void edit(int node, const Edits &edits);
    /// Unavailable: it does not answer.
    [[nodiscard]] Result<ConfigChange> reload(int node);

    // What was planned for a node and is due now.
    void suspect(int node);
    void giveUp(int node);
    void leave(int node);
    void serve(int node);

private:
    void say(int node, log::Level level, const QString &component, const QString &text);
    SimNode &change(int node);
    SimNode &silence(int node);

    Random &m_random;
    Agenda &m_agenda;
    LogBook &m_logs;
    ConfigLibrary m_library;
    std::vector<SimNode> m_nodes;
    std::map<NodeId, int> m_byId;
    bool m_changed = true;
};

} // namespace muster::fakecluster
