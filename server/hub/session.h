#pragma once
#include "base/id.h"
#include "base/result.h"
#include "base/time.h"

#include <QByteArray>
#include <QStringList>

#include <functional>
#include <optional>

namespace muster::hub {

/// Who is behind a connection.
struct SessionInfo {
    UserId user;
    SessionId session;
    QStringList roles; ///< names, such as "system_user", "system_admin"
    WallTime expiresAt; ///< the epoch is never
};

/// Looks sessions up by the token a client shows. Thread: find() is called from any thread and must not
/// wait; `found` may be called from any thread, once, also before find() returns: with nothing if nobody has
/// this token, with an error if that is not known.
class SessionSource {
public:
    using Found = std::function<void(Result<std::optional<SessionInfo>>)>;
    virtual ~SessionSource() = default;
    virtual void find(const QByteArray &token, Found found) = 0;
};

} // namespace muster::hub
