#include "cluster/packets/stream.h"

#include "cluster/packets/bodies.h"
#include "cluster/packets/label.h"
#include "cluster/packets/lzw.h"

#include <QtEndian>

namespace muster::cluster::packets {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Only a compressed body may be larger: limits how much an endless map can make us hold.
constexpr qsizetype bodyBytesMax = 64 * 1024;

template <typename Body>
QByteArray encodeBody(MessageType type, const Body &body)
{
    MsgpackWriter writer;
    write(writer, body);
    return QByteArray(1, char(type)).append(writer.take());
}

} // namespace

QByteArray encodePushPull(const PushPull &table)
{
    MsgpackWriter writer;
    write(writer, PushPullHeader{table.join, qint64(table.members.size()), table.userState.size()});
    for (const PushPullMember &member : table.members)
        write(writer, member);
    return QByteArray(1, char(MessageType::PushPull)).append(writer.take()).append(table.userState);
}

QByteArray encodeStreamUser(const QByteArray &body)
{
    MsgpackWriter writer;
    writeUserHeader(writer, body.size());
    return QByteArray(1, char(MessageType::User)).append(writer.take()).append(body);
}

QByteArray encodeStreamPing(const Ping &ping)
{
    return encodeBody(MessageType::Ping, ping);
}

QByteArray encodeStreamAck(const Ack &ack)
{
    return encodeBody(MessageType::Ack, ack);
}

QByteArray encodeStreamError(const QByteArray &text)
{
    MsgpackWriter writer;
    writeErrorText(writer, text.left(errorTextBytesMax));
    return QByteArray(1, char(MessageType::Err)).append(writer.take());
}

StreamDecoder::StreamDecoder(const Protection &protection, Protection::Side side, StreamLimits limits)
    : m_protection(protection), m_side(side), m_limits(limits)
{
}

Result<std::optional<StreamMessage>> StreamDecoder::feed(QByteArrayView bytes)
{
    if (m_error)
        return tl::unexpected(*m_error);
    if (m_stage == Stage::Done)
        return std::optional<StreamMessage>();
    m_buffer.append(bytes.data(), bytes.size());
    while (m_stage != Stage::Done) {
        const Step progress = step();
        if (!progress) {
            m_error = progress.error();
            m_buffer.clear();
            m_start = 0;
            return tl::unexpected(*m_error);
        }
        if (!*progress)
            break;
    }
    // Only now, or each consumed member would move all bytes after it.
    m_buffer.remove(0, m_start);
    m_start = 0;
    return std::exchange(m_message, std::nullopt);
}

StreamDecoder::Step StreamDecoder::step()
{
    switch (m_stage) {
    case Stage::Label:
        return readLabel();
    case Stage::Type:
        return readType();
    case Stage::Frame:
        return readFrame();
    case Stage::Body:
        return readBody();
    case Stage::PushPullMembers:
        return readMember();
    case Stage::PushPullUserState:
        return readUserState();
    case Stage::UserBody:
        return readUserBody();
    case Stage::Done:
        break;
    }
    return false;
}

StreamDecoder::Step StreamDecoder::readLabel()
{
    if (rest().isEmpty())
        return false;
    if (quint8(rest()[0]) == quint8(MessageType::HasLabel)
        && (rest().size() < 2 || rest().size() < 2 + qsizetype(quint8(rest()[1]))))
        return false;
    const auto inner =
        removeLabel(rest(), m_side == Protection::Side::Acceptor ? m_protection.label() : QByteArray());
    if (!inner)
        return tl::unexpected(inner.error());
    consume(rest().size() - inner->size());
    m_stage = Stage::Type;
    return true;
}

StreamDecoder::Step StreamDecoder::readType()
{
    if (rest().isEmpty())
        return false;
    m_type = quint8(rest()[0]);
    consume(1);
    const auto type = MessageType(m_type);
    if (type == MessageType::Encrypt) {
        if (m_unsealed || m_inflated)
            return fail(ErrorCode::Corrupt, u"encryption is not the outermost layer"_s);
        if (!m_protection.canOpen())
            return fail(ErrorCode::Unavailable, u"is encrypted, and this node has no key"_s);
        m_stage = Stage::Frame;
        return true;
    }
    const bool explains = type == MessageType::Err && m_side == Protection::Side::Dialer;
    if (!m_unsealed && !explains && !m_protection.acceptsPlain())
        return fail(ErrorCode::Forbidden, u"is not encrypted"_s);
    switch (type) {
    case MessageType::PushPull:
    case MessageType::User:
    case MessageType::Ping:
    case MessageType::Ack:
    case MessageType::Err:
        break;
    case MessageType::Compress:
        if (m_inflated)
            return fail(ErrorCode::Corrupt, u"compressed more than once"_s);
        break;
    default:
        return fail(ErrorCode::Corrupt, u"message type %1 does not belong in a stream"_s.arg(m_type));
    }
    m_stage = Stage::Body;
    return true;
}

