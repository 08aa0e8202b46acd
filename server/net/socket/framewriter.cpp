#include "net/socket/framewriter.h"

namespace muster::net {

namespace {

constexpr qsizetype controlBytesMax = 125; ///< RFC 6455 §5.5
constexpr char finalText = char(0x81);
constexpr char finalClose = char(0x88);
constexpr char finalPing = char(0x89);
constexpr char finalPong = char(0x8a);

} // namespace

TextFrameHead::TextFrameHead(qsizetype payloadBytes)
{
    // The length in 1, 3 or 9 bytes, big-endian.
    m_bytes[0] = finalText;
    const auto size = quint64(payloadBytes);
    if (size < 126) {
        m_bytes[1] = char(size);
        return;
    }
    const qsizetype lengthBytes = size <= 0xffff ? 2 : 8;
    m_bytes[1] = char(lengthBytes == 2 ? 126 : 127);
    for (qsizetype i = 0; i < lengthBytes; ++i)
        m_bytes[size_t(2 + i)] = char((size >> (8 * (lengthBytes - 1 - i))) & 0xff);
    m_size += lengthBytes;
}

QByteArray pingFrame()
{
    return {std::array<char, 2>{finalPing, 0}.data(), 2};
}

QByteArray pongFrame(QByteArrayView payload)
{
    Q_ASSERT(payload.size() <= controlBytesMax);
    QByteArray frame{std::array<char, 2>{finalPong, char(payload.size())}.data(), 2};
    frame.append(payload);
    return frame;
}

QByteArray closeFrame(quint16 code, const QString &reason)
{
    QString shown = reason;
    while (shown.toUtf8().size() > controlBytesMax - 2)
        shown.chop(shown.back().isLowSurrogate() ? 2 : 1);
    const QByteArray text = shown.toUtf8();
    QByteArray frame{
        std::array<char, 4>{finalClose, char(2 + text.size()), char(code >> 8), char(code & 0xff)}.data(), 4};
    frame += text;
    return frame;
}

} // namespace muster::net
