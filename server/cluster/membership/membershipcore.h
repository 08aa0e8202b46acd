#pragma once
#include "cluster/membership/awareness.h"
#include "cluster/membership/broadcastqueue.h"
#include "cluster/membership/membership.h"
#include "cluster/membership/membertable.h"
#include "cluster/membership/redialer.h"
#include "cluster/membership/serfclock.h"
#include "cluster/membership/suspicion.h"

#include <map>
#include <set>

/// The inside of Membership; only its own sources include this. In nine files: membership.cpp (inputs, time,
/// output), membershiprules.cpp (what is believed), membershipprobing.cpp and membershiprelays.cpp (who
/// lives), membershipcontact.cpp (who is reached how), membershippaths.cpp (what gets through to whom),
/// membershipstreams.cpp (tables, seeds, user bytes), membershipdigests.cpp (tables only where they differ),
/// membershipserf.cpp (what Serf's agents need besides).
namespace muster::cluster {

struct Membership::Core {
    /// A running question to one member: do you live?
    struct Probe {
        MemberName target;
        Endpoint address;
        quint32 seqNo = 0;
        bool targetWasAlive = true; ///< else a failure tells nothing new about our own health
        TimePoint sentAt; ///< of the first ping
        bool escalated = false; ///< relays and a stream were asked
        TimePoint resendAt; ///< of the ping: a lost datagram is no evidence
        TimePoint escalateAt;
        TimePoint deadline;
        std::set<MemberName> asked; ///< relays
        std::set<MemberName> open; ///< relays that owe an answer
        int nacksWanted = 0;
        int nacks = 0;
        bool large = false; ///< the first ping was larger than packetBytesSmall
        int packetRefusals = 0;
        int streamRefusals = 0;
        StreamId stream = 0; ///< a TCP ping under way
        std::optional<TimePoint> secondRoundAt; ///< of refusals
    };
    /// A ping that we send for somebody else.
    struct Relay {
        quint32 theirSeqNo = 0;
        Endpoint requester;
        Endpoint target;
        MemberName targetName;
        bool wantsNack = false;
        TimePoint nackAt;
        TimePoint until;
    };
    /// A failed probe whose nacks may still come.
    struct LateNacks {
        int wanted = 0;
        int got = 0;
        TimePoint due;
    };
    /// A probe that something else answered first, or nothing in time: its target's own answer still counts.
    struct Ended {
        MemberName target;
        TimePoint sentAt;
        TimePoint until;
    };
    enum class DialFor { Join, Exchange, Compare, Push, Ping, User, Intent };
    struct Dialled {
        DialFor purpose = DialFor::Exchange;
        Endpoint to;
        MemberName name; ///< of Ping and User
        TimePoint deadline;
    };
    struct RateLimit {
        std::optional<TimePoint> next;
        int suppressed = 0;
    };
    enum class Told { ByMessage, ByMerge };
    /// What gets through to one member; kept for those where something did not.
    struct Path {
        quint32 answered = 0; ///< number of its last ping: if it asks again it did not get the ack
        bool answeredLarge = false; ///< with more than packetBytesSmall
        int largeLost = 0; ///< in a row, while a small one came through
        std::optional<TimePoint> smallUntil;
        bool streamsOnly = false; ///< as was told to the operator
        std::optional<TimePoint> nextStream; ///< for news
        qint64 toldUpTo = 0; ///< BroadcastQueue::pushes() of the last exchange
    };
    /// Somebody who answered our join and did not list us yet.
    struct JoinCheck {
        Endpoint to;
        TimePoint due;
        bool asked = false; ///< a second time
        bool told = false; ///< the operator
    };

    Core(MemberName name, const MembershipOptions &o, Random r);

    // membership.cpp
    /// Notices that we slept (stopped process, starved machine) and then doubts us instead of the others.
    void begin(TimePoint now);
    void end(TimePoint now);
    void doubtOurselves(TimePoint now, Millis late);
    std::optional<TimePoint> earliest() const;
    void tick(TimePoint now);
    void gossip(TimePoint now);
    void sweep(TimePoint now);
    void handle(const Endpoint &from, const std::vector<Message> &parts, TimePoint now);
    void handlePart(const Endpoint &from, const Message &part, TimePoint now);
    Millis jittered(Millis duration); ///< ± 10 %
    /// Anywhere in it: nodes that boot together must not act together (§19.17).
    Millis phase(Millis duration);
    int clusterSize(TimePoint now) const; ///< the `n` of the reference: those gone for long do not count
    int retransmitLimit(TimePoint now) const;
    int peersUp() const; ///< alive or suspect, ourselves not counted
    /// Queues the packet, filled up with news. `peer` may be empty. True if it became larger than
    /// packetBytesSmall; `small` prevents that.
    bool send(const Endpoint &to, const MemberName &peer, std::vector<Message> parts, TimePoint now,
        bool small = false);
    void note(Note::Level level, const QString &text);
    void noteSeldom(RateLimit &limit, const QString &text, TimePoint now);
    /// A sign of life from this member itself.
    void heardFrom(const MemberName &name, TimePoint now);

