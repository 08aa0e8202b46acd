#include "hub/frame.h"

namespace muster::hub {

Frame plainFrame(QByteArray text)
{
    return {std::move(text), false, {}};
}

Frame eventFrame(const protocol::SocketEvent &event, QByteArray coalesceKey)
{
    // Outbox puts the number and the brace behind.
    return {protocol::encodeUnnumbered(event), true, std::move(coalesceKey)};
}

} // namespace muster::hub
