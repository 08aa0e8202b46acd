#pragma once
#include "base/result.h"

#include <QByteArray>
#include <QByteArrayView>

/// The LZW of memberlist's compress message: GIF's variant, 8-bit literals, least significant bit first,
/// codes of 9 to 12 bits (reference/memberlist-protocol.md §6.2). Thread: any; no state.
namespace muster::cluster::packets {

/// Errors: Corrupt for an impossible code or a missing end, TooLarge as soon as the output would exceed
/// `sizeMax` bytes.
[[nodiscard]] Result<QByteArray> lzwExpand(QByteArrayView compressed, qsizetype sizeMax);

} // namespace muster::cluster::packets
