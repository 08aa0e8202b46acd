#include "api/channels/typing.h"

#include "base/then.h"
#include "protocol/messaging/bodyfields.h"
#include "service/channels/typing.h"

namespace muster::api {

using namespace Qt::Literals::StringLiterals;

void Typing::asked(const hub::Asked &asked)
{
    const QJsonObject &data = asked.request.data;
    const auto channel = protocol::idOf<ChannelId>(data, "channel_id"_L1);
    const auto root = protocol::idOf<PostId>(data, "parent_id"_L1);
    if (!channel)
        return;
    service::Actor actor;
    actor.user = asked.session.user;
    actor.session = asked.session.session;
    actor.roles = asked.session.roles;
    then(m_runner.read(service::typing, actor, *channel, root.value_or(PostId())),
        [this](const protocol::Answered<service::Event> &event) {
            if (event)
                m_publisher.publish(event->event, event->audience);
            return true;
        });
}

} // namespace muster::api
