#pragma once
#include "base/result.h"
#include "cluster/packets/messages.h"

#include <QByteArray>
#include <QByteArrayView>

#include <vector>

/// Memberlist's wire form of the messages (reference/memberlist-protocol.md §3–§5), bytes in and bytes out.
/// Everything decoded is untrusted: each length is limited, bad input is an Error and never a throw.
/// Thread: any; the functions hold no state.
namespace muster::cluster::packets {

/// A datagram of ours never exceeds this many bytes, label and checksum included (§4, UDPBufferSize).
inline constexpr int packetBytesMax = 1400;
/// The size that a compressed datagram may expand to; memberlist's own bound is the UDP maximum.
inline constexpr int packetInflatedMax = 64 * 1024;
/// A compound message counts its parts in one byte.
inline constexpr int compoundPartsMax = 255;
/// Bytes that each part of a compound costs beyond its own: a 16-bit length.
inline constexpr int compoundPartOverhead = 2;
/// Bytes before the first part of a packet: CRC header (5) and compound header (2).
inline constexpr int packetOverhead = 7;

/// One message, its type byte first. Canonical: the same bytes as memberlist's own encoder.
[[nodiscard]] QByteArray encode(const Message &message);
/// What encode(message).size() would be.
[[nodiscard]] int encodedSize(const Message &message);
/// Exactly one plain message (no compound, no compression). Errors: Corrupt.
[[nodiscard]] Result<Message> decode(QByteArrayView bytes);

enum class Checksum { None, Crc };

/// All of `messages` as datagrams: one message is sent alone, more become a compound of at most 255 parts.
/// The caller keeps the sum below the packet limit. Empty input gives an empty result.
[[nodiscard]] QByteArray encodePacket(
    const std::vector<Message> &messages, Checksum checksum = Checksum::Crc);
/// The messages of one datagram, label and encryption already removed. Checks a CRC, opens compression and
/// compounds (nested at most 2 deep). A part that is malformed or of an unknown type is skipped, since newer
/// peers may send what we do not know; an Error (Corrupt) means that the whole datagram is unreadable.
[[nodiscard]] Result<std::vector<Message>> decodePacket(QByteArrayView bytes);

} // namespace muster::cluster::packets
