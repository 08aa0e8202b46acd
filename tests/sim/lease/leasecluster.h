#pragma once
#include "base/random.h"
#include "sim/lease/leaseinvariants.h"
#include "sim/lease/simdatabase.h"

#include <functional>
#include <memory>
#include <vector>

/// Nodes with clocks of their own and one lease row between them, in virtual time from one seed.
namespace muster::sim {

struct Faults {
    int lostRequests = 0; ///< percent: never reaches the database
    int lostReplies = 0; ///< percent: is executed, the answer never arrives
    int slow = 0; ///< percent: takes up to ten seconds on its way to the database
    int wrongViews = 0; ///< percent of candidate views that are any subset
};

class LeaseCluster {
public:
    enum class Link { Good, SlowReplies, Cut }; ///< of one node to the database

    /// Clock rates are uniform in ±10 %, offsets up to a day.
    LeaseCluster(int nodes, quint64 seed);

    void run(Millis span);
    void setFaults(const Faults &faults) { m_faults = faults; }
    void pause(int node, Millis span); ///< SIGSTOP: nothing runs, inputs wait
    void crash(int node);
    void restart(int node); ///< the same id, no memory
    void leap(int node, Millis by); ///< its monotonic clock jumps ahead
    void setDatabaseAway(bool away) { m_databaseAway = away; }
    void setLink(int node, Link link) { m_nodes[size_t(node)].link = link; }
    Link link(int node) const { return m_nodes[size_t(node)].link; }
    void resign(int node);
    void prefer(int node) { m_database.prefer(id(node), TimePoint(now())); }

    NodeId id(int node) const;
    bool up(int node) const { return bool(m_nodes[size_t(node)].keeper); }
    std::optional<int> leader() const; ///< the one that is effective now
    const cluster::LeaseKeeper &keeper(int node) const { return *m_nodes[size_t(node)].keeper; }
    const std::vector<cluster::LeaseKeeper::Event> &events(int node) const
    {
        return m_nodes[size_t(node)].events;
    }
    quint64 writesDone() const { return m_writesDone; }
    quint64 writesRefused() const { return m_writesRefused; }
    quint64 steps() const { return m_steps; }
    /// The first invariant that did not hold; empty: all do.
    const QString &violation() const { return m_invariants.violation(); }
    QByteArray digest() const { return m_digest; } ///< of everything that happened, to compare runs
    Millis now() const { return std::chrono::duration_cast<Millis>(m_now); }

private:
    using Real = std::chrono::microseconds;
    struct Node {
        std::unique_ptr<cluster::LeaseKeeper> keeper;
        Link link = Link::Good;
        double rate = 1;
        Millis offset{0};
        Real pausedUntil{0};
        quint64 life = 0;
        quint64 timer = 0; ///< only the newest timer counts
        std::optional<TimePoint> timerFor;
        std::vector<cluster::LeaseKeeper::Event> events;
    };
    struct Step {
        Real at;
        quint64 order;
        std::function<void()> run;
        static bool later(const Step &a, const Step &b)
        {
            return a.at != b.at ? a.at > b.at : a.order > b.order;
        }
    };

    void after(Real delay, std::function<void()> run);
    /// Runs `act` on the node's present life, after its pause if it has one.
    void onNode(size_t node, quint64 life, Real delay, std::function<void(Node &)> act);
    TimePoint local(const Node &node) const;
    void start(size_t node);
    void drain(size_t node);
    void send(size_t node, const cluster::LeaseKeeper::Command &command);
    void answer(size_t node, quint64 command, const cluster::LeaseKeeper::Statement &statement,
        const SimDatabase::Answer &answer);
    void setTimer(size_t node);
    void look(size_t node);
    void work(size_t node);
    void check();
    Real delay();

    Random m_random;
    Faults m_faults;
    bool m_databaseAway = false;
    SimDatabase m_database;
    std::vector<Node> m_nodes;
    LeaseInvariants m_invariants;
    std::vector<Step> m_queue; ///< a heap, the next on top
    Real m_now{0};
    quint64 m_order = 0;
    quint64 m_steps = 0;
    quint64 m_writesDone = 0;
    quint64 m_writesRefused = 0;
    QByteArray m_digest;
};

} // namespace muster::sim