    // membershiprules.cpp
    void alive(const Alive &news, const Endpoint *teller, Told how, TimePoint now);
    void suspect(const Suspect &news, TimePoint now);
    void dead(const Dead &news, const QString &why, TimePoint now);
    /// News of the end of a member that is dead or left already.
    void settleEnd(Member &member, const Dead &news, bool farewell, TimePoint now);
    void aliveSelf(const Alive &news, TimePoint now);
    bool mayMove(const Member &member, TimePoint now) const;
    void acceptAlive(const Alive &news, Told how, TimePoint now);
    void answerStaleAlive(const Member &member, const Endpoint *teller);
    /// Tells the sender of a stale accusation what we know of the accused.
    void defend(const Member &member);
    void refute(quint32 accused, const QString &accuser, TimePoint now);
    /// The accused heard an accusation that it refuted before: the accuser did not get the answer.
    void refuteAgain(TimePoint now);
    void raiseIncarnation(quint32 above);
    Alive ownAlive() const;
    void setState(Member &member, MemberState state, const QString &why, TimePoint now);
    void expireSuspicions(TimePoint now);
    /// For a death we found ourselves: told to all at once, not only by gossip.
    void spread(const Message &message, const MemberName &about, TimePoint now);

    // membershipprobing.cpp
    void probeNext(TimePoint now);
    bool mayAccuse(TimePoint now); ///< takes from the budget of suspicions that we raise
    void startProbe(const MemberName &name, TimePoint now);
    void sendPing(Probe &probe, TimePoint now);
    void runProbes(TimePoint now);
    void escalate(Probe &probe, TimePoint now);
    void dialPing(Probe &probe, TimePoint now);
    /// True if the member was declared dead, the probe is gone then.
    bool weighRefusals(const MemberName &name, TimePoint now);
    void voidRefusals(const MemberName &name, TimePoint now);
    void failProbe(const MemberName &name, TimePoint now);
    void answered(const MemberName &name, TimePoint now);
    Probe *probeWith(quint32 seqNo);
    void onPing(const Endpoint &from, const Ping &ping, TimePoint now);
    void tellTheAccused(const Member &asker, TimePoint now);
    void onAck(const Endpoint &from, const Ack &ack, TimePoint now);
    void packetRefused(const Endpoint &to, TimePoint now);
    /// Something at this address deserves a probe at once.
    void askAt(const Endpoint &address, TimePoint now);
    void streamRefused(const MemberName &name, TimePoint now);
    Millis probePause(); ///< between two probes

    // membershiprelays.cpp
    void askRelays(Probe &probe, TimePoint now);
    void onIndirectPing(const Endpoint &from, const IndirectPing &ping, TimePoint now);
    void onNack(const Endpoint &from, const Nack &nack, TimePoint now);
    void runRelays(TimePoint now);
    void runLateNacks(TimePoint now);

    // membershipcontact.cpp
    /// The probe's own time is over, with or without an answer by other ways.
    void probeEnded(const Probe &probe, TimePoint now);
    /// A datagram with the answer to ping `number` of ours. Relays forward answers to pings that were
    /// escalated: those count only from the member's own address.
    void noteAnswer(const Endpoint &from, quint32 number, TimePoint now);
    void notePacket(const Endpoint &from, const std::vector<Message> &parts, TimePoint now);
    void noteStream(const Dialled &dialled, bool works, TimePoint now);
    void dropEnded(TimePoint now);

    // membershippaths.cpp
    int packetLimit(const Endpoint &to, const MemberName &peer, TimePoint now) const;
    /// An answer to the first or to the second ping, of which the first may have been large (§19.12).
    void noteSize(const MemberName &name, bool large, bool lost, TimePoint now);
    bool answeredBefore(const MemberName &asker, quint32 number, TimePoint now);
    bool packetsLost(const Member &member) const;
    void notePackets(const Member &member); ///< tells the operator of a change
    /// News for those that packets do not reach (§19.11).
    void tellByStream(TimePoint now);
    void lookForListing(const Endpoint &peer, const PushPull &table, bool joining, TimePoint now);
    void listedBy(const Endpoint &peer);
    void checkJoins(TimePoint now);

