#pragma once
#include "protocol/http.h"

#include <optional>

namespace muster::net {

/// What is wrong with a WebSocket upgrade request (RFC 6455 §4.2.1), as the answer; empty if nothing is.
std::optional<http::Response> handshakeProblem(const http::Request &request);

/// The request as QWebSocketServer shall read it: only the fields it needs, without extensions, which we do
/// not offer. `target` as it was sent.
QByteArray handshakeHead(const QByteArray &target, const http::Request &request);

} // namespace muster::net
