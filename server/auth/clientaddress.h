#pragma once
#include "protocol/http/http.h"

#include <QStringList>

namespace muster::auth {

/// From where a request comes: the TCP peer, or what a trusted proxy says of it. `trustedHeaders` is
/// ServiceSettings.TrustedProxyIPHeader: the first of them that holds an address counts, and of several
/// addresses in it the last, which the proxy itself added; the others are the client's word. Thread: any.
QString clientAddress(const http::Request &request, const QStringList &trustedHeaders);

/// What one subscriber has: an IPv4 address, or the /64 network of an IPv6 address, which is given out whole.
/// IPv4 mapped into IPv6 is IPv4. Empty: no address at all.
QByteArray networkOf(const QString &address);

} // namespace muster::auth
