#pragma once
#include "base/result.h"
#include "hub/audience.h"
#include "protocol/socket/websocketframe.h"

#include <QByteArrayView>

#include <variant>

/// What one node tells the others, as the payload of an event that streams: a msgpack map with keys of one
/// letter. Thread: any; values only.
namespace muster::node {

/// For clients of all nodes. Of the event only what encode() puts into a frame counts.
struct ClientEvent {
    protocol::SocketEvent event;
    hub::Audience audience;
    QByteArray coalesceKey = {};
};
struct SessionEnded {
    SessionId session;
    QByteArray tokenHash; ///< empty: not known
};
/// All of the user's sessions are over, or have other roles.
struct UserEnded {
    UserId user;
};
/// What is known of the user is out of date; the sessions go on.
struct UserChanged {
    UserId user;
};
/// This process publishes nothing more.
struct Farewell { };
/// Events may be missing that nobody numbered: of a change of which its node does not know whether it was
/// made.
struct StartOver { };

using ClusterEvent = std::variant<ClientEvent, SessionEnded, UserEnded, UserChanged, Farewell, StartOver>;

/// Whether other nodes have anybody whom it can be for: not if it names what only one node means by the same
/// word, such as a connection.
bool travels(const hub::Audience &audience);

/// The audience is one that travels.
QByteArray encode(const ClusterEvent &event);
/// Nothing: it is of a kind that only later versions know. Corrupt: it is not from encode(), or for an
/// audience that only later versions know, who must not get more than they ask for.
[[nodiscard]] Result<std::optional<ClusterEvent>> decodeClusterEvent(QByteArrayView payload);

/// Puts the text of its data in place of its data, so that the work is done once for all nodes.
protocol::SocketEvent withDataText(protocol::SocketEvent event);

} // namespace muster::node
