#include "net/socket/framereader.h"

#include "hub/socket.h"

#include <QUtf8StringView>

#include <algorithm>
#include <cstring>
#include <utility>

namespace muster::net {

using namespace Qt::Literals::StringLiterals;

namespace {

namespace closecode = hub::closecode;

// RFC 6455 §5.2
constexpr uchar continuation = 0x0;
constexpr uchar text = 0x1;
constexpr uchar binary = 0x2;
constexpr uchar close = 0x8;
constexpr uchar ping = 0x9;
constexpr uchar pong = 0xa;

constexpr qsizetype maskBytes = 4;
constexpr uchar controlBytesMax = 125; ///< RFC 6455 §5.5

bool isUtf8(const QByteArray &bytes)
{
    return QUtf8StringView(bytes).isValidUtf8();
}

/// What may stand in a close frame: RFC 6455 §7.4 and the codes registered since; 1004 to 1006 and 1015 are
/// never sent, and what is below 3000 beyond those has no meaning yet.
bool isCloseCode(quint16 code)
{
    return (code >= 1000 && code <= 1003) || (code >= 1007 && code <= 1014) || (code >= 3000 && code <= 4999);
}

} // namespace

std::optional<FrameReader::Message> FrameReader::next(QByteArrayView &data)
{
    while (!m_failure && !m_closed) {
        if (m_headSize < m_headNeeded)
            readHead(data);
        if (m_failure || m_headSize < m_headNeeded)
            break;
        readPayload(data);
        if (m_payloadLeft > 0)
            break;
        if (std::optional<Message> message = endFrame())
            return message;
    }
    data = {}; // used up, or of no interest any more
    return std::nullopt;
}

void FrameReader::fail(quint16 code, QLatin1StringView reason)
{
    m_failure = Failure{code, reason};
    m_message.clear();
    m_control.clear();
}

void FrameReader::readHead(QByteArrayView &data)
{
    while (!m_failure && m_headSize < m_headNeeded && !data.isEmpty()) {
        const qsizetype size = std::min(m_headNeeded - m_headSize, data.size());
        std::memcpy(m_head.data() + m_headSize, data.data(), size_t(size));
        m_headSize += size;
        data = data.sliced(size);
        if (m_headSize == 2 && m_headNeeded == 2)
            judgeStart();
        else if (m_headSize == m_headNeeded)
            judgeLength();
    }
}

void FrameReader::judgeStart()
{
    const uchar opcode = m_head[0] & 0x0f;
    const bool isFinal = (m_head[0] & 0x80) != 0;
    const uchar length = m_head[1] & 0x7f;
    if ((m_head[0] & 0x70) != 0)
        return fail(closecode::protocolError, "a reserved bit is set"_L1);
    if ((m_head[1] & 0x80) == 0)
        return fail(closecode::protocolError, "a client's frames are masked"_L1);
    if (opcode == binary)
        return fail(closecode::unsupported, "only text is understood here"_L1);
    if (opcode != continuation && opcode != text && opcode != close && opcode != ping && opcode != pong)
        return fail(closecode::protocolError, "the opcode is not known"_L1);
    if (isControl() && !isFinal)
        return fail(closecode::protocolError, "a control frame is in fragments"_L1);
    if (isControl() && length > controlBytesMax)
        return fail(closecode::protocolError, "a control frame is too long"_L1);
    if (opcode == continuation && !m_inMessage)
        return fail(closecode::protocolError, "a continuation of nothing"_L1);
    if (opcode == text && m_inMessage)
        return fail(closecode::protocolError, "a message within another"_L1);
    m_headNeeded += maskBytes + (length == 126 ? 2 : length == 127 ? 8 : 0);
}

void FrameReader::judgeLength()
{
    quint64 length = m_head[1] & 0x7f;
    const qsizetype lengthBytes = m_headNeeded - 2 - maskBytes;
    if (lengthBytes > 0) {
        length = 0;
        for (qsizetype i = 0; i < lengthBytes; ++i)
            length = length << 8 | m_head[size_t(2 + i)];
        if (length >> 63 != 0)
            return fail(closecode::protocolError, "the length is not valid"_L1);
        if (length < (lengthBytes == 2 ? 126u : 65'536u)) // RFC 6455 §5.2: the shortest form
            return fail(closecode::protocolError, "the length is not in its shortest form"_L1);
    }
    if (!isControl() && length > quint64(m_messageBytesMax - m_message.size()))
        return fail(closecode::tooBig, "the message is too long"_L1);
    m_payloadLeft = length;
    m_maskAt = 0;
}

void FrameReader::readPayload(QByteArrayView &data)
{
    const auto size = qsizetype(std::min<quint64>(m_payloadLeft, quint64(data.size())));
    if (size == 0)
        return;
    QByteArray &into = isControl() ? m_control : m_message;
    const qsizetype at = into.size();
    into.append(data.first(size));
    const uchar *const mask = m_head.data() + m_headNeeded - maskBytes;
    char *const bytes = into.data() + at;
    for (qsizetype i = 0; i < size; ++i, ++m_maskAt)
        bytes[i] = char(uchar(bytes[i]) ^ mask[m_maskAt % maskBytes]);
    m_payloadLeft -= quint64(size);
    data = data.sliced(size);
}

std::optional<FrameReader::Message> FrameReader::endFrame()
{
    m_headSize = 0;
    m_headNeeded = 2;
    switch (m_head[0] & 0x0f) {
    case close:
        return endClose();
    case ping:
        return Message{Kind::Ping, std::exchange(m_control, {})};
    case pong:
        return Message{Kind::Pong, std::exchange(m_control, {})};
    default:
        break;
    }
    m_inMessage = (m_head[0] & 0x80) == 0;
    if (m_inMessage)
        return std::nullopt;
    if (!isUtf8(m_message)) {
        fail(closecode::notUtf8, "the text is not UTF-8"_L1);
        return std::nullopt;
    }
    return Message{Kind::Text, std::exchange(m_message, {})};
}

std::optional<FrameReader::Message> FrameReader::endClose()
{
    Message message{Kind::Close, std::exchange(m_control, {}), closecode::noCode};
    if (message.payload.size() == 1) {
        fail(closecode::protocolError, "a close code has two bytes"_L1);
        return std::nullopt;
    }
    if (!message.payload.isEmpty()) {
        message.closeCode = quint16(uchar(message.payload[0]) << 8 | uchar(message.payload[1]));
        message.payload.remove(0, 2);
        if (!isCloseCode(message.closeCode)) {
            fail(closecode::protocolError, "the close code is not valid"_L1);
            return std::nullopt;
        }
        if (!isUtf8(message.payload)) {
            fail(closecode::notUtf8, "the close reason is not UTF-8"_L1);
            return std::nullopt;
        }
    }
    m_closed = true;
    m_message.clear();
    return message;
}

} // namespace muster::net
