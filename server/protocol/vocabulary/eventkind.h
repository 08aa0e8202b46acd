#pragma once
#include "protocol/vocabulary/reasoncode.h"

namespace muster::protocol {

/// What happens beside reasons that begin and end.
enum class EventKind {
    NodeDown,
    NodeUp, ///< was down, is alive
    NodeJoined,
    NodeLeft,
    NodeForgotten, ///< no longer listed
    LeaderChanged,
    VerdictChanged,
    ClockJumped,
    ProcessPaused, ///< it did not run for a while, and runs again
    StaleWriteRefused, ///< the database refused a write of a leader that no longer leads
};

constexpr QLatin1StringView name(EventKind kind)
{
    switch (kind) {
    case EventKind::NodeDown:
        return QLatin1StringView("node-down");
    case EventKind::NodeUp:
        return QLatin1StringView("node-up");
    case EventKind::NodeJoined:
        return QLatin1StringView("node-joined");
    case EventKind::NodeLeft:
        return QLatin1StringView("node-left");
    case EventKind::NodeForgotten:
        return QLatin1StringView("node-forgotten");
    case EventKind::LeaderChanged:
        return QLatin1StringView("leader-changed");
    case EventKind::VerdictChanged:
        return QLatin1StringView("verdict-changed");
    case EventKind::ClockJumped:
        return QLatin1StringView("clock-jumped");
    case EventKind::ProcessPaused:
        return QLatin1StringView("process-paused");
    case EventKind::StaleWriteRefused:
        return QLatin1StringView("stale-write-refused");
    }
    return {};
}

/// What an event is about: one of these, or a reason that began or ended.
using EventWord = Word<EventKind, ReasonCode>;

/// What an event means to an operator.
enum class EventNature {
    Problem, ///< something went wrong, or should be looked at
    Recovery, ///< the end of a problem
    Information, ///< nothing was wrong before, nor is now
};

constexpr QLatin1StringView name(EventNature nature)
{
    switch (nature) {
    case EventNature::Problem:
        return QLatin1StringView("problem");
    case EventNature::Recovery:
        return QLatin1StringView("recovery");
    case EventNature::Information:
        return QLatin1StringView("information");
    }
    return {};
}

/// Of an event of that kind that no problem ended with.
constexpr EventNature natureOf(EventKind kind)
{
    switch (kind) {
    case EventKind::NodeUp:
        return EventNature::Recovery;
    case EventKind::NodeJoined:
    case EventKind::NodeLeft:
    case EventKind::NodeForgotten:
    case EventKind::LeaderChanged:
        return EventNature::Information;
    case EventKind::NodeDown:
    case EventKind::VerdictChanged: // to green it is a recovery
    case EventKind::ClockJumped:
    case EventKind::ProcessPaused:
    case EventKind::StaleWriteRefused:
        return EventNature::Problem;
    }
    return EventNature::Problem;
}

} // namespace muster::protocol
