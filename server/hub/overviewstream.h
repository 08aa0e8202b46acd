#pragma once
#include "hub/audience.h"
#include "protocol/overview/overviewencoder.h"

#include <memory>
#include <optional>

namespace muster::hub {

/// Sends the pictures of a node to the consoles that are connected to it: the newest as a whole to one that
/// comes or asks, then each as what it changed to those that take changes, as a whole to others. A picture
/// that a slow console has not been sent yet gives way to the next; when that was a change, the console finds
/// one missing and asks. Nothing is written for nobody. Thread: any one. Memory: the newest picture, and its
/// text while somebody asked for the whole.
class OverviewStream {
public:
    /// `publisher` is borrowed and must outlive this object.
    explicit OverviewStream(Publisher &publisher) : m_publisher(publisher) { }

    void publish(const std::shared_ptr<const protocol::Overview> &overview);
    /// Does nothing before the first picture, or unless the connection is an administrator's.
    void sendWhole(const ConnectionId &connection);

private:
    void sendWhole(const Audience &audience);

    Publisher &m_publisher;
    std::shared_ptr<const protocol::Overview> m_newest;
    qint64 m_picture = 0; ///< its number; 0: none yet
    protocol::OverviewEncoder m_encoder;
    std::optional<protocol::SocketEvent> m_whole; ///< of m_newest, once somebody asked
};

} // namespace muster::hub
