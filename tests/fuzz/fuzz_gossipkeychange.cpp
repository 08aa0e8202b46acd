// A change of gossip keys as a client asks for it.
#include "protocol/admin/gossipkeys.h"

#include <QJsonDocument>

#include <cstdint>
#include <cstdlib>

using namespace muster;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    const auto change = protocol::gossipKeyChangeFromJson(QJsonDocument::fromJson(bytes).object());
    if (!change)
        return 0;
    const bool installs = change->operation == protocol::GossipKeyChange::Operation::Install;
    if ((installs ? change->key : change->fingerprint).isEmpty())
        std::abort();
    const auto again = protocol::gossipKeyChangeFromJson(protocol::toJson(*change));
    if (!again || protocol::toJson(*again) != protocol::toJson(*change))
        std::abort();
    return 0;
}
