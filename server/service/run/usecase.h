#pragma once
#include "base/id.h"
#include "hub/audience.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

/// What happens in the service, one function each: a use case runs in one transaction, or changes a file, and
/// says what others must hear of it; the Runner sees to that once it is done.
namespace muster::service {

/// Who asks, for what and from where: what an audit repeats.
struct Actor {
    UserId user; ///< empty: nobody is logged in
    SessionId session;
    QString address;
    QString action; ///< route or command
    QString requestId;
};

/// Who did what, with what outcome (spec O3). Never holds a secret.
struct AuditLine {
    Actor actor;
    QString outcome; ///< "ok", or the reason of the failure
    QString extra;
};

/// What clients of this node are sent.
struct Event {
    protocol::SocketEvent event;
    hub::Audience audience;
};

/// A session that has ended: no cache may know it, and no socket keep it, any longer.
struct Invalidation {
    SessionId session;
    QByteArray tokenHash;
};

/// What others must hear of a use case.
struct Effects {
    std::vector<Event> events;
    std::vector<Invalidation> invalidations;
    std::optional<AuditLine> audit;
};

/// The answer where there is nothing to say.
struct Done { };

template <typename T>
struct Outcome {
    using Answer = T;
    T answer;
    Effects effects;
};

} // namespace muster::service
