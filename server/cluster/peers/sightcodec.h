#pragma once
#include "base/result.h"
#include "cluster/reachability/reachability.h"

#include <QCborMap>

/// A row of the matrix as peers send it to each other. Pure.
namespace muster::cluster {

inline constexpr qsizetype sightCellsMax = 4096;
/// With more peers than this, only those that deviate are reported.
inline constexpr qsizetype completeRowMax = 256;
inline constexpr qsizetype addressCharsMax = 64;

/// Everything except `age`: that is the age of the message.
QCborMap sightRowToCbor(const SightRow &row);
/// Decodes a peer's row: values of later versions read as unknown. Over a limit: TooLarge; anything else
/// wrong: Corrupt.
[[nodiscard]] Result<SightRow> sightRowFromCbor(const QCborMap &map);

} // namespace muster::cluster
