#pragma once
#include <QString>

#include <optional>

/// Which IP addresses can do what a key wants of them; private to the room. They are parsed, never looked up.
namespace muster::config {

enum class IpFamily { V4, V6 };
/// Empty: not an address. IPv4 mapped into IPv6 is IPv4.
std::optional<IpFamily> ipFamilyOf(const QString &text);
/// "0.0.0.0", "::".
bool isWildcardAddress(const QString &text);
bool isLoopbackAddress(const QString &text);

/// Why no peer could reach this node, or a member, at an address: "which is every address of a host and none
/// to send to". Empty if nothing speaks against it, and for names.
QString whyNotReachable(const QString &address);
/// Why no socket can listen on an address; empty if one may.
QString whyNotListening(const QString &address);

} // namespace muster::config
