#pragma once
#include "base/id.h"
#include "hub/audience.h"

#include <QByteArray>
#include <QStringList>

#include <optional>
#include <vector>

/// What happens in the service, one function each: a use case runs in one transaction, or changes a file, and
/// says what others must hear of it; the Runner sees to that once it is done.
namespace muster::service {

/// The requester, the action and the origin, as repeated in the audit.
struct Actor {
    UserId user; ///< empty: nobody is logged in
    SessionId session;
    QString address;
    QString action; ///< route or command
    QString requestId;
    QStringList roles = {}; ///< in the system
};

/// Who did what, with what outcome (spec O3). Never contains a secret.
struct AuditLine {
    Actor actor;
    QString outcome; ///< "ok", or the reason of the failure
    QString extra;
};

/// What is sent to the clients of this node.
struct Event {
    protocol::SocketEvent event;
    hub::Audience audience;
};

/// A session that has ended: it must leave all caches, and its sockets are closed.
struct Invalidation {
    SessionId session;
    QByteArray tokenHash;
};

/// What others must be notified of after a use case.
struct Effects {
    std::vector<Event> events;
    std::vector<Invalidation> invalidations;
    std::optional<AuditLine> audit;
    std::vector<UserId> endedUsers = {}; ///< all of whose sessions are over, or have other roles
    std::vector<UserId> changedUsers = {}; ///< who look different to themselves; their sessions go on
};

/// The answer if there is nothing to return.
struct Done { };

template <typename T>
struct Outcome {
    using Answer = T;
    T answer;
    Effects effects;
};

} // namespace muster::service
