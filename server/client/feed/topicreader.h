#pragma once
#include "protocol/overview/eventhistory.h"
#include "protocol/overview/overviewdecoder.h"

#include <QByteArray>

#include <optional>
#include <variant>

namespace muster::client {

/// The newest value of a topic (protocol/socket/topic.h): one type for each topic that clients follow.
using TopicValue = std::variant<protocol::Overview, protocol::EventHistory>;

/// Reads the messages of one connection: each topic with its decoder, other events as they are. Thread: one
/// at a time.
class TopicReader {
public:
    struct Read {
        Result<protocol::SocketEvent> event;
        QLatin1StringView topic; ///< that the event belongs to; empty: to none
        std::optional<Result<TopicValue>> value; ///< of that topic, if the event brought it
        bool needsSnapshot = false; ///< of that topic; said once
    };
    [[nodiscard]] Read read(const QByteArray &text);
    /// What it follows beside the overview, for the header of the upgrade request.
    static QByteArray followed();

private:
    protocol::OverviewDecoder m_overview;
    protocol::TopicDecoder<protocol::EventsTopic> m_events;
};

} // namespace muster::client
