// What any member may send as a user message: requests, reports, views and rows of the matrix.
#include "cluster/peers/peermessage.h"

using namespace muster::cluster;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const auto message = decodePeerMessage(QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)));
    if (!message)
        return 0;
    // What was understood is encoded again without loss.
    const auto again = decodePeerMessage(encode(*message));
    if (!again || !(*again == *message))
        abort();
    return 0;
}
