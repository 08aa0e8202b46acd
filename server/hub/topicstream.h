#pragma once
#include "hub/audience.h"
#include "protocol/socket/topic.h"

#include <memory>
#include <optional>
#include <utility>

namespace muster::hub {

/// Sends a topic (protocol/socket/topic.h) to the clients of this node that follow it: a snapshot to one that
/// comes or asks, then deltas to those that accept them and snapshots to others. What a slow client has not
/// been sent yet gives way to what is newer; when that was a delta, the client finds one missing and asks.
/// Nothing is encoded for nobody, and once for all. Thread: any one. Memory: the newest value, and its text
/// once a snapshot was sent.
template <typename Topic>
class TopicStream {
public:
    using Value = typename Topic::Value;

    /// `publisher` is borrowed and must outlive this object. `audience` is who follows the topic.
    TopicStream(Publisher &publisher, Audience audience)
        : m_publisher(publisher), m_audience(std::move(audience))
    {
    }

    void publish(const std::shared_ptr<const Value> &value)
    {
        const auto before = std::exchange(m_newest, value);
        ++m_number;
        m_snapshot.reset();
        if (const Audience accepting = audienceOf(true); m_publisher.reaches(accepting)) {
            if (before)
                m_publisher.publish(protocol::deltaEvent(Topic::words, m_number, deltaOf(*before, *value)),
                    accepting, keyOf(Topic::words.deltaName));
            else
                sendSnapshotTo(accepting);
        }
        if (const Audience others = audienceOf(false); m_publisher.reaches(others))
            sendSnapshotTo(others);
    }
    /// Does nothing before the first value, or if the connection does not follow the topic.
    void sendSnapshot(const ConnectionId &connection)
    {
        Audience audience = m_audience;
        audience.connection = connection;
        if (m_newest && m_publisher.reaches(audience))
            sendSnapshotTo(audience);
    }

private:
    Audience audienceOf(bool acceptingDeltas) const
    {
        Audience audience = m_audience;
        audience.acceptsDeltas = acceptingDeltas;
        return audience;
    }
    /// A delta does not replace a snapshot: who waits for one could not use it.
    static QByteArray keyOf(QLatin1StringView event) { return {event.data(), event.size()}; }
    void sendSnapshotTo(const Audience &audience)
    {
        if (!m_snapshot)
            m_snapshot = protocol::snapshotEvent(Topic::words, m_number, m_topic.snapshot(*m_newest));
        m_publisher.publish(*m_snapshot, audience, keyOf(Topic::words.name));
    }

    Publisher &m_publisher;
    const Audience m_audience;
    Topic m_topic;
    std::shared_ptr<const Value> m_newest;
    qint64 m_number = 0; ///< of m_newest; 0: none yet
    std::optional<protocol::SocketEvent> m_snapshot; ///< of m_newest, once somebody needed it
};

} // namespace muster::hub
