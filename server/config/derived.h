#pragma once
#include "base/result.h"
#include "base/time.h"
#include "config/document.h"

#include <QString>

/// Values that are derived from one or more keys, in one place.
namespace muster::config {

struct ListenAddress {
    QString host; ///< empty: all addresses; an IPv6 address without its brackets
    quint16 port = 0; ///< 0: any free one
};
/// Reads "host:port", ":port" and "[v6]:port".
[[nodiscard]] Result<ListenAddress> parseListenAddress(const QString &text);

/// Reads "host:port" and "[v6]:port" where both must be given: the address of another member.
[[nodiscard]] Result<ListenAddress> parseEndpoint(const QString &text);

/// memberlist's delegate protocol: the versions that a member understands and the one it speaks.
struct DelegateVersions {
    quint8 min = 0;
    quint8 max = 0;
    quint8 current = 0;
    bool operator==(const DelegateVersions &) const = default;
};
/// Reads "min,max,current", each 0 to 255 with min <= current <= max; spaces around a number do not matter.
[[nodiscard]] Result<DelegateVersions> parseDelegateVersions(const QString &text);

/// Whether it is an IPv4 or IPv6 address, the latter without brackets and perhaps with "%zone".
bool isIpAddress(const QString &text);

/// The lifetime of a web session: SessionLengthWebInHours if given, otherwise SessionLengthWebInDays.
std::chrono::hours webSessionLength(const Document &effective);

/// Whether the configuration can be changed through the API (spec K2); if not, the error says why.
[[nodiscard]] Result<void> mayWrite(const Document &effective);

} // namespace muster::config
