#include "net/socket/handshake.h"

#include "protocol/apierror.h"

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
    const auto key = QByteArray::fromBase64Encoding(
        request.header("Sec-WebSocket-Key"), QByteArray::AbortOnBase64DecodingErrors);
    if (!key || key.decoded.size() != 16)
        return protocol::errorResponse(
            {u"api.websocket.key.app_error"_s, u"Sec-WebSocket-Key must be 16 bytes in base64."_s, 400},
            request.requestId);
    return std::nullopt;
}

QByteArray handshakeHead(const QByteArray &target, const http::Request &request)
{
    QByteArray head = "GET " + target + " HTTP/1.1\r\n";
    for (const auto &[name, value] : request.headers)
        for (const QByteArrayView wanted : {QByteArrayView("Host"), QByteArrayView("Sec-WebSocket-Key"),
                 QByteArrayView("Sec-WebSocket-Version"), QByteArrayView("Origin")})
            if (name.compare(wanted, Qt::CaseInsensitive) == 0)
                head += name + ": " + value + "\r\n";
    head += "Upgrade: websocket\r\nConnection: Upgrade\r\n\r\n";
    return head;
}

} // namespace muster::net
