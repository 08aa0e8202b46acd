#pragma once
#include "hub/topicstream.h"
#include "protocol/overview/eventhistory.h"
#include "protocol/overview/overviewtopic.h"

#include <array>

namespace muster::hub {

/// The topics in which a node sends administrators what it knows of the cluster: the events, and the overview
/// without them. Consoles that do not follow the events get an overview that holds them. Thread: any one.
class ClusterTopics {
public:
    /// Each is also an action that asks for a snapshot.
    static constexpr std::array names{protocol::EventsTopic::words.name, protocol::OverviewTopic::words.name};

    /// `publisher` is borrowed and must outlive this object.
    explicit ClusterTopics(Publisher &publisher);
    /// Takes an overview that holds its events.
    void publish(const std::shared_ptr<const protocol::Overview> &overview);
    /// To a connection that has just come: of all topics that it follows.
    void sendSnapshots(const ConnectionId &connection);
    void sendSnapshot(QLatin1StringView name, const ConnectionId &connection);

private:
    TopicStream<protocol::EventsTopic> m_events;
    TopicStream<protocol::OverviewTopic> m_overview; ///< without the events
    TopicStream<protocol::OverviewTopic> m_complete; ///< with them
    protocol::EventHistory m_history; ///< the newest that was published
    bool m_isFirst = true;
};

} // namespace muster::hub
