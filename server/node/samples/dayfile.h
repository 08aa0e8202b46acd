#pragma once
#include "base/result.h"
#include "node/samples/quantities.h"

#include <QByteArray>

#include <span>
#include <vector>

/// The file of a day (by UTC) of a node's minutes: 16 bytes of header and 45 for each minute, so that two
/// weeks are less than a megabyte. All numbers are big-endian.
///
/// header: "MSTS", version 1, quantities of a record (u8), 0 (u16), days since 1970 (u32), CRC-32 of these
/// record: minute of the day (u16), the quantities in the order of the table, CRC-32 of day and record
///
/// A quantity is a float without its last byte, exact to 1 in 65,536; all ones: not measured. A later version
/// may add quantities: a record that has more is read as far as the table goes, one that has fewer lacks the
/// last ones. Thread: any; these are pure functions.
namespace muster::node {

/// A minute since 1970 by the node's clock, and what was measured in it; NaN: it was not.
struct Minute {
    qint32 number = 0;
    std::array<float, quantities.size()> values{};

    static qint32 numberAt(WallTime time);
    WallTime begin() const { return WallTime(std::chrono::minutes(number)); }
    static Minute of(qint32 number, const protocol::NodeSample &sample);
    protocol::NodeSample sample() const;
};

constexpr qint32 minutesOfDay = 24 * 60;
constexpr qint32 dayMax = 1'000'000; ///< the year 4707: beyond it the number of a minute would overflow
constexpr qsizetype quantitiesMax = 64; ///< of a record, in any version
constexpr qsizetype dayHeaderBytes = 16;
constexpr qsizetype dayBytesMax = dayHeaderBytes + minutesOfDay * (6 + 3 * quantitiesMax);

/// `minutes` rise and are all of that day.
QByteArray encodeDay(qint32 day, std::span<const Minute> minutes);

struct DecodedDay {
    std::vector<Minute> minutes; ///< rising
    qsizetype dropped = 0; ///< bytes of an end that is torn or damaged
};
/// Corrupt: not the file of that day, or of a version that is not known; TooLarge: over dayBytesMax.
[[nodiscard]] Result<DecodedDay> decodeDay(qint32 day, QByteArrayView bytes);

} // namespace muster::node
