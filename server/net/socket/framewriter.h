#pragma once
#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <array>

namespace muster::net {

/// The head of a final, unmasked text frame for this many bytes, as RFC 6455 §5.2 has it from a server.
class TextFrameHead {
public:
    explicit TextFrameHead(qsizetype payloadBytes);
    QByteArrayView view() const { return {m_bytes.data(), m_size}; }

private:
    std::array<char, 10> m_bytes{};
    qsizetype m_size = 2;
};

QByteArray pingFrame();
/// `payload` as the ping had it: at most 125 bytes.
QByteArray pongFrame(QByteArrayView payload);
/// The reason is cut at a whole character so that the frame fits (RFC 6455 §5.5).
QByteArray closeFrame(quint16 code, const QString &reason);

} // namespace muster::net
