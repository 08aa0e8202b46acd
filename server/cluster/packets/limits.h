#pragma once
#include <QtGlobal>

/// What one message may hold. memberlist 0.5.0 checks none of this (reference §19.6); the limits exceed
/// everything that real peers send.
namespace muster::cluster::packets {

inline constexpr qsizetype nameBytesMax = 1024;
/// Senders keep within 512.
inline constexpr qsizetype metaBytesMax = 1024;
inline constexpr qsizetype ackPayloadBytesMax = 4096;
inline constexpr qsizetype errorTextBytesMax = 4096;
inline constexpr quint32 mapEntriesMax = 64;
inline constexpr qsizetype mapKeyBytesMax = 256;
inline constexpr qsizetype labelBytesMax = 255;
/// Wrappers inside each other in one datagram.
inline constexpr int nestingMax = 2;

} // namespace muster::cluster::packets
