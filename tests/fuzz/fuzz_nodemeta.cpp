// The meta that any member may gossip.
#include "cluster/membership/membershipoptions.h"
#include "cluster/peers/nodemeta.h"

using namespace muster::cluster;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const auto meta = decodeNodeMeta(QByteArrayView(data, qsizetype(size)));
    if (meta && encodeNodeMeta(*meta).size() > metaBytesMax)
        abort();
    return 0;
}
