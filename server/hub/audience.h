#pragma once
#include "base/id.h"
#include "hub/session.h"
#include "protocol/socket/websocketframe.h"

#include <memory>
#include <optional>
#include <vector>

namespace muster::hub {

using ConnectionId = Id<struct ConnectionTag>; ///< 26 characters; the client learns it from `hello`

/// What a client asked for with its upgrade request.
struct Subscriptions {
    bool acceptsDeltas = false; ///< rather than a snapshot each time
    QStringList topics = {}; ///< that it follows beside the overview
};

/// Who gets an event: every authenticated connection that all given conditions hold for.
struct Audience {
    std::optional<UserId> user;
    std::optional<SessionId> session;
    std::optional<ConnectionId> connection;
    QString role; ///< empty: any
    std::optional<bool> acceptsDeltas = {}; ///< see Subscriptions; empty: either
    struct Following {
        QString topic;
        bool follows = true;
    };
    std::optional<Following> following = {}; ///< only who follows this topic, or only who does not
    /// Only these users, in ascending order: the members of a channel when the event came about. Null: any.
    std::shared_ptr<const std::vector<UserId>> users = {};
    std::optional<UserId> omitUser = {}; ///< all but this one, such as who is typing

    static Audience everyone() { return {}; }
    static Audience ofUser(UserId user) { return {std::move(user), {}, {}, {}}; }
    /// In any order.
    static Audience ofUsers(std::vector<UserId> users);
    static Audience withRole(QString role) { return {{}, {}, {}, std::move(role)}; }

    bool includes(const ConnectionId &id, const SessionInfo &info, const Subscriptions &subscriptions) const;
};

/// Sends events to connected clients of this node. Thread: any.
class Publisher {
public:
    virtual ~Publisher() = default;
    /// With a coalesce key, an event of that key that a receiver has not been sent yet is replaced by this
    /// one.
    virtual void publish(
        const protocol::SocketEvent &event, const Audience &audience, QByteArray coalesceKey = {}) = 0;
    /// Whether an event for it would go to anybody.
    virtual bool reaches(const Audience &audience) const = 0;
    /// Closes the connections of a session that was revoked, or of all sessions of a user.
    virtual void closeSession(const SessionId &session) = 0;
    virtual void closeUser(const UserId &user) = 0;
};

} // namespace muster::hub
