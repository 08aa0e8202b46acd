// What a node of the cluster may tell the others. Whatever is understood is a frame that clients can read,
// and is written and understood again.
#include "node/streaming/clusterevent.h"

#include <cstdint>
#include <cstdlib>

using namespace muster;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const auto event =
        node::decodeClusterEvent(QByteArrayView(reinterpret_cast<const char *>(data), qsizetype(size)));
    if (!event || !*event)
        return 0;
    const QByteArray bytes = node::encode(**event);
    const auto again = node::decodeClusterEvent(bytes);
    if (!again || !*again || (*again)->index() != (*event)->index() || node::encode(**again) != bytes)
        std::abort();
    if (const auto *client = std::get_if<node::ClientEvent>(&**event)) {
        const auto frame = protocol::decodeSocketEvent(protocol::encode(client->event));
        if (!frame || frame->event != client->event.event || frame->seq != client->event.seq)
            std::abort();
    }
    return 0;
}
