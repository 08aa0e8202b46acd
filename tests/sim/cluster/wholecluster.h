#pragma once
#include "cluster/node/nodecore.h"
#include "sim/cluster/clusterinvariants.h"
#include "sim/simcluster.h"

#include <QStringList>

namespace muster::sim {

/// Whole nodes in virtual time from one seed: each a membership and the cluster::NodeCore that musterd runs,
/// with clocks of their own, and one database between them. The network and the processes are SimCluster's;
/// this is what server/node's adapters are to musterd: it carries what NodeCore asks for to the database and
/// to the peers, and decides nothing. Checks the invariants after every step.
class WholeCluster {
public:
    enum class Link { Good, SlowReplies, Cut }; ///< of one node to the database
    struct Faults {
        int lostRequests = 0; ///< percent of statements that never reach the database
        int lostReplies = 0; ///< percent that are executed, and the answer never arrives
        int slow = 0; ///< percent that take up to ten seconds on their way
    };

    /// Clock rates are uniform in ±10 %, offsets up to a day, wall clocks up to five minutes apart.
    WholeCluster(int nodes, quint64 seed, bool tracing = false);

    void run(Millis span);
    /// False if it did not come to hold within `limit`.
    bool runUntil(const std::function<bool()> &holds, Millis limit);
    SimCluster &net() { return m_net; }
    int size() const { return int(m_nodes.size()); }

    void pause(int node, Millis span);
    void kill(int node, bool silently);
    void restart(int node, SimCluster::Incarnation incarnation);
    bool isUp(int node) const;
    void leapMonotonic(int node, Millis by) { m_nodes[size_t(node)].offset += by; } ///< ahead: it was asleep
    void jumpWall(int node, Millis by) { m_nodes[size_t(node)].wall += by; }
    void setFaults(const Faults &faults) { m_faults = faults; }
    void setDatabaseAway(bool away) { m_databaseAway = away; }
    void setLink(int node, Link link) { m_nodes[size_t(node)].link = link; }
    void prefer(int node);
    void clearPreference() { m_database.prefer(NodeId(), m_net.now()); }
    /// To a replica without the last `lost`. With `livesOn` the nodes that `stay` go on with the old one.
    void failOver(Millis lost, bool livesOn = false, const std::set<int> &stay = {});
    void endOldDatabases();
    void resign(int node);
    void healAll(); ///< no faults, all nodes run; a node that resigned starts again

    std::vector<int> leaders() const; ///< effective now, each by its own clock
    const cluster::NodeCore &core(int node) const { return *m_nodes[size_t(node)].core; }
    /// All nodes run, see each other alive and believe in one leader, which is effective.
    bool agreed() const;
    /// Each node counts as many that see a node as there are: all views have arrived.
    bool viewsKnown() const;
    /// Each node knows what every host reports of itself.
    bool hostsKnown() const;
    /// Why not all is well, as any of the nodes judges now.
    QStringList complaints();
    const SimDatabase &database() const { return m_database; }
    const ClusterInvariants &invariants() const { return m_invariants; }
    QString violation() const;
    quint64 writesDone() const { return m_writesDone; }
    quint64 writesRefused() const { return m_writesRefused; }
    quint64 steps() const { return m_steps; }
    quint64 hash() const { return m_hash ^ m_net.traceHash(); }
    const QStringList &trace() const { return m_trace; }
    void note(const QString &what); ///< into the trace

private:
    struct Node {
        cluster::MemberName name;
        NodeId id;
        std::unique_ptr<cluster::NodeCore> core; ///< null: not running
        cluster::NodeMeta meta; ///< as given to it
        std::set<NodeId> writers; ///< as it last read them
        TimePoint begunAt; ///< by its own clock
        bool lookPlanned = false; ///< after a change
        bool stopping = false;
        Link link = Link::Good;
        int instance = -1; ///< the old database that it stays with; -1: the primary
        double rate = 1;
        Millis offset{0};
        Millis wall{0};
        quint64 life = 0;
        quint64 timer = 0; ///< only the newest counts
        std::optional<TimePoint> timerFor;
    };
    /// What a database holds beside the lease.
    struct Tables {
        cluster::WitnessRows witnesses;
        std::map<NodeId, TimePoint> announced;
    };
    using Read = std::function<void(Tables &)>;
    using Answered = std::function<void(Node &, bool answered)>;

    TimePoint local(const Node &node) const;
    cluster::Moment moment(const Node &node) const;
    void begin(Node &node);
    void give(Node &node, const cluster::NodeInput &input);
    void act(Node &node, const cluster::NodeOutput &output);
    void hear(const cluster::MemberName &name, const cluster::MembershipOutput &output);
    void look(Node &node);
    void lookAgain(Node &node);
    void readClocks(Node &node);
    void readWriters(Node &node);
    void work(Node &node);
    void report(const Node &node, const cluster::LeaseKeeper::Event &event);
    void send(Node &node, const cluster::LeaseKeeper::Command &command);
    void beat(Node &node, const cluster::WitnessRow &own);
    void forget(Node &node, const std::vector<NodeId> &witnesses);
    /// Runs `read` in the database and `answered` on the node, in each of which it may fail.
    void query(Node &node, Millis timeout, Read read, Answered answered);
    void setTimer(Node &node);
    int instanceOf(const Node &node) const;
    bool reaches(const Node &node) const { return !m_databaseAway && node.link != Link::Cut; }
    /// Runs `act` in this life of the node.
    void onNode(Node &node, Millis in, std::function<void(Node &)> act);
    Millis delay();
    void step(TimePoint until);
    void check();
    void mix(quint64 value) { m_hash = (m_hash ^ value) * 0x100000001b3ULL; }

    Random m_random;
    SimCluster m_net;
    SimDatabase m_database;
    std::map<int, Tables> m_tables; ///< by instance
    ClusterInvariants m_invariants;
    std::vector<Node> m_nodes;
    Faults m_faults;
    bool m_databaseAway = false;
    std::vector<NodeId> m_effective; ///< room for check(), which runs often
    quint64 m_writesDone = 0;
    quint64 m_writesRefused = 0;
    quint64 m_steps = 0;
    quint64 m_hash = 0xcbf29ce484222325ULL;
    const bool m_tracing;
    QStringList m_trace;
};

} // namespace muster::sim
