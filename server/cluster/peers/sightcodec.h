#pragma once
#include "base/result.h"
#include "cluster/reachability/reachability.h"

#include <QCborMap>

/// A row of the matrix as peers tell it each other. Pure.
namespace muster::cluster {

inline constexpr qsizetype sightCellsMax = 4096;
/// Above so many others only those that deviate are told.
inline constexpr qsizetype completeRowMax = 256;
inline constexpr qsizetype addressCharsMax = 64;

/// All but `age`: that is the age of the message.
QCborMap sightRowToCbor(const SightRow &row);
/// Reads what a peer told: values of later versions read as unknown. Over a limit: TooLarge; anything else
/// wrong: Corrupt.
[[nodiscard]] Result<SightRow> sightRowFromCbor(const QCborMap &map);

} // namespace muster::cluster
