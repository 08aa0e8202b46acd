// A request over a WebSocket.
#include "protocol/socket/websocketframe.h"

#include <cstdint>
#include <cstdlib>

using namespace muster;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const auto request =
        protocol::decodeSocketRequest(QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)));
    if (!request)
        return 0;
    const auto again = protocol::decodeSocketRequest(protocol::encode(*request));
    if (!again || again->seq != request->seq || again->action != request->action
        || again->data != request->data)
        std::abort();
    return 0;
}
