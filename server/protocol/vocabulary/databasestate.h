#pragma once
#include "protocol/vocabulary/word.h"

/// What servers of the database are, and how they are. Their English is in databasewords.h.
namespace muster::protocol {

enum class DatabaseRole { Primary, Replica, Search };

constexpr QLatin1StringView name(DatabaseRole role)
{
    switch (role) {
    case DatabaseRole::Primary:
        return QLatin1StringView("primary");
    case DatabaseRole::Replica:
        return QLatin1StringView("replica");
    case DatabaseRole::Search:
        return QLatin1StringView("search");
    }
    return {};
}

enum class DatabaseState {
    Ok,
    Unreachable, ///< it does not answer in time
    Unwritable, ///< the primary is read, but another transaction holds up every write
    ReadOnly, ///< the primary takes no writes: it was told so, or is a standby itself
    NoReplica, ///< named as a replica, but it takes writes by itself
    OtherSystem, ///< named as a replica, but no copy of the primary
    Paused, ///< its replay is paused
    Detached, ///< it receives nothing, although the primary answers
    Lagging, ///< further behind than a replica should be
};

constexpr QLatin1StringView name(DatabaseState state)
{
    switch (state) {
    case DatabaseState::Ok:
        return QLatin1StringView("ok");
    case DatabaseState::Unreachable:
        return QLatin1StringView("unreachable");
    case DatabaseState::Unwritable:
        return QLatin1StringView("unwritable");
    case DatabaseState::ReadOnly:
        return QLatin1StringView("read-only");
    case DatabaseState::NoReplica:
        return QLatin1StringView("no-replica");
    case DatabaseState::OtherSystem:
        return QLatin1StringView("other-system");
    case DatabaseState::Paused:
        return QLatin1StringView("paused");
    case DatabaseState::Detached:
        return QLatin1StringView("detached");
    case DatabaseState::Lagging:
        return QLatin1StringView("lagging");
    }
    return {};
}

/// Whether it serves in its role, although somebody should look at it.
constexpr bool serves(DatabaseState state)
{
    return state == DatabaseState::Ok || state == DatabaseState::Paused || state == DatabaseState::Detached
        || state == DatabaseState::Lagging;
}

/// Why a replica cannot become the primary without a loss.
enum class Obstacle {
    Unreachable,
    NoStandby, ///< it takes writes by itself
    OtherSystem, ///< no copy of the primary
    OtherTimeline, ///< its history went another way than the primary's
    ReplayPaused,
    Detached, ///< it receives nothing, although the primary answers
    StreamsFromAnother, ///< from a replica, which would have to be promoted in its place
    Lags,
    PositionUnknown, ///< it has not been compared with the primary yet
};

constexpr QLatin1StringView name(Obstacle obstacle)
{
    switch (obstacle) {
    case Obstacle::Unreachable:
        return QLatin1StringView("unreachable");
    case Obstacle::NoStandby:
        return QLatin1StringView("no-standby");
    case Obstacle::OtherSystem:
        return QLatin1StringView("other-system");
    case Obstacle::OtherTimeline:
        return QLatin1StringView("other-timeline");
    case Obstacle::ReplayPaused:
        return QLatin1StringView("replay-paused");
    case Obstacle::Detached:
        return QLatin1StringView("detached");
    case Obstacle::StreamsFromAnother:
        return QLatin1StringView("streams-from-another");
    case Obstacle::Lags:
        return QLatin1StringView("lags");
    case Obstacle::PositionUnknown:
        return QLatin1StringView("position-unknown");
    }
    return {};
}

} // namespace muster::protocol
