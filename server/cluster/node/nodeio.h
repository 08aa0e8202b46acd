#pragma once
#include "cluster/clock/clockjump.h"
#include "cluster/leadership/lease.h"
#include "cluster/membership/membershipoutput.h"
#include "cluster/peers/nodemeta.h"
#include "cluster/reachability/isolation.h"
#include "cluster/status/evidence.h"
#include "cluster/status/statushistory.h"

#include <variant>

/// The inputs of a NodeCore, and what it asks its adapters to do. Values only.
namespace muster::cluster {

/// The two clocks of a host. Rules count with `steady`; `wall` is for people, for versions that outlive a
/// process, and for comparing the clocks of hosts.
struct Moment {
    TimePoint steady;
    WallTime wall;
};

/// A node's configuration, as its report says.
struct NodeConfig {
    quint32 revision = 0; ///< as NodeMeta::reportRevision; one of another revision is not what it runs now
    ConfigEvidence keys;
    QStringList restartPending;
    QString fileProblem = {}; ///< why its file cannot be used; empty if it can
};

/// What a host reports of itself; the clock without `ahead`, which is measured.
struct HostFacts {
    std::vector<LimitEvidence> limits;
    ClockEvidence clock;
};

namespace input {

/// The node begins to take part; the database has just answered.
struct Begin { };
/// What gossip and the database show now. Given when gossip's list changed, and every timings::lookEvery.
struct Look {
    std::vector<Member> members; ///< all that gossip lists, including foreign ones
    int health = 0; ///< Membership::healthScore()
    std::set<NodeId> writers; ///< nodes that wrote to this database recently
    quint64 writersReads = 0; ///< how often they were read so far
};
/// What this node announces. NodeCore adds what follows from the lease: databaseReachable, leaderTerm, epoch.
struct OwnMeta {
    NodeMeta meta;
};
/// This node's configuration, and its report in the form that peers read.
struct OwnConfig {
    NodeConfig config;
    QByteArray report;
};
/// The decoded bytes of NodeOutput::configReports.
struct PeerConfig {
    NodeId from;
    NodeConfig config;
};
/// This host, and its report in the form that peers read.
struct OwnHost {
    HostFacts facts;
    QByteArray report;
};
/// The decoded bytes of NodeOutput::hostReports.
struct PeerHost {
    NodeId from;
    HostFacts facts;
};
/// The clocks of this host, every timings::clocksEvery.
struct Clocks {
    ClockLook look;
};
/// A user message of gossip; hostile until decoded.
struct Message {
    QByteArray body;
};
/// How a UserMessage of ours ended.
struct MessageEnded {
    NodeId to;
    bool delivered = false;
};
/// The answer to a command on the lease; see LeaseKeeper about the moment that goes with it.
struct LeaseAnswer {
    enum class Result {
        Observed, ///< a read
        Succeeded, ///< the write was made
        Refused, ///< it was not; `sight` is what is there instead
        RefusedUnseen, ///< it was not, and what is there could not be read
        Failed, ///< unreachable or timed out: the statement may or may not have been carried out
    };
    quint64 command = 0;
    Result result = Result::Failed;
    LeaseSight sight; ///< empty if it failed
};
/// The answer to NodeOutput::beat; empty: the database did not answer.
struct WitnessAnswer {
    std::optional<WitnessRows> rows;
};
/// The answer to NodeOutput::forgetWitnesses.
struct WitnessForgotten {
    bool done = false;
};
/// The node stops: first it withdraws its witness row …
struct StopWitness { };
/// … then it releases the lease.
struct Resign { };
/// NodeCore::nextDeadline() has come.
struct Tick { };

} // namespace input

using NodeInput = std::variant<input::Begin, input::Look, input::OwnMeta, input::OwnConfig, input::PeerConfig,
    input::OwnHost, input::PeerHost, input::Clocks, input::Message, input::MessageEnded, input::LeaseAnswer,
    input::WitnessAnswer, input::WitnessForgotten, input::StopWitness, input::Resign, input::Tick>;

/// To a peer, over a stream; answer with MessageEnded.
struct UserMessage {
    NodeId to;
    QByteArray body;
};

/// A report as a peer sent it: to be decoded, and returned as PeerConfig or PeerHost.
struct ReceivedReport {
    NodeId from;
    QByteArray bytes;
};

/// A peer's message that was not understood.
struct OddMessage {
    bool ours = false; ///< false: it came from another program in the same gossip
    QString why;
};

/// Everything to do after a step, in this order.
struct NodeOutput {
    std::vector<LeaseKeeper::Event> leaseEvents; ///< act on them before running `commands`
    std::vector<LeaseKeeper::Command> commands; ///< at most one is unanswered at any time
    std::optional<NodeMeta> announce; ///< our announced facts have changed
    std::vector<UserMessage> messages;
    std::optional<WitnessRow> beat; ///< write it as ours and read all rows; answer with WitnessAnswer
    std::vector<NodeId> forgetWitnesses; ///< delete these rows; answer with WitnessForgotten
    std::optional<Isolation> isolation; ///< if it changed
    std::vector<ReceivedReport> configReports;
    std::vector<ReceivedReport> hostReports;
    std::vector<EventRecord> noticed; ///< by this step; what assess() notices is in its result
    std::vector<OddMessage> oddMessages;
    bool leaseChanged = false; ///< leader, term, epoch or preference changed
    bool news = false; ///< assess() may give a different result now
};

} // namespace muster::cluster
