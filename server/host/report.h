#pragma once
#include "base/result.h"
#include "host/limits.h"
#include "host/timesync.h"

#include <QByteArray>

/// What is known of one host, sent to the other nodes as bytes. Pure. CBOR with numbered fields; unknown ones
/// are ignored, so that versions can be mixed.
namespace muster::host {

struct HostReport {
    QList<LimitCheck> limits; ///< in the order of the table
    TimeSync time;
    friend bool operator==(const HostReport &, const HostReport &) = default;
};

inline constexpr qsizetype hostReportBytesMax = 64 * 1024;
inline constexpr qsizetype hostLimitsMax = 64;
inline constexpr qsizetype hostTextMax = 512; ///< characters of any text in it

QByteArray encodeReport(const HostReport &report);
/// Decodes bytes from a peer. The commands in it are not read: they come from protocol/vocabulary/hostfix.h.
/// Over a limit: TooLarge; anything else wrong: Corrupt.
[[nodiscard]] Result<HostReport> decodeReport(const QByteArray &bytes);

} // namespace muster::host