    // membershipdigests.cpp
    bool compares(const Member &member) const; ///< understands digests
    QByteArray ackPayload(const Member *asker, TimePoint now) const;
    void compareAck(const Endpoint &from, const MemberName &name, const QByteArray &payload, TimePoint now);
    void compareWith(const Endpoint &to, TimePoint now);
    PushPull shortTable(char kind) const; ///< ourselves and our digest only
    PushPull answerTo(const PushPull &received) const;
    /// After a comparison: what they lack, unless that was of no use before.
    void pushBack(const Endpoint &to, const PushPull &answer, DialFor purpose, TimePoint now);

    // membershipstreams.cpp
    PushPull table(bool joining) const;
    [[nodiscard]] bool merge(const PushPull &received, const QString &peer, TimePoint now);
    void mergeMember(const PushPullMember &told, TimePoint now);
    void meetDead(const PushPullMember &told, TimePoint now);
    /// 0 if too many are open.
    StreamId dial(const std::variant<PushPull, Ping, UserData> &request, const Dialled &what);
    void exchange(const Endpoint &to, bool joining, TimePoint now);
    void pushPullWithSomebody(TimePoint now);
    void redial(TimePoint now);
    bool somebodyLivesAt(const Endpoint &endpoint) const;
    std::optional<Dialled> takeDial(StreamId id);
    void leave(TimePoint now);
    void farewell(TimePoint now);
    void checkLeft(TimePoint now);

    // membershipserf.cpp
    bool isSerfPeer(const Member &member) const;
    /// True if these user bytes were Serf's own business.
    bool hearSerf(const QByteArray &body, TimePoint now);
    void answerSerf(SerfClock::Told told, TimePoint now);
    /// False if no agent of Serf is up.
    bool tellSerf(const QByteArray &body, TimePoint now);
    /// farewell(), to agents of Serf after their own form of it.
    void announceLeave(TimePoint now);
    void checkFarewell(TimePoint now);

    const MemberName self;
    const MembershipOptions options;
    Random random;
    MemberTable members;
    BroadcastQueue queue;
    Awareness awareness;
    Redialer redialer;
    SerfClock serfClock;
    std::map<MemberName, Suspicion> suspicions;
    std::map<MemberName, Probe> probes;
    std::map<quint32, Relay> relays; ///< by our own sequence number
    std::map<quint32, LateNacks> lateNacks;
    std::map<quint32, Ended> ended; ///< by sequence number
    std::map<MemberName, Path> paths;
    std::map<QByteArray, JoinCheck> joinChecks; ///< by addressKey()
    std::set<std::pair<quint64, quint64>> futile; ///< digests, ours and theirs, that an exchange left unequal
    std::map<StreamId, Dialled> dials;
    std::map<MemberName, TimePoint> forgotten; ///< not listed again as dead until then
    Output output;
    std::vector<Message> replies; ///< to whoever sent the packet that is being handled
    bool handling = false; ///< such a packet is being handled
    bool replySmall = false; ///< a large reply seems to have got lost
    std::optional<std::pair<MemberName, quint32>>
        answeredPing; ///< who asked in that packet, with what number
    bool replyWithOurselves = false; ///< our own alive goes with the replies

    quint32 seqNo = 0;
    StreamId lastStream = 0;
    bool started = false;
    bool leaving = false;
    bool left = false;
    std::optional<TimePoint> leaveUntil; ///< set by farewell()
    QByteArray serfIntent; ///< while we leave
    std::optional<TimePoint> serfAgainAt;
    std::optional<TimePoint> serfAnsweredAt;
    std::optional<TimePoint> farewellAt; ///< empty: said, or not leaving
    std::optional<TimePoint> wake; ///< what nextDeadline() said last
    TimePoint nextProbe;
    TimePoint nextGossip;
    TimePoint nextPushPull;
    TimePoint nextSweep;
    TimePoint nextCompare; ///< not because of an ack before that
    quint64 digest = 0; ///< of our table when we looked last
    TimePoint digestSince;
    TimePoint budgetSince; ///< budget of suspicions: this second
    int budgetSpent = 0;
    std::optional<TimePoint> refutedAt; ///< repeated refutations are not sent more often than refuteInterval
    RateLimit invalidNotes;
    RateLimit conflictNotes;
    RateLimit versionNotes;
    RateLimit doubtNotes;
    std::optional<TimePoint> conflictRaisedAt;
};

inline QString toText(const MemberName &name)
{
    return QString::fromUtf8(name);
}

} // namespace muster::cluster
