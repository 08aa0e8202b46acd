#pragma once
#include "base/id.h"
#include "base/result.h"

#include <QByteArray>

#include <variant>
#include <vector>

/// What Muster nodes tell each other in memberlist user messages over streams. Foreign members never get
/// them. Pure. CBOR; unknown fields are ignored and unknown kinds decode to an error, so that versions mix.
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
/// The nodes that the sender sees alive: from these each node counts who is seen by how many (spec C10).
struct ViewNotice {
    std::vector<NodeId> alive;
    friend bool operator==(const ViewNotice &, const ViewNotice &) = default;
};

struct PeerMessage {
    NodeId from;
    std::variant<ReportRequest, ReportAnswer, ViewNotice> body;
    friend bool operator==(const PeerMessage &, const PeerMessage &) = default;
};

inline constexpr qsizetype peerMessageBytesMax = 4 * 1024 * 1024 + 1024;
inline constexpr qsizetype viewNodesMax = 4096;

QByteArray encode(const PeerMessage &message);
/// Whether it may be one of ours, damaged or of another version; false for what other programs send.
bool looksLikePeerMessage(const QByteArray &bytes);
/// Reads bytes of a peer: hostile until decoded. Over a limit: TooLarge; anything else wrong: Corrupt.
[[nodiscard]] Result<PeerMessage> decodePeerMessage(const QByteArray &bytes);

} // namespace muster::cluster
