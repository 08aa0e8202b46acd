#pragma once
#include "base/random.h"
#include "cluster/status/evidence.h"
#include "cluster/status/leaderpreference.h"
#include "fakecluster/logbook.h"
#include "fakecluster/nodeconfig.h"
#include "fakecluster/script.h"
#include "protocol/overview/overview.h"

#include <map>
#include <optional>
#include <set>
#include <vector>

namespace muster::fakecluster {

struct WorldOptions {
    int nodes = 3; ///< 1 to nodesMax
    quint64 seed = 1;
    double churnPercent = 0; ///< of the nodes to which something happens each second
    QString clusterName = QStringLiteral("simulated");
    QString version; ///< that all begin with
    QStringList features;
    int schema = 1;
    QDateTime epoch; ///< wall clock at the start
    QString address; ///< host:port of the first node; the others have addresses at which nobody listens
};

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
    quint64 generation = 0; ///< what was planned for an older one does not happen
    bool answers() const { return running && !paused; }
};

/// A whole cluster as a state machine: a function of options, script and what is asked of it, with `now`
/// given by the caller as time since the start. What a real node would know of it comes out as evidence,
/// which the real judgement then judges. Pure. Thread: one.
class World {
public:
    World(WorldOptions options, Script script);

    /// Lets everything happen that is due until then. `now` never goes back.
    void advance(Millis now);
    /// When something happens next; empty: never.
    std::optional<Millis> nextDeadline() const;
    /// Whether anything but ages changed since the last call.
    bool takeChanges() { return std::exchange(m_changed, false); }

    const std::vector<SimNode> &nodes() const { return m_nodes; }
    std::optional<int> indexOf(const NodeId &id) const;
    /// The node that answers clients: the first that can. Empty: none can.
    std::optional<int> observer() const;
    std::optional<int> leader() const { return m_leader; }
    quint64 term() const { return m_term; }
    const std::vector<protocol::TermRecord> &terms() const { return m_terms; }
    bool databaseUp() const { return m_databaseUp; }
    const LogBook &logs() const { return m_logs; }
    LogBook &logs() { return m_logs; }
    const WorldOptions &options() const { return m_options; }
    QDateTime wall(Millis at) const { return m_options.epoch.addMSecs(at.count()); }

    /// What the observer knows; there has to be one.
    cluster::Evidence evidence() const;
    /// How far the wish for a leader is; empty: there is none.
    std::optional<cluster::LeaderPreference> preference(const cluster::Evidence &evidence) const;
    /// Unavailable: it does not answer.
    Result<ConfigChange> reload(int node);
    /// Into the file, and in use at once as far as a running process can.
    Result<ConfigChange> save(int node, const Edits &edits);
    /// A node id, "next", or empty for the lowest id; as POST /muster/leader.
    Result<NodeId> prefer(const QString &to);

private:
    enum class Kind { Script, Suspect, Down, Left, Active, Elect, Churn, Restore };
    struct Event {
        Kind kind = Kind::Script;
        int node = 0; ///< of Script: the number of the step
        quint64 generation = 0;
        protocol::LeaseReason reason = protocol::LeaseReason::NoLeaseYet; ///< Elect
    };

    void plan(Millis in, Event event);
    void happen(const Event &event);
    void perform(const Step &step);
    void performOn(int node, const Step &step);
    std::vector<int> resolve(const Targets &targets) const;
    void cut(const Step &step);
    void heal(const Step &step);
    void kill(int node);
    void start(int node);
    void stop(int node);
    void pause(int node);
    void resume(int node);
    void setLifecycle(int node, protocol::Lifecycle lifecycle);
    void editConfig(int node, const Edits &edits);
    void churnTick();
    void disturb(int node);
    void restore(int node);
    bool canLead(int node) const;
    void elect(protocol::LeaseReason reason);
    void leaderLost(Millis within, protocol::LeaseReason reason);
    void endTerm(std::optional<protocol::LeaseReason> reason);
    void say(int node, log::Level level, const QString &component, const QString &text);

    cluster::NodeEvidence evidenceOf(int node, int alive, const std::set<QString> &keys) const;
    cluster::SightMatrix sights() const;
    cluster::Sight sight(int from, int to) const;
    bool blocked(int from, int to) const { return m_cuts.contains({from, to}); }

    const WorldOptions m_options;
    const Script m_script;
    Random m_random;
    LogBook m_logs;
    ConfigLibrary m_library;
    std::vector<SimNode> m_nodes;
    std::map<NodeId, int> m_byId;
    std::map<std::pair<Millis, quint64>, Event> m_events; ///< by time, then by when they were planned
    quint64 m_planned = 0;
    Millis m_now{0};
    bool m_changed = true;
    bool m_databaseUp = true;
    double m_churnPercent = 0;
    bool m_churning = false;
    double m_churnDue = 0;
    std::set<int> m_disturbed;
    std::set<std::pair<int, int>> m_cuts; ///< what the first sends does not reach the second
    std::optional<int> m_leader;
    quint64 m_term = 0;
    Millis m_leaderSeenAt{0};
    std::vector<protocol::TermRecord> m_terms; ///< the newest 50
    std::optional<int> m_preferred;
    quint64 m_preferredAt = 0; ///< the term when it was asked
    std::vector<cluster::LimitEvidence> m_limitsOk;
    std::vector<cluster::LimitEvidence> m_limitsLow;
};

} // namespace muster::fakecluster
