#pragma once
#include "base/id.h"
#include "base/time.h"

#include <QJsonObject>

namespace muster::protocol {

/// A session as its user and administrators see it (reference/mattermost-api.md §2.8): never its token.
struct UserSession {
    SessionId id;
    UserId userId;
    WallTime createAt;
    WallTime expiresAt; ///< the epoch: never
    WallTime lastActivityAt;
    QString deviceId;
    QString roles;
    bool isOAuth = false;
    QJsonObject props; ///< without secrets
    bool operator==(const UserSession &) const = default;
};

QJsonObject toJson(const UserSession &session);

} // namespace muster::protocol
