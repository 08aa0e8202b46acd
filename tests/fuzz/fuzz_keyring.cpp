// The file with the gossip keys.
#include "keys/gossipkeyring.h"

#include <cstdint>
#include <cstdlib>

using namespace muster;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    const auto ring = keys::gossipKeyRingFromJson(bytes, QStringLiteral("ring"));
    if (!ring)
        return 0;
    if (ring->isEmpty() || ring->keys().size() > keys::gossipKeysMax)
        std::abort();
    for (const QByteArray &key : ring->rawKeys()) {
        if (key.size() != 16 && key.size() != 24 && key.size() != 32)
            std::abort();
    }
    const auto again = keys::gossipKeyRingFromJson(keys::toJson(*ring), QStringLiteral("ring"));
    if (!again || again->rawKeys() != ring->rawKeys())
        std::abort();
    return 0;
}
