#pragma once
#include <QByteArray>

namespace muster::test {

/// The head of a WebSocket frame that claims `length` in this many bytes (0: in the seven bits), then the
/// mask if there is one. The mask is not zero, so that a reader that forgets it is found out.
inline QByteArray clientFrameHead(int firstByte, int lengthBytes, quint64 length, bool masked = true)
{
    const int mask = masked ? 0x80 : 0;
    QByteArray bytes(1, char(firstByte));
    bytes += char(mask | (lengthBytes == 0 ? int(length) : lengthBytes == 2 ? 126 : 127));
    for (int i = lengthBytes - 1; i >= 0; --i)
        bytes += char((length >> (8 * i)) & 0xff);
    return masked ? bytes + "\x37\xfa\x21\x3d" : bytes;
}

inline QByteArray masked(QByteArray payload)
{
    for (qsizetype i = 0; i < payload.size(); ++i)
        payload[i] = char(payload[i] ^ "\x37\xfa\x21\x3d"[i % 4]);
    return payload;
}

/// A frame as a client sends it, with any first byte, its length in the shortest form.
inline QByteArray clientFrame(int firstByte, const QByteArray &payload, bool isMasked = true)
{
    const int lengthBytes = payload.size() < 126 ? 0 : payload.size() < 65'536 ? 2 : 8;
    return clientFrameHead(firstByte, lengthBytes, quint64(payload.size()), isMasked)
        + (isMasked ? masked(payload) : payload);
}

/// Only the claim: no payload follows.
inline QByteArray clientFrameWithLength(int firstByte, int lengthBytes, quint64 length)
{
    return clientFrameHead(firstByte, lengthBytes, length);
}

} // namespace muster::test
