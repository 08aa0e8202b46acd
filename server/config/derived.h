#pragma once
#include "base/result.h"
#include "base/time.h"
#include "config/document.h"

#include <QString>
#include <QStringList>

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
/// Without a request until a session ends; 0: never.
std::chrono::minutes sessionIdleTimeout(const Document &effective);

/// Whether `email` is in one of the domains, which are separated by commas or spaces and may begin with "@";
/// without any all are.
bool domainAllowed(const QString &domains, const QString &email);

/// Whether a page of `origin`, as a browser sends it, may call this server by ServiceSettings.AllowCorsFrom:
/// "scheme://host:port" as it stands there, or with one "*" for any text; "*" alone is all. A final slash
/// does not count.
bool originAllowed(const Document &effective, const QString &origin);
bool everyOriginAllowed(const Document &effective);
/// Whether cookies count that browsers send along for such pages (ServiceSettings.CorsAllowCredentials);
/// never where every page is allowed.
bool credentialsAllowed(const Document &effective);
/// Whether it can match the origin of any page.
bool isOriginPattern(const QString &text);

/// OpenSSL's name of a TLS 1.2 cipher suite that has the name in ServiceSettings.TLSOverwriteCiphers.
/// NotFound: an unknown one, or one that nobody should speak any more.
[[nodiscard]] Result<QString> cipherSuite(const QString &name);

/// What of these keys an administrator may not change through the API while
/// ExperimentalSettings.RestrictSystemAdmin is true: what belongs to the host rather than to the service.
QStringList restrictedKeys(const Document &effective, const QStringList &changed);

/// Whether the configuration can be changed through the API (spec K2); if not, the error says why.
[[nodiscard]] Result<void> mayWrite(const Document &effective);

} // namespace muster::config
