#pragma once
#include <QByteArray>
#include <QByteArrayView>
#include <QLatin1StringView>

#include <array>
#include <optional>

namespace muster::net {

/// Reads the frames that a client sends on a WebSocket, from bytes as they come, and puts fragments together.
/// Strict: whatever RFC 6455 forbids a client fails the connection with the code the RFC names, and no
/// extension is known. What it holds is never more than one message and one control frame, whatever lengths
/// the peer claims. It owns no socket and no clock. Thread: any one.
class FrameReader {
public:
    enum class Kind { Text, Ping, Pong, Close };
    struct Message {
        Kind kind = Kind::Text;
        QByteArray payload; ///< of a Text valid UTF-8; of a Close the reason
        quint16 closeCode = 0; ///< of a Close; 1005 if the peer gave none (RFC 6455 §7.1.5)
    };
    struct Failure {
        quint16 code = 0; ///< for our close frame
        QLatin1StringView reason;
    };

    explicit FrameReader(qint64 messageBytesMax) : m_messageBytesMax(messageBytesMax) { }

    /// Takes from the front of `data` up to the end of the next message, or all of it if there is none. After
    /// a failure, and after a Close, it takes everything and returns nothing.
    [[nodiscard]] std::optional<Message> next(QByteArrayView &data);
    const std::optional<Failure> &failure() const { return m_failure; }
    /// Bytes of a message that is not complete yet.
    qint64 heldBytes() const { return m_message.size() + m_control.size(); }

private:
    void readHead(QByteArrayView &data);
    void judgeStart();
    void judgeLength();
    void readPayload(QByteArrayView &data);
    std::optional<Message> endFrame();
    std::optional<Message> endClose();
    void fail(quint16 code, QLatin1StringView reason);
    bool isControl() const { return (m_head[0] & 0x08) != 0; }

    const qint64 m_messageBytesMax;
    std::array<uchar, 14> m_head{}; ///< of the current frame
    qsizetype m_headSize = 0; ///< how much of it has come
    qsizetype m_headNeeded = 2; ///< grows when the second byte says what follows
    quint64 m_payloadLeft = 0;
    qsizetype m_maskAt = 0;
    QByteArray m_message; ///< the fragments so far; control frames may come in between
    QByteArray m_control;
    bool m_inMessage = false; ///< a fragment came, the final one did not
    bool m_closed = false;
    std::optional<Failure> m_failure;
};

} // namespace muster::net
