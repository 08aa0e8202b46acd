#include "protocol/messaging/userevents.h"

#include "protocol/messaging/messagingevents.h"

namespace muster::protocol::events {

using namespace Qt::Literals::StringLiterals;

SocketEvent userUpdated(const User &user, Visibility reader)
{
    return make(u"user_updated"_s, {{u"user"_s, toJson(user, reader)}}, {});
}

SocketEvent userActivationChanged()
{
    return make(u"user_activation_status_change"_s, {}, {});
}

} // namespace muster::protocol::events
