#pragma once
#include "protocol/vocabulary/word.h"

namespace muster::protocol {

/// A limit of a host against what is recommended.
enum class LimitState {
    Ok,
    Deviates,
    Unknown, ///< it could not be read
};

constexpr QLatin1StringView name(LimitState state)
{
    switch (state) {
    case LimitState::Ok:
        return QLatin1StringView("ok");
    case LimitState::Deviates:
        return QLatin1StringView("deviates");
    case LimitState::Unknown:
        return QLatin1StringView("unknown");
    }
    return {};
}

} // namespace muster::protocol
