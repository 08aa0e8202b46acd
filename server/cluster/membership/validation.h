#pragma once
#include "cluster/membership/membertable.h"

/// What must hold of a message before anything is believed (§19.6). Each returns why it does not hold, or an
/// empty text.
namespace muster::cluster {

/// Incarnations may rise by this much at once; more is an attack or corruption, since refuting it would come
/// near the wrap at 2^32.
inline constexpr quint32 incarnationStepMax = quint32(1) << 30;
/// The highest incarnation a name may start with: there must be room above it.
inline constexpr quint32 firstIncarnationMax = 0xc000'0000;

bool plausibleIncarnation(quint32 known, quint32 announced);
QString problemOf(const Alive &alive, const Member *known);
QString problemOf(const Suspect &suspect, const Member *known);
QString problemOf(const Dead &dead, const Member *known);
/// The table as a whole: its size, and that all live members speak a common version (§8).
QString problemOf(const PushPull &table, const MemberTable &known, int membersMax);

} // namespace muster::cluster
