#pragma once
#include "cluster/packets/messages.h"

#include <QHostAddress>
#include <QString>

#include <netinet/in.h>

/// Converts between the cluster's endpoints (bytes, kept as peers sent them) and socket addresses. Thread:
/// any.
namespace muster::net {

/// 4 bytes for IPv4, even if it came mapped into IPv6; 16 for IPv6. A null address gives an empty ip.
cluster::Endpoint toEndpoint(const QHostAddress &address, quint16 port);
/// Null unless `ip` has 4 or 16 bytes. Mapped IPv4 comes out as IPv4.
QHostAddress toHostAddress(const cluster::Endpoint &endpoint);
/// "127.0.0.1:7946", "[::1]:7946"; for logs and people.
QString toText(const cluster::Endpoint &endpoint);

/// For a socket of `family` (AF_INET or AF_INET6, which takes IPv4 mapped). Its size; 0 if the endpoint does
/// not fit the family.
socklen_t toSocketAddress(const cluster::Endpoint &endpoint, int family, sockaddr_storage &result);
cluster::Endpoint fromSocketAddress(const sockaddr_storage &address);

} // namespace muster::net
