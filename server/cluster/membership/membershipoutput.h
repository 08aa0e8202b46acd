#pragma once
#include "base/time.h"
#include "cluster/packets/messages.h"

#include <QString>

#include <optional>
#include <variant>
#include <vector>

/// What Membership asks its adapter to do, and what it reports to the node.
namespace muster::cluster {

/// Identifies one stream. Membership numbers the streams it wants dialed (never 0), the adapter those it
/// accepted; the two ranges have nothing to do with each other.
using StreamId = quint64;

enum class StreamFailure {
    Refused, ///< the host answered that no process listens: evidence of death
    TimedOut, ///< silence until the deadline: not even a connection
    Silent, ///< a connection, and silence on it until the deadline: evidence of a process that hangs
    Other, ///< anything else: no route, broken off, not understood
};

/// How this node reaches a member, as its own probes and streams measured it. Whether the member is alive is
/// another question: relays may carry what does not get through directly.
struct Contact {
    /// Smoothed (RFC 6298 §2: an eighth of each sample), of probes that were answered before anything was
    /// sent again. Samples are whole milliseconds of a clock without a fixed phase, so their mean is more
    /// precise.
    std::optional<std::chrono::microseconds> roundTrip;
    std::optional<TimePoint> answeredAt; ///< its own answer to a datagram of ours
    std::optional<TimePoint> packetAt; ///< the last datagram that came straight from it
    std::optional<Endpoint> packetsFrom; ///< where that came from, as our socket saw it
    int unanswered = 0; ///< probes in a row without its own answer to a datagram
    TimePoint unansweredSince; ///< start of the first of them
    std::optional<TimePoint> streamAt; ///< end of the last stream that we opened to it …
    bool streamWorks = false; ///< … and whether it succeeded …
    std::optional<StreamFailure> streamFailure; ///< … or why not
};

/// A member as this node sees it; the node itself is one of them.
struct Member {
    MemberName name;
    Endpoint address;
    QByteArray meta;
    Versions versions = defaultVersions;
    quint32 incarnation = 0;
    MemberState state = MemberState::Dead;
    TimePoint stateSince; ///< of the last change of `state`, by our clock
    TimePoint
        lastHeard; ///< of the last sign of life, by our clock; for a member only heard of: its first news
    bool heard = false; ///< false: known only from others, `lastHeard` is no sign of life
    QString reason; ///< why it is suspect, dead or left: one English sentence, for logs and operators
    Contact contact;
    /// Another process says that it has this name. One that came back elsewhere does so for a few seconds.
    struct Conflict {
        Endpoint address;
        TimePoint since; ///< of the first time from that address …
        TimePoint last; ///< … and of the last
    };
    std::optional<Conflict> conflict;
};

struct Packet {
    Endpoint to;
    std::vector<Message> parts; ///< 1..255; send as one datagram, as a compound if more than one
    bool checksum = false; ///< the member there is known to understand it (protocol 5)
};

/// Dial, send, read the one answer (none for UserData), close. Report exactly one of streamPushPullReply,
/// streamPingAck, streamUserSent and streamFailed for each.
struct StreamDial {
    StreamId id = 0;
    Endpoint to;
    std::variant<PushPull, Ping, UserData> request;
    TimePoint deadline; ///< for the whole exchange; then streamFailed(TimedOut)
};

/// The acceptor rejects the request: send memberlist's err message, close.
struct StreamRejection {
    QString text;
};
/// The answer on an accepted stream; close afterwards.
struct StreamReply {
    StreamId id = 0; ///< the adapter's
    std::variant<PushPull, Ack, StreamRejection> reply;
};

/// A member's state or meta changed. `was` is empty for a member that was unknown; `was == is` for new meta
/// or a new address.
struct MemberEvent {
    MemberName name;
    std::optional<MemberState> was;
    MemberState is = MemberState::Alive;
    Member member; ///< as it is now
    QString reason; ///< English, for logs
};

/// Application bytes from a peer. A stream reveals only its sender's ephemeral port, so the body has to name
/// the sender if that matters; `name` is set when a packet came from a member's own address.
struct UserReceived {
    Endpoint from;
    MemberName name;
    QByteArray body;
};

/// How a sendUser() ended.
struct UserSent {
    StreamId id = 0;
    MemberName to;
    std::optional<StreamFailure> failure; ///< empty: handed to the peer's host
};

struct Note {
    enum class Level { Debug, Info, Warn };
    Level level = Level::Info;
    QString text; ///< English, for the log
};

/// In the order of handling: persist first, then send.
struct MembershipOutput {
    std::optional<quint32>
        persistIncarnation; ///< must be on disk before `packets`, `dials` and `replies` go out
    std::vector<Packet> packets;
    std::vector<StreamDial> dials;
    std::vector<StreamReply> replies;
    std::vector<MemberEvent> events;
    std::vector<UserReceived> userReceived;
    std::vector<UserSent> userSent;
    std::vector<Note> notes;
};

} // namespace muster::cluster
