#pragma once
#include "cluster/membership/membership.h"
#include "sim/invariants.h"

#include <deque>
#include <functional>
#include <queue>
#include <set>

namespace muster::sim {

/// A whole cluster in one thread and in virtual time: nodes, their hosts, and a network that loses, delays,
/// reorders, duplicates and parts. One seed decides everything. Checks the invariants after every step.
class SimCluster {
public:
    struct Seen {
        TimePoint at;
        cluster::MemberName by;
        cluster::MemberName about;
        std::optional<cluster::MemberState> was;
        cluster::MemberState is;
        QString reason;
    };
    enum class Incarnation { Kept, Lost };

    /// Starts `nodes` nodes named "a", "b", … (or as in `names`, sorted) that all join each other at the same
    /// moment; or, with `seedsEach`, the first so many, as where a list of seeds is configured.
    SimCluster(int nodes, quint64 seed,
        const cluster::MembershipOptions &options = cluster::MembershipOptions::lan(), int seedsEach = 0,
        const std::vector<cluster::MemberName> &names = {});
    ~SimCluster();

    TimePoint now() const { return m_now; }
    void run(Millis duration);
    /// Runs until `holds`, looking after each event, or each `pause` where looking is dear; false if it did
    /// not within `limit`.
    bool runUntil(const std::function<bool()> &holds, Millis limit, Millis pause = Millis(0));

    // The network.
    void setLoss(int percent) { m_loss = percent; } ///< of datagrams; streams are delayed by it
    void setDuplication(int percent) { m_duplication = percent; }
    void setLatency(Millis least, Millis most); ///< evenly spread, so datagrams overtake each other
    void cut(const cluster::MemberName &from, const cluster::MemberName &to); ///< one direction
    void cutBoth(const cluster::MemberName &a, const cluster::MemberName &b);
    /// These can no longer talk to the others.
    void partition(const std::set<cluster::MemberName> &side);
    /// Nothing reaches `name` anymore, though others hear it.
    void deafen(const cluster::MemberName &name);
    /// Nobody hears `name` anymore, though it hears them.
    void mute(const cluster::MemberName &name);
    void heal() { m_cuts.clear(); }
    /// A firewall that lets streams through and no datagrams, in both directions.
    void blockPackets(const cluster::MemberName &name);
    void allowPackets() { m_withoutPackets.clear(); }
    /// Percent of user messages that the host of the recipient takes and nobody reads.
    void setUserLoss(int percent) { m_userLoss = percent; }

    // For what builds on this.
    /// Runs `act` in this life of the process, after `in`; while it is stopped it waits.
    void after(const cluster::MemberName &name, Millis in, std::function<void()> act);
    void later(Millis in, std::function<void()> act); ///< whatever happens to any process
    /// One event, or the end of the time if there is none before.
    void stepUntil(TimePoint until);
    bool isPaused(const cluster::MemberName &name) const;
    /// Called with what each step of a node's membership put out, after it was acted on.
    void watchNodes(
        std::function<void(const cluster::MemberName &, const cluster::MembershipOutput &)> watcher)
    {
        m_nodeWatcher = std::move(watcher);
    }
    /// False if there is no way to try; else its end is in the output.
    [[nodiscard]] bool sendUser(
        const cluster::MemberName &from, const cluster::MemberName &to, const QByteArray &body);
    int messagesLost() const { return m_messagesLost; } ///< of those that their senders believe delivered

    // Processes and hosts.
    void pause(const cluster::MemberName &name); ///< SIGSTOP: its sockets still accept and queue
    void resume(const cluster::MemberName &name);
    void kill(const cluster::MemberName &name); ///< the host lives and refuses
    void vanish(const cluster::MemberName &name); ///< the host is silent
    void restart(const cluster::MemberName &name, Incarnation incarnation);
    void leave(const cluster::MemberName &name);
    void setMeta(const cluster::MemberName &name, const QByteArray &meta);

