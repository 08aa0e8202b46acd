#include "hub/clustertopics.h"

namespace muster::hub {

using namespace Qt::Literals::StringLiterals;

namespace {

Audience administrators(bool followingEvents)
{
    Audience audience = Audience::withRole(u"system_admin"_s);
    audience.following = Audience::Following{QString(protocol::EventsTopic::words.name), followingEvents};
    return audience;
}

} // namespace

ClusterTopics::ClusterTopics(Publisher &publisher)
    : m_events(publisher, administrators(true))
    , m_overview(publisher, administrators(true))
    , m_complete(publisher, administrators(false))
{
}

void ClusterTopics::publish(const std::shared_ptr<const protocol::Overview> &overview)
{
    protocol::EventHistory history = protocol::historyIn(*overview);
    if (std::exchange(m_isFirst, false) || history != m_history) {
        m_history = history;
        m_events.publish(std::make_shared<const protocol::EventHistory>(std::move(history)));
    }
    const auto without = std::make_shared<protocol::Overview>(*overview);
    protocol::setHistory(*without, {});
    m_overview.publish(without);
    m_complete.publish(overview);
}

void ClusterTopics::sendSnapshots(const ConnectionId &connection)
{
    for (const QLatin1StringView name : names)
        sendSnapshot(name, connection);
}

void ClusterTopics::sendSnapshot(QLatin1StringView name, const ConnectionId &connection)
{
    if (name == protocol::EventsTopic::words.name) {
        m_events.sendSnapshot(connection);
    } else if (name == protocol::OverviewTopic::words.name) {
        m_overview.sendSnapshot(connection);
        m_complete.sendSnapshot(connection);
    }
}

} // namespace muster::hub
