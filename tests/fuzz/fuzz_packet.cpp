// What any host may send us as a datagram.
#include "cluster/wire/codec.h"
#include "cluster/wire/label.h"

using namespace muster::cluster;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArrayView bytes(data, qsizetype(size));
    const auto inner = wire::removeLabel(bytes, {});
    const auto messages = wire::decodePacket(inner ? *inner : bytes);
    if (!messages)
        return 0;
    for (const Message &message : *messages) {
        // What was believed once survives being told on.
        const auto again = wire::decode(wire::encode(message));
        if (!again || *again != message)
            abort();
    }
    return 0;
}
