#pragma once
#include "base/id.h"
#include "base/result.h"
#include "cluster/clock/clockoffset.h"
#include "cluster/reachability/reachability.h"

#include <QByteArray>

#include <map>
#include <variant>
#include <vector>

/// What Muster nodes send each other in memberlist user messages over streams. Foreign members never get
/// them. Pure. CBOR; unknown fields are ignored and unknown kinds decode to an error, so that versions can be
/// mixed.
namespace muster::cluster {

/// "Send me your configuration report."
struct ReportRequest {
    friend bool operator==(const ReportRequest &, const ReportRequest &) = default;
};
/// A configuration report as config::encodeReport() made it; opaque here.
struct ReportAnswer {
    QByteArray report;
    friend bool operator==(const ReportAnswer &, const ReportAnswer &) = default;
};
/// The nodes that the sender sees alive: each node counts from these how many see each node (spec C10). To
/// peers with the feature "reachability" also its row of the matrix; the others skip it.
struct ViewNotice {
    std::vector<NodeId> alive;
    std::optional<SightRow> row; ///< its `age` is not sent: it is that of the message
    std::map<NodeId, SightRow> passedOn{}; ///< of others that do not reach the receiver; with `age`
    friend bool operator==(const ViewNotice &, const ViewNotice &) = default;
};
/// How far this node's clock is ahead of the sender's, as the sender measured it.
struct ReportedOffset {
    NodeId node;
    ClockOffset offset;
    friend bool operator==(const ReportedOffset &, const ReportedOffset &) = default;
};
/// "What time is it with you?", and what the sender knows of others' clocks (spec C11).
struct ClockProbe {
    quint32 number = 0; ///< comes back with the answer
    std::vector<ReportedOffset> offsets;
    friend bool operator==(const ClockProbe &, const ClockProbe &) = default;
};
struct ClockEcho {
    quint32 number = 0;
    WallTime receivedAt; ///< by the clock of the node that answers, as …
    WallTime sentAt; ///< … this
    friend bool operator==(const ClockEcho &, const ClockEcho &) = default;
};
/// A host's report as host::encodeReport() made it; opaque here.
struct HostNotice {
    QByteArray report;
    friend bool operator==(const HostNotice &, const HostNotice &) = default;
};

struct PeerMessage {
    NodeId from;
    std::variant<ReportRequest, ReportAnswer, ViewNotice, ClockProbe, ClockEcho, HostNotice> body;
    friend bool operator==(const PeerMessage &, const PeerMessage &) = default;
};

inline constexpr qsizetype peerMessageBytesMax = 4 * 1024 * 1024 + 1024;
inline constexpr qsizetype viewNodesMax = 4096;
inline constexpr qsizetype offsetsMax = 128; ///< in one probe; more are sent in several probes

QByteArray encode(const PeerMessage &message);
/// Whether it may be one of ours, damaged or of another version; false for what other programs send.
bool looksLikePeerMessage(const QByteArray &bytes);
/// Decodes bytes from a peer, which are hostile until decoded. Over a limit: TooLarge; anything else wrong:
/// Corrupt.
[[nodiscard]] Result<PeerMessage> decodePeerMessage(const QByteArray &bytes);

} // namespace muster::cluster
