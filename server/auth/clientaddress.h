#pragma once
#include "protocol/http/http.h"

#include <QStringList>

namespace muster::auth {

/// Where a request comes from: the TCP peer, or what a trusted proxy says of it. `trustedHeaders` is
/// ServiceSettings.TrustedProxyIPHeader: the first of them that contains an address counts, and of several
/// addresses in it the last, which the proxy itself added; the others are the client's claims. Thread: any.
QString clientAddress(const http::Request &request, const QStringList &trustedHeaders);

/// What one subscriber has: an IPv4 address, or the /64 network of an IPv6 address, which is assigned as a
/// whole. IPv4 mapped into IPv6 is IPv4. Empty: not an address.
QByteArray networkOf(const QString &address);

} // namespace muster::auth
