#include "base/result.h"

namespace muster {

QLatin1StringView errorCodeName(ErrorCode code)
{
    switch (code) {
    case ErrorCode::InvalidArgument:
        return QLatin1StringView("invalid-argument");
    case ErrorCode::NotFound:
        return QLatin1StringView("not-found");
    case ErrorCode::Conflict:
        return QLatin1StringView("conflict");
    case ErrorCode::Unauthorized:
        return QLatin1StringView("unauthorized");
    case ErrorCode::Forbidden:
        return QLatin1StringView("forbidden");
    case ErrorCode::NotLeader:
        return QLatin1StringView("not-leader");
    case ErrorCode::Unavailable:
        return QLatin1StringView("unavailable");
    case ErrorCode::TimedOut:
        return QLatin1StringView("timed-out");
    case ErrorCode::TooLarge:
        return QLatin1StringView("too-large");
    case ErrorCode::Corrupt:
        return QLatin1StringView("corrupt");
    case ErrorCode::Internal:
        return QLatin1StringView("internal");
    }
    Q_UNREACHABLE();
}

} // namespace muster