    // What is seen.
    const std::vector<cluster::MemberName> &names() const { return m_names; }
    cluster::Membership &core(const cluster::MemberName &name);
    std::optional<cluster::MemberState> view(
        const cluster::MemberName &by, const cluster::MemberName &about) const;
    bool isRunning(const cluster::MemberName &name) const;
    /// All running nodes see each other alive and, where they list them, the others not up.
    bool agreed() const;
    /// All running nodes but itself list `name` as `state`.
    bool allSee(const cluster::MemberName &name, cluster::MemberState state) const;
    const std::vector<Seen> &history() const { return m_history; }
    int seen(cluster::MemberState state) const; ///< how often a node came to see another in this state
    const std::vector<cluster::UserReceived> &userReceived() const { return m_userReceived; }
    const std::vector<cluster::UserSent> &userSent() const { return m_userSent; }
    const QString &violation() const { return m_invariants.violation(); }
    quint64 traceHash() const { return m_trace; } ///< of everything that was sent and seen
    qint64 packetsSent() const { return m_packets; }
    qint64 tableEntriesSent() const { return m_tableEntries; } ///< members in tables over streams
    /// Called for each packet that is sent, before it is lost or not.
    void watchPackets(std::function<void(const cluster::MemberName &from, const cluster::Packet &)> watcher)
    {
        m_packetWatcher = std::move(watcher);
    }
    /// The same for what goes over streams: the request or the reply.
    using Streamed = std::variant<cluster::PushPull, cluster::Ping, cluster::UserData, cluster::Ack>;
    void watchStreams(std::function<void(const cluster::MemberName &from, const Streamed &)> watcher)
    {
        m_streamWatcher = std::move(watcher);
    }
    /// The history and the present views, for a failed test.
    QString story() const;

private:
    enum class Process { Running, Paused, Killed, Vanished };
    struct Node;
    using Action = std::function<void(Node &)>;
    struct Node {
        cluster::MemberName name;
        cluster::Endpoint endpoint;
        std::unique_ptr<cluster::Membership> core;
        Process process = Process::Running;
        int life = 0;
        quint32 persisted = 0;
        std::deque<Action> inbox; ///< while paused: what its sockets hold
        std::set<cluster::StreamId> openDials;
        std::optional<TimePoint> tickAt;
    };
    struct Event {
        TimePoint at;
        quint64 number = 0;
        Node *node = nullptr; ///< null: in no process
        int life = 0; ///< of the node's process; events of an earlier one are void
        Action action;
        bool internal = false; ///< a timer: not in a socket that could overflow
    };
    struct Later {
        bool operator()(const Event &a, const Event &b) const
        {
            return std::pair(a.at, a.number) > std::pair(b.at, b.number);
        }
    };

    Node *at(const cluster::Endpoint &endpoint) const;
    Node &node(const cluster::MemberName &name) const;
    bool open(const Node &from, const Node &to) const;
    Millis latency();
    Millis streamLatency();
    void schedule(Node &node, Millis in, Action action);
    void step();
    void drain(Node &node, bool ticked);
    void planTick(Node &node);
    void sendPacket(Node &from, const cluster::Packet &packet);
    void dial(Node &from, const cluster::StreamDial &dial);
    void reply(Node &from, const cluster::StreamReply &reply);
    void noteStreamed(const Node &from, const Streamed &what);
    void outcome(Node &dialer, int life, cluster::StreamId id, Millis in, Action action);
    void bring(Node &node, quint32 incarnation);
    void trace(quint64 value);

    const cluster::MembershipOptions m_options;
    const int m_seedsEach;
    Random m_random;
    TimePoint m_now{Millis(1'000'000)};
    quint64 m_numbers = 0;
    std::priority_queue<Event, std::vector<Event>, Later> m_events;
    std::vector<std::unique_ptr<Node>> m_nodes;
    std::vector<cluster::MemberName> m_names;
    std::map<cluster::MemberName, Node *> m_byName;
    std::set<std::pair<const Node *, const Node *>> m_cuts;
    std::set<const Node *> m_withoutPackets;
    std::function<void(const cluster::MemberName &, const cluster::Packet &)> m_packetWatcher;
    std::function<void(const cluster::MemberName &, const Streamed &)> m_streamWatcher;
    std::function<void(const cluster::MemberName &, const cluster::MembershipOutput &)> m_nodeWatcher;
    int m_loss = 0;
    int m_userLoss = 0;
    int m_messagesLost = 0;
    int m_duplication = 0;
    Millis m_latencyLeast{1};
    Millis m_latencyMost{5};
    struct Accepted {
        Node *dialer = nullptr;
        int life = 0;
        cluster::StreamId id = 0;
    };
    std::map<cluster::StreamId, Accepted> m_accepted;
    cluster::StreamId m_lastAccepted = 0;
    Invariants m_invariants;
    std::vector<Seen> m_history;
    struct Noted {
        TimePoint at;
        cluster::MemberName by;
        QString text;
    };
    std::vector<Noted> m_notes;
    std::vector<cluster::UserReceived> m_userReceived;
    std::vector<cluster::UserSent> m_userSent;
    quint64 m_trace = 0xcbf29ce484222325ULL;
    qint64 m_packets = 0;
    qint64 m_tableEntries = 0;
};

} // namespace muster::sim
