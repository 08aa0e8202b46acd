#pragma once
#include "base/random.h"
#include "base/result.h"
#include "cluster/membership/membershipoptions.h"
#include "cluster/membership/membershipoutput.h"

#include <map>
#include <memory>

namespace muster::cluster {

namespace membership {
class Machine;
}

/// Who is in the cluster and who is alive: memberlist's SWIM with Lifeguard as a state machine. It owns no
/// socket, timer or thread, so a run is a function of (random, inputs).
///
/// Inside, each concern is a part that owns its state (prober, beliefs, tables, joins, …); machine.h connects
/// them and says which inputs each handles.
///
/// Rules: reference/memberlist-protocol.md §9–§15, with the repairs of §19; beyond memberlist:
/// - Refusal is proof: a host that answers a packet and a stream with "nobody listens there", confirmed by a
/// relay (or by both once more if there is no relay), makes its member dead immediately. Silence never does:
/// it takes the whole suspicion.
/// - A node that wakes up much later than planned doubts itself: probes end and suspicions begin anew.
/// - A suspicion does not end in death while its subject still answers us.
/// - Dead members and seeds are dialed for `keepDead`, so halves of a split cluster find each other again.
///
/// Thread: any one; not reentrant. Time: callers pass `now`, which never goes back. Untrusted input:
/// everything that is received is checked here (limits, incarnation jumps), the wire form before, in
/// cluster/packets/.
class Membership {
public:
    using Output = MembershipOutput;

    /// `initialIncarnation` must be above every incarnation this name used before (the adapter persists it);
    /// 0 counts as 1. `address` is what peers learn. A meta over metaBytesMax is a caller's bug.
    Membership(MemberName self, Endpoint address, QByteArray meta, quint32 initialIncarnation,
        MembershipOptions options, Random random);
    ~Membership();
    Membership(const Membership &) = delete;
    Membership &operator=(const Membership &) = delete;

    /// Starts to probe and gossip. Call once, first.
    void start(TimePoint now);
    /// Exchanges tables with all of these, and keeps trying those that do not answer. May be called again
    /// with new seeds at any time; our own address among them is skipped.
    void join(const std::vector<Endpoint> &seeds, TimePoint now);
    /// Announces our new meta. InvalidArgument above metaBytesMax.
    [[nodiscard]] Result<void> updateMeta(const QByteArray &meta, TimePoint now);
    /// Announces that we leave on purpose. Keep driving the machine until leaveFinished(), then stop.
    void leave(TimePoint now);
    bool leaveFinished() const;
    /// Sends application bytes over a stream; Output::userSent reports how it ended. NotFound for an unknown
    /// name, Unavailable for one that is dead or left or when dialsMax streams are open.
    [[nodiscard]] Result<StreamId> sendUser(const MemberName &to, const QByteArray &body, TimePoint now);

    // Datagrams.
    void receivePacket(const Endpoint &from, const std::vector<Message> &parts, TimePoint now);
    /// The host of `to` answered a datagram of ours with "port unreachable".
    void packetRefused(const Endpoint &to, TimePoint now);

    // Streams we dialed.
    void streamPushPullReply(StreamId id, const PushPull &table, TimePoint now);
    void streamPingAck(StreamId id, const Ack &ack, TimePoint now);
    void streamUserSent(StreamId id, TimePoint now);
    void streamFailed(StreamId id, StreamFailure failure, TimePoint now);

    // Streams we accepted: each of the first two calls leaves one StreamReply for `id`, or none (close it
    // unanswered).
    void receivePushPull(StreamId id, const PushPull &table, TimePoint now);
    void receiveStreamPing(StreamId id, const Ping &ping, TimePoint now);
    void receiveStreamUser(const Endpoint &from, const QByteArray &body, TimePoint now);

    void tick(TimePoint now);
    /// When tick() is due next; empty while there is nothing to wait for.
    std::optional<TimePoint> nextDeadline() const;

    /// Everything to do since the last call. Drain after each input.
    [[nodiscard]] Output takeOutput();

    /// All listed members, this node included, by name.
    const std::map<MemberName, Member> &members() const;
    const MemberName &self() const;
    /// Lifeguard's local health: 0 is healthy, awarenessMax - 1 the worst. Probes wait (score + 1) times as
    /// long.
    int healthScore() const;
    quint32 incarnation() const;

private:
    std::unique_ptr<membership::Machine> m_machine;
};

} // namespace muster::cluster
