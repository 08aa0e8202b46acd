#pragma once
#include "protocol/vocabulary/word.h"

namespace muster::protocol {

/// What the port of a node that is down says of it. It decides what an operator has to do first.
enum class PortAnswer {
    Refused, ///< the host answers that nobody listens: the process is gone
    Silent, ///< connections open, and nothing comes: the process hangs
    Unreachable, ///< nothing comes back, not even a refusal
};

constexpr QLatin1StringView name(PortAnswer answer)
{
    switch (answer) {
    case PortAnswer::Refused:
        return QLatin1StringView("refused");
    case PortAnswer::Silent:
        return QLatin1StringView("silent");
    case PortAnswer::Unreachable:
        return QLatin1StringView("unreachable");
    }
    return {};
}

/// Advice on a node that is down, in English; the console translates it (context "Vocabulary").
const char *englishAdvice(PortAnswer answer);

} // namespace muster::protocol
