#pragma once
#include "cluster/leadership/candidacy.h"
#include "sim/cluster/clusterinvariants.h"
#include "sim/simcluster.h"

#include <QStringList>

namespace muster::sim {

/// Whole nodes in virtual time from one seed: each with membership, its lease and the wiring between them as
/// server/node has it, with clocks of their own, and one database between them. The network and the processes
/// are SimCluster's; this adds what leadership needs. Checks the invariants after every step.
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
    void healAll(); ///< no faults, everybody runs; a node that resigned begins anew

    std::vector<int> leaders() const; ///< effective now, each by its own clock
    const cluster::LeaseKeeper &keeper(int node) const { return *m_nodes[size_t(node)].keeper; }
    /// All nodes run, see each other alive and believe in one leader, which is effective.
    bool agreed() const;
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
    struct Known { ///< what a member's meta says, decoded once
        QByteArray bytes;
        std::optional<cluster::NodeMeta> meta;
    };
    struct Node {
        cluster::MemberName name;
        NodeId id;
        std::unique_ptr<cluster::LeaseKeeper> keeper; ///< null: not running
        cluster::DatabaseReach reach;
        cluster::NodeMeta meta;
        bool metaTold = false; ///< as it is now
        bool toldToStop = false;
        std::map<cluster::MemberName, Known> known;
        Link link = Link::Good;
        int instance = -1; ///< the old database that it stays with; -1: the primary
        double rate = 1;
        Millis offset{0};
        Millis wall{0};
        quint64 life = 0;
        quint64 timer = 0; ///< only the newest counts
        std::optional<TimePoint> timerFor;
    };

    TimePoint local(const Node &node) const;
    void begin(Node &node);
    void look(Node &node);
    void lookAgain(Node &node);
    void work(Node &node);
    void drain(Node &node);
    void tell(const Node &node, const cluster::LeaseKeeper::Event &event);
    void send(Node &node, const cluster::LeaseKeeper::Command &command);
    void answer(Node &node, quint64 command, const cluster::LeaseKeeper::Statement &statement,
        const SimDatabase::Answer &answer);
    void setTimer(Node &node);
    void refreshMeta(Node &node);
    int instanceOf(const Node &node) const;
    bool reaches(const Node &node) const { return !m_databaseAway && node.link != Link::Cut; }
    /// Runs `act` in this life of the node, then does what follows from it.
    void onNode(Node &node, Millis in, std::function<void(Node &)> act);
    Millis delay();
    void step(TimePoint until);
    void check();
    void mix(quint64 value) { m_hash = (m_hash ^ value) * 0x100000001b3ULL; }

    Random m_random;
    SimCluster m_net;
    SimDatabase m_database;
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
