#include "net/socket/handshake.h"

#include "protocol/http/apierror.h"

#include <QCryptographicHash>

#include <algorithm>

namespace muster::net {

using namespace Qt::Literals::StringLiterals;

std::optional<http::Response> handshakeProblem(const http::Request &request)
{
    if (request.header("Sec-WebSocket-Version").trimmed() != "13") {
        http::Response response = protocol::errorResponse(
            {u"api.websocket.version.app_error"_s, u"Only version 13 of WebSocket is spoken here."_s, 426},
            request.requestId);
        response.headers.emplaceBack("Sec-WebSocket-Version", "13");
        return response;
    }
    const auto isKey = [](const auto &field) {
        return field.first.compare("Sec-WebSocket-Key", Qt::CaseInsensitive) == 0;
    };
    const auto key = QByteArray::fromBase64Encoding(
        request.header("Sec-WebSocket-Key").trimmed(), QByteArray::AbortOnBase64DecodingErrors);
    if (!key || key.decoded.size() != 16
        || std::count_if(request.headers.begin(), request.headers.end(), isKey) != 1)
        return protocol::errorResponse(
            {u"api.websocket.key.app_error"_s, u"There must be one Sec-WebSocket-Key: 16 bytes in base64."_s,
                400},
            request.requestId);
    return std::nullopt;
}

QByteArray handshakeAnswer(const http::Request &request)
{
    // RFC 6455 §1.3: proves that this is a WebSocket server and not one that echoes.
    const QByteArray proof = QCryptographicHash::hash(
        request.header("Sec-WebSocket-Key").trimmed() + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11",
        QCryptographicHash::Sha1);
    return "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
           "Sec-WebSocket-Accept: "
        + proof.toBase64() + "\r\n\r\n";
}

http::Response notUpgraded(const http::Request &request)
{
    http::Response response = protocol::errorResponse(
        {u"api.websocket.not_upgraded.app_error"_s,
            u"This request arrived without the upgrade to WebSocket (GET with HTTP/1.1, Connection: Upgrade "
            u"and "
            "Upgrade: websocket). A proxy on the way has removed it: let it pass the upgrade on."_s,
            426},
        request.requestId);
    response.addHeader("Upgrade", "websocket"); // RFC 9110 §15.5.22
    return response;
}

} // namespace muster::net
