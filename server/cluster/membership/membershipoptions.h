#pragma once
#include "base/time.h"
#include "cluster/packets/messages.h"

namespace muster::cluster {

/// What we do beyond memberlist, each a separate option, so that a test can show a cluster with and without
/// it (reference/memberlist-protocol.md §19). In production all of them are on.
struct Improvements {
    bool refutesAgain = true; ///< answers stale accusations too, and in the ack that goes out anyway (§19.1)
    bool answersStaleNews = true; ///< corrects senders of old news, informs the accused (§19.2)
    bool redials = true; ///< seeds and dead members, for hours (§19.3)
    bool spreadsEvenly = true; ///< no news twice to one peer before all had it (§19.4)
    bool comparesDigests = true; ///< Muster nodes exchange whole tables only if they differ (§19.4, §19.5)
    bool checksJoin = true; ///< validates before it answers, and checks whether it was listed (§19.7)
    bool doubtsItself = true; ///< after a pause, and when many seem silent at once (§19.9, §19.10)
    bool usesStreams = true; ///< news by stream where packets do not get through (§19.11)
    bool fitsPaths = true; ///< smaller packets where large ones seem to get lost (§19.12)
    bool sendsDirectly = true; ///< farewells and found deaths to many at once, not only by gossip (§19.14)
    bool needsAgreement = true; ///< no death of who answers us, nor of one of three by one verdict (§19.16)
    bool spreadsInTime = true; ///< random phases and ± 10 % (§19.17)
    bool insists = true; ///< repeats pings, keeps probing members that failed, probes several at a time
    bool refusalIsProof = true;
};

/// The timings and limits of Membership. All of them are local: nodes with different values understand each
/// other. Source of the defaults: reference/memberlist-protocol.md §16; those under "ours" have no
/// counterpart in memberlist.
struct MembershipOptions {
    Millis probeInterval{1000}; ///< time a probe has before it failed, times (health score + 1)
    Millis probeTimeout{500}; ///< after this the relays and a stream are tried too
    Millis gossipInterval{200};
    Millis pushPullInterval{30'000};
    Millis streamTimeout{10'000}; ///< for a whole push/pull or user stream
    Millis gossipToTheDead{30'000}; ///< how long the dead still get gossip, and count for sizes
    Millis deadReclaim{3'000}; ///< after this a dead name may come back at another address; 0: never
    int indirectChecks = 3;
    int retransmitMult = 4;
    int suspicionMult = 4;
    int suspicionMaxTimeoutMult = 6;
    int awarenessMax = 8;
    int gossipNodes = 3;
    int packetBytes = 1400; ///< what a datagram may hold
    int packetOverhead = 0; ///< bytes of it used by the adapter's own layers: label, CRC, encryption
    Versions versions = defaultVersions;

    // ours
    Improvements improvements;
    int suspicionPercent = 80; ///< of the reference's times: suspects are probed continuously
    int retransmitFloor = 8; ///< reaches everyone in small clusters too (§19.4)
    Millis shortestProbePause{250}; ///< small clusters probe more often than once per probeInterval
    int nackPercent = 80; ///< of probeTimeout, so that a nack arrives before the deadline (§19.20)
    Millis nackGrace{250}; ///< a nack this late still spares our health score
    Millis refusalRetry{100}; ///< between the first and the second refusal when there is no relay
    Millis pauseThreshold{500}; ///< woken up later than this: doubt ourselves, accuse nobody
    Millis refuteInterval{200}; ///< at most one repeated refutation through gossip in this time
    Millis redialFirst{500}; ///< seeds and dead members are dialed again after this, then doubling …
    Millis redialMost{15'000}; ///< … up to this
    Millis keepDead{24 * 3'600'000}; ///< dead and left Muster nodes stay listed, seeds stay known
    Millis joinCheck{2'000}; ///< a peer that answered our join but does not list us is asked again after this
    int suspicionsPerSecond = 4; ///< suspicions raised at once; in large clusters an eighth of the members
    Millis streamNewsPause{1'000}; ///< between two exchanges with a member that packets do not reach
    Millis smallPacketsFor{600'000}; ///< after large ones seemed to get lost
    int packetBytesSmall = 1232; ///< fits every IPv6 path (RFC 8200 §5: 1280 less 48 of headers)
    Millis leaveTimeout{2'000}; ///< leaving is finished after this at the latest
    Millis serfLeaveLead{300}; ///< between Serf's leave intent and the farewell, where agents of Serf are up
    int spreadDirectly = 32; ///< news of a proven death or of our leaving goes directly to this many
    int membersMax = 4096;
    int seedsMax = 256;
    int dialsMax = 32; ///< own streams at one time

    static MembershipOptions lan();
    static MembershipOptions wan();
};

/// A meta that begins with this belongs to a Muster node (see cluster/peers/nodemeta.h).
inline constexpr char musterMetaMagic[] = "MU1";
inline constexpr int metaBytesMax = 512;
inline constexpr int nameBytesMax = 1024;

} // namespace muster::cluster