StreamDecoder::Step StreamDecoder::readFrame()
{
    constexpr qsizetype lengthBytes = frameHeadBytes - 1; // the type is consumed
    if (rest().size() < lengthBytes)
        return false;
    const qsizetype size = qFromBigEndian<quint32>(rest().data());
    if (size > m_limits.frameBytesMax)
        return fail(ErrorCode::TooLarge, u"it announces %1 encrypted bytes"_s.arg(size));
    if (rest().size() < lengthBytes + size)
        return false;
    auto plain = m_protection.openFrame(rest().sliced(lengthBytes, size));
    if (!plain)
        return tl::unexpected(plain.error());
    if (plain->isEmpty())
        return fail(ErrorCode::Corrupt, u"encrypted message is empty"_s);
    enter(*std::move(plain));
    m_unsealed = true;
    return true;
}

StreamDecoder::Step StreamDecoder::lacksBytes(const QString &what) const
{
    // What was sealed or compressed is complete.
    if (m_unsealed || m_inflated)
        return fail(ErrorCode::Corrupt, u"%1 is cut short"_s.arg(what));
    return false;
}

void StreamDecoder::enter(QByteArray inside)
{
    m_buffer = std::move(inside);
    m_start = 0;
    m_stage = Stage::Type;
}

/// Judges a read that began at the unconsumed bytes; true: consumed.
StreamDecoder::Step StreamDecoder::settle(const MsgpackReader &reader)
{
    const qsizetype sizeMax =
        m_type == quint8(MessageType::Compress) ? m_limits.compressedBytesMax + bodyBytesMax : bodyBytesMax;
    if (reader.state() == MsgpackReader::State::Malformed)
        return fail(ErrorCode::Corrupt, u"message of type %1 is malformed"_s.arg(m_type));
    if (reader.state() == MsgpackReader::State::Incomplete) {
        if (rest().size() > sizeMax)
            return fail(ErrorCode::TooLarge, u"message of type %1 does not end"_s.arg(m_type));
        return lacksBytes(u"message of type %1"_s.arg(m_type));
    }
    consume(reader.position());
    return true;
}

StreamDecoder::Step StreamDecoder::readBody()
{
    if (MessageType(m_type) == MessageType::Compress)
        return openCompressed();
    MsgpackReader reader(rest());
    PushPullHeader header;
    qint64 userSize = 0;
    std::optional<StreamMessage> message;
    switch (MessageType(m_type)) {
    case MessageType::PushPull:
        header = readPushPullHeader(reader);
        break;
    case MessageType::User:
        userSize = readUserHeader(reader);
        break;
    case MessageType::Ping:
        message = readPing(reader);
        break;
    case MessageType::Ack:
        message = readAck(reader);
        break;
    default:
        message = StreamError{readErrorText(reader)};
    }
    if (const Step settled = settle(reader); !settled || !*settled)
        return settled;
    if (header.nodes > m_limits.membersMax)
        return fail(ErrorCode::TooLarge, u"push/pull announces %1 members"_s.arg(header.nodes));
    if (std::max(header.userStateSize, userSize) > m_limits.userBytesMax)
        return fail(ErrorCode::TooLarge,
            u"stream announces %1 bytes of data"_s.arg(std::max(header.userStateSize, userSize)));
    if (message) {
        m_message = std::move(message);
        m_stage = Stage::Done;
    } else if (MessageType(m_type) == MessageType::User) {
        m_bytesLeft = userSize;
        m_stage = Stage::UserBody;
    } else {
        m_table.join = header.join;
        m_membersLeft = header.nodes;
        m_bytesLeft = header.userStateSize;
        m_stage = Stage::PushPullMembers;
    }
    return true;
}

StreamDecoder::Step StreamDecoder::readMember()
{
    if (m_membersLeft == 0) {
        m_stage = Stage::PushPullUserState;
        return true;
    }
    MsgpackReader reader(rest());
    auto member = readPushPullMember(reader);
    if (const Step settled = settle(reader); !settled || !*settled)
        return settled;
    m_tableBytes += reader.position();
    --m_membersLeft;
    if (member)
        m_table.members.push_back(std::move(*member));
    return true;
}

StreamDecoder::Step StreamDecoder::readUserState()
{
    if (rest().size() < m_bytesLeft)
        return lacksBytes(u"push/pull"_s);
    m_table.userState = rest().first(m_bytesLeft).toByteArray();
    m_message = std::move(m_table);
    m_stage = Stage::Done;
    return true;
}

StreamDecoder::Step StreamDecoder::readUserBody()
{
    if (rest().size() < m_bytesLeft)
        return lacksBytes(u"user message"_s);
    m_message = UserData{rest().first(m_bytesLeft).toByteArray()};
    m_stage = Stage::Done;
    return true;
}

StreamDecoder::Step StreamDecoder::openCompressed()
{
    MsgpackReader reader(rest());
    const Compressed compressed = readCompressed(reader, m_limits.compressedBytesMax);
    if (const Step settled = settle(reader); !settled || !*settled)
        return settled;
    if (compressed.algorithm != 0)
        return fail(ErrorCode::Corrupt, u"unknown compression algorithm %1"_s.arg(compressed.algorithm));
    auto plain = lzwExpand(compressed.bytes, m_limits.inflatedBytesMax);
    if (!plain)
        return tl::unexpected(plain.error());
    if (plain->isEmpty())
        return fail(ErrorCode::Corrupt, u"compressed message is empty"_s);
    enter(*std::move(plain));
    m_inflated = true;
    return true;
}

void StreamDecoder::consume(qsizetype bytes)
{
    m_start += bytes;
}

} // namespace muster::cluster::packets
