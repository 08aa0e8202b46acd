#include "service/channels/typing.h"

#include "messaging/access.h"
#include "protocol/messaging/messagingevents.h"
#include "service/channels/place.h"

namespace muster::service {

using namespace Qt::Literals::StringLiterals;

protocol::Answered<Event> typing(
    store::Connection &connection, const Actor &actor, const ChannelId &channel, const PostId &root)
{
    const auto place = placeOf(connection, actor, channel);
    if (!place || !messaging::may(place->roles, messaging::Permission::CreatePost))
        return protocol::forbidden();
    auto audience = membersOf(connection, channel);
    if (!audience)
        return protocol::passOn(audience);
    audience->omitUser = actor.user;
    const QString user = actor.user.toString();
    auto event = protocol::events::make(
        u"typing"_s, {{u"parent_id"_s, root.toString()}, {u"user_id"_s, user}}, {.channel = channel});
    event.broadcast[u"omit_users"] = QJsonObject{{user, true}};
    return Event{std::move(event), *std::move(audience)};
}

} // namespace muster::service
