#pragma once
#include "fakecluster/churn.h"
#include "fakecluster/worldevidence.h"

#include <map>

namespace muster::fakecluster {

/// A whole cluster as a state machine: a function of options, script and what is asked of it, with `now`
/// given by the caller as time since the start. What a real node would know of it comes out as evidence,
/// which the real judgement then judges. It puts its parts together: what happens when (Agenda), the nodes
/// (SimNodes), who leads (Leadership), what is cut off (Cuts) and trouble by chance (Churn). Pure.
/// Thread: one.
class World {
public:
    World(WorldOptions options, Script script);
    Q_DISABLE_COPY_MOVE(World)

    /// Lets everything happen that is due until then. `now` never goes back.
    void advance(Millis now);
    /// When something happens next; empty: never.
    std::optional<Millis> nextDeadline() const { return m_agenda.nextDeadline(); }
    /// Whether anything but ages changed since the last call.
    bool takeChanges();

    const std::vector<SimNode> &nodes() const { return m_nodes.all(); }
    std::optional<int> indexOf(const NodeId &id) const { return m_nodes.indexOf(id); }
    /// The node that answers clients: the first that can. Empty: none can.
    std::optional<int> observer() const { return m_nodes.observer(); }
    std::optional<int> leader() const { return m_leadership.leader(); }
    quint64 term() const { return m_leadership.term(); }
    const std::vector<protocol::TermRecord> &terms() const { return m_leadership.terms(); }
    /// How the replicas of the database are, in the words of the script, by number.
    const std::map<int, QString> &replicas() const { return m_replicas; }
    bool databaseUp() const { return m_leadership.databaseUp(); }
    const LogBook &logs() const { return m_logs; }
    const WorldOptions &options() const { return m_options; }
    QDateTime wall(Millis at) const { return m_options.epoch.addMSecs(at.count()); }

    /// What the observer knows; there has to be one.
    cluster::Evidence evidence() const { return m_evidence.at(m_agenda.now()); }
    /// How far the wish for a leader is; empty: there is none.
    std::optional<cluster::LeaderPreference> preference(const cluster::Evidence &evidence) const
    {
        return m_leadership.preference(evidence);
    }
    /// Unavailable: it does not answer.
    [[nodiscard]] Result<ConfigChange> reload(int node) { return m_nodes.reload(node); }
    /// Into the file, and in use at once as far as a running process can.
    [[nodiscard]] Result<ConfigChange> save(int node, const Edits &edits);
    /// A node id, "next", or empty for the lowest id; as POST /muster/leader.
    [[nodiscard]] Result<NodeId> prefer(const QString &to);

private:
    void happen(const PlannedEvent &event);
    void perform(const Step &step);
    void performOn(int node, const Step &step);
    void performOn(int node, const std::vector<Step> &steps);
    void cut(const Step &step);
    void heal(const Step &step);
    void preferAsTold(const Step &step);
    void setChurn(double percent);
    void churn();
    std::vector<int> resolve(const Targets &targets) const { return m_nodes.resolve(targets, leader()); }
    void say(int node, log::Level level, const QString &component, const QString &text);

    const WorldOptions m_options;
    const Script m_script;
    Random m_random;
    LogBook m_logs;
    Agenda m_agenda;
    SimNodes m_nodes;
    Leadership m_leadership;
    Cuts m_cuts;
    Churn m_churn;
    WorldEvidence m_evidence;
    std::map<int, QString> m_replicas;
    bool m_changed = true; ///< the script did something
};

} // namespace muster::fakecluster
