#pragma once
#include "base/random.h"
#include "sim/streaming/streaminvariants.h"

#include <functional>
#include <memory>
#include <set>

/// Nodes that stream to each other over connections that break, in virtual time from one seed.
namespace muster::sim {

class StreamCluster {
public:
    StreamCluster(int nodes, quint64 seed);

    void run(Millis span);

    void publish(int node, qsizetype bytes);
    void setRate(Millis every) { m_publishEvery = every; } ///< of each node; 0: nobody publishes
    void pause(int node, Millis span); ///< SIGSTOP: nothing runs, inputs wait
    void crash(int node);
    void restart(int node); ///< the same id, no memory
    void list(int node, int peer, bool listed); ///< what membership says
    /// One random connection; nothing if there is none.
    enum class Harm { Cut, Vanish, Stall, Slow };
    void harm(Harm how, Millis span);
    void setLoss(int percent) { m_loss = percent; } ///< of whole frames, which TCP does not do
    void setRefusing(int percent) { m_refusing = percent; } ///< dials that fail
    void heal();

    bool isUp(int node) const { return bool(m_nodes[size_t(node)].core); }
    bool isListed(int node, int peer) const { return m_nodes[size_t(node)].listed.contains(peer); }
    /// Why not everybody knows everything; empty: all do.
    QString lag() const;
    const StreamInvariants &invariants() const { return m_invariants; }
    quint64 steps() const { return m_steps; }
    quint64 doubts() const { return m_doubts; } ///< how often a node was no longer sure of another
    size_t digest() const { return m_digest; } ///< of everything that happened, to compare runs
    Millis now() const { return m_now; }
    const streaming::Options &options() const { return m_options; }

private:
    using Core = streaming::NodeStreams;
    struct Node {
        std::unique_ptr<Core> core;
        quint64 life = 0;
        quint64 incarnation = 0;
        Millis pausedUntil{0};
        quint64 timer = 0; ///< the newest
        std::set<int> listed;
        std::set<int> sureOf; ///< as its outputs say
    };
    /// From one node to another.
    struct Pipe {
        size_t to = 0;
        quint64 toLife = 0;
        QByteArray waiting; ///< what the core handed over
        bool moving = false;
        Millis stalledUntil{0};
        bool slow = false;
    };
    struct Wire {
        Pipe pipes[2]; ///< the one that leads to the dialer first
        bool vanishes = false; ///< nothing arrives any more, and nobody is told
        bool open[2] = {true, true}; ///< whether the end that pipes[i] leads to has it open
    };
    struct Step {
        Millis at;
        quint64 order;
        std::function<void()> run;
        static bool later(const Step &a, const Step &b)
        {
            return a.at != b.at ? a.at > b.at : a.order > b.order;
        }
    };

    void after(Millis delay, std::function<void()> run);
    void onNode(size_t node, quint64 life, Millis delay, std::function<void(Core &)> act);
    TimePoint time() const { return TimePoint(m_now); }
    const NodeId &id(size_t node) const { return m_ids[node]; }
    size_t nodeOf(const NodeId &id) const { return id.toString().last(1).toUInt(); }
    void start(size_t node);
    void tellPeers(size_t node);
    void drain(size_t node);
    void wakeAt(size_t node, Millis when, quint64 timer);
    void carryOut(size_t node, const Core::Output &output);
    void dial(size_t from, size_t to);
    void move(quint64 wire, int pipe);
    void arrive(quint64 wire, int pipe, const QByteArray &bytes);
    void endWire(quint64 wire);
    void publishSome(size_t node);
    void check();
    qsizetype heldMax(size_t node) const;

    streaming::Options m_options;
    Random m_random;
    std::vector<NodeId> m_ids;
    std::vector<Node> m_nodes;
    std::map<quint64, Wire> m_wires; ///< by connection id, the same at both ends
    StreamInvariants m_invariants;
    std::vector<Step> m_queue; ///< a heap, the next on top
    Millis m_publishEvery{200};
    int m_loss = 0;
    int m_refusing = 0;
    Millis m_now{0};
    quint64 m_order = 0;
    quint64 m_steps = 0;
    quint64 m_doubts = 0;
    quint64 m_lastWire = 0;
    size_t m_digest = 0;
};

} // namespace muster::sim
