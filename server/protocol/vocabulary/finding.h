#pragma once
#include "protocol/vocabulary/word.h"

namespace muster::protocol {

/// What is wrong between two nodes, both of them alive: what a pattern in the reachability matrix means.
enum class FindingCode {
    OneWay, ///< what `from` sends does not reach `to`; the other direction is open
    NoWay, ///< nothing gets through between the two, others reach both
    NoUdp, ///< only TCP gets through between the two
    NoTcp, ///< `from` cannot open streams to `to`, datagrams get through
    Lossy, ///< both hear each other, and still no answer arrives
    Busy, ///< `from` is too busy to hear others in time; `to` is empty
};

constexpr QLatin1StringView name(FindingCode code)
{
    switch (code) {
    case FindingCode::OneWay:
        return QLatin1StringView("one-way");
    case FindingCode::NoWay:
        return QLatin1StringView("no-way");
    case FindingCode::NoUdp:
        return QLatin1StringView("no-udp");
    case FindingCode::NoTcp:
        return QLatin1StringView("no-tcp");
    case FindingCode::Lossy:
        return QLatin1StringView("lossy");
    case FindingCode::Busy:
        return QLatin1StringView("busy");
    }
    return {};
}

} // namespace muster::protocol
