// Compressed bytes from any host; and ours must expand to the original.
#include "cluster/packets/lzw.h"
#include "support/lzwcompress.h"

using namespace muster::cluster::packets;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    constexpr qsizetype sizeMax = 64 * 1024;
    const QByteArrayView bytes(data, qsizetype(size));
    if (const auto plain = lzwExpand(bytes, sizeMax); plain && plain->size() > sizeMax)
        abort();
    const auto same = lzwExpand(muster::test::lzwCompress(bytes), bytes.size());
    if (!same || *same != bytes)
        abort();
    return 0;
}
