#pragma once
#include "protocol/vocabulary/word.h"

namespace muster::protocol {

/// Of a node or the cluster: green, red, or unknown.
enum class Verdict { Green, Red, Unknown };

constexpr QLatin1StringView name(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Green:
        return QLatin1StringView("green");
    case Verdict::Red:
        return QLatin1StringView("red");
    case Verdict::Unknown:
        return QLatin1StringView("unknown");
    }
    return {};
}

/// Of a reason or an event: whether it makes the verdict red, or is only a warning.
enum class Severity { Red, Warn };

constexpr QLatin1StringView name(Severity severity)
{
    switch (severity) {
    case Severity::Red:
        return QLatin1StringView("red");
    case Severity::Warn:
        return QLatin1StringView("warn");
    }
    return {};
}

} // namespace muster::protocol
