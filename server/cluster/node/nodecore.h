#pragma once
#include "cluster/node/configreports.h"
#include "cluster/node/hostreports.h"
#include "cluster/node/isolationjudge.h"
#include "cluster/node/leasedrive.h"
#include "cluster/node/nodeio.h"
#include "cluster/node/nodelist.h"
#include "cluster/node/viewexchange.h"
#include "cluster/status/leaderpreference.h"
#include "cluster/status/status.h"

namespace muster::cluster {

/// One node's part in the cluster, above membership: peers, candidates, the lease, what is announced, the
/// evidence and the status follow from what gossip lists. It owns no socket, database, timer or thread, so a
/// run is a function of (random, inputs): musterd and the simulation drive this class.
///
/// Correctness of the lease rests on which side of a statement a clock is read (LeaseKeeper): the moment of
/// the step that put a command into its output is from *before* the statement, so run commands after step()
/// has returned; the moment of the step with its answer is read *after* the answer came.
///
/// Thread: any one; not reentrant. Time: `now.steady` never goes back. Untrusted input: members and messages
/// are hostile until decoded here.
class NodeCore {
public:
    /// `random` must differ from process to process, see IsolationJudge. `clustered`: there is gossip;
    /// without it no node is ever missed.
    NodeCore(NodeId self, QString clusterName, bool clustered, Random random);

    [[nodiscard]] NodeOutput step(const NodeInput &input, const Moment &now);
    /// When input::Tick is due next; TimePoint::max(): never.
    TimePoint nextDeadline() const;

    // What this node knows, as of the last step or of the call.
    const LeaseDrive &lease() const { return m_lease; }
    const Isolation &isolation() const { return m_isolation.isolation(); }
    const NodeMeta &announced() const { return m_announced; }
    /// How far each clock that is known is ahead of ours.
    std::map<NodeId, ClockOffset> clocks(const Moment &now) const { return m_hosts.clocks(now); }

    /// What the observer's host and database add to the evidence.
    struct Observer {
        Endpoint gossipAddress;
        int databaseSchema = 0;
        ClockLimits clockLimits;
        bool warnOfHosts = true;
        std::optional<AgreedConfig> lastAgreed;
        std::vector<KeyStranger> keyStrangers;
        std::vector<Outsider> outsiders;
        Millis unwritableFor{0};
        QString unwritableWhy;
    };
    /// Everything that this node knows of the cluster now.
    Evidence evidence(const Observer &observer, const Moment &now) const;
    /// Judges it, and records what changed since the previous assessment.
    struct Assessment {
        ClusterStatus status;
        QList<EventRecord> events; ///< the new ones
    };
    Assessment assess(const Evidence &evidence, const Moment &now);
    const std::deque<EventRecord> &events() const { return m_history.events(); }

private:
    void handle(const input::Begin &, const Moment &now);
    void handle(const input::Look &look, const Moment &now);
    void handle(const input::OwnMeta &own, const Moment &now);
    void handle(const input::OwnConfig &own, const Moment &now);
    void handle(const input::PeerConfig &peer, const Moment &now);
    void handle(const input::OwnHost &own, const Moment &now);
    void handle(const input::PeerHost &peer, const Moment &now);
    void handle(const input::Clocks &clocks, const Moment &now);
    void handle(const input::Message &message, const Moment &now);
    void handle(const input::MessageEnded &ended, const Moment &now);
    void handle(const input::LeaseAnswer &answer, const Moment &now);
    void handle(const input::WitnessAnswer &answer, const Moment &now);
    void handle(const input::WitnessForgotten &forgotten, const Moment &now);
    void handle(const input::StopWitness &, const Moment &now);
    void handle(const input::Resign &, const Moment &now);
    void handle(const input::Tick &, const Moment &now);

    void take(const PeerMessage &message, const Moment &now);
    void watchIsolation(TimePoint now);
    void collect(const Moment &now);
    void notice(EventRecord event, const Moment &now);

    const NodeId m_self;
    const QString m_clusterName;
    const bool m_clustered;
    NodeMeta m_own; ///< as it was given
    NodeMeta m_announced; ///< with what follows from the lease
    NodeList m_listed;
    AbsentNodes m_absent;
    UnregisteredNodes m_unregistered;
    Outbox m_outbox;
    ViewExchange m_views;
    ConfigReports m_configs;
    HostReports m_hosts;
    LeaseDrive m_lease;
    IsolationJudge m_isolation;
    StatusHistory m_history;
    NodeOutput m_output;
    bool m_announces = false; ///< our facts are known
};

} // namespace muster::cluster
