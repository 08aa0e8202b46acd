#pragma once
#include "protocol/http/http.h"

#include <optional>

namespace muster::net {

/// What is wrong with a WebSocket upgrade request (RFC 6455 §4.2.1), as the answer; empty if nothing is.
std::optional<http::Response> handshakeProblem(const http::Request &request);

/// The answer to a request that has no problem (RFC 6455 §4.2.2), as bytes. It accepts no extension and no
/// subprotocol, whatever was offered: a compressed message could be small on the wire and huge in memory.
QByteArray handshakeAnswer(const http::Request &request);

/// The answer to any other request at the path of WebSockets: whoever asks there wanted one.
http::Response notUpgraded(const http::Request &request);

} // namespace muster::net
