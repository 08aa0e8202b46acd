#include "node/samples/dayfile.h"

#include <cstdint>
#include <cstdlib>

using namespace muster;

// A file of samples may be damaged in any way: what is read of it rises, is of its day, and is written as it
// is read.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    constexpr qint32 day = 20'780; // that of the seeds
    const auto decoded =
        node::decodeDay(day, QByteArrayView(reinterpret_cast<const char *>(data), qsizetype(size)));
    if (!decoded)
        return 0;
    qint32 before = day * node::minutesOfDay - 1;
    for (const node::Minute &minute : decoded->minutes) {
        if (minute.number <= before || minute.number >= (day + 1) * node::minutesOfDay)
            std::abort();
        before = minute.number;
    }
    const QByteArray bytes = node::encodeDay(day, decoded->minutes);
    const auto again = node::decodeDay(day, bytes);
    if (!again || again->dropped != 0 || again->minutes.size() != decoded->minutes.size()
        || node::encodeDay(day, again->minutes) != bytes)
        std::abort();
    return 0;
}
