#include "cluster/packets/codec.h"

#include "cluster/packets/bodies.h"
#include "cluster/packets/lzw.h"

#include <QtEndian>

#include <zlib.h>

namespace muster::cluster::packets {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr qsizetype crcHeaderBytes = 5;
constexpr quint8 lzwAlgorithm = 0;

MessageType typeOf(const Message &message)
{
    // In the order of the variant.
    constexpr std::array types{MessageType::Ping, MessageType::IndirectPing, MessageType::Ack,
        MessageType::Nack, MessageType::Suspect, MessageType::Alive, MessageType::Dead, MessageType::User};
    static_assert(types.size() == std::variant_size_v<Message>);
    return types[message.index()];
}

quint32 checksumOf(QByteArrayView bytes)
{
    return quint32(crc32(0, reinterpret_cast<const Bytef *>(bytes.data()), uInt(bytes.size())));
}

std::optional<Message> readBody(MessageType type, MsgpackReader &reader)
{
    switch (type) {
    case MessageType::Ping:
        return readPing(reader);
    case MessageType::IndirectPing:
        return readIndirectPing(reader);
    case MessageType::Ack:
        return readAck(reader);
    case MessageType::Suspect:
        return readSuspect(reader);
    case MessageType::Alive:
        return readAlive(reader);
    case MessageType::Dead:
        return readDead(reader);
    case MessageType::Nack:
        return readNack(reader);
    case MessageType::User:
    case MessageType::PushPull:
    case MessageType::Compound:
    case MessageType::Compress:
    case MessageType::Encrypt:
    case MessageType::HasCrc:
    case MessageType::Err:
    case MessageType::HasLabel:
        break;
    }
    return {};
}

/// Opens a datagram's wrappers, innermost messages to `m_messages`.
class PacketReader {
public:
    Result<std::vector<Message>> read(QByteArrayView bytes)
    {
        if (auto opened = open(bytes, 0); !opened)
            return tl::unexpected(opened.error());
        return std::move(m_messages);
    }

private:
    Result<void> open(QByteArrayView bytes, int depth)
    {
        if (bytes.isEmpty())
            return fail(ErrorCode::Corrupt, u"empty message"_s);
        const auto type = MessageType(quint8(bytes[0]));
        if (type == MessageType::Compound || type == MessageType::Compress) {
            if (depth == nestingMax)
                return fail(ErrorCode::Corrupt, u"wrapped more than %1 times"_s.arg(nestingMax));
            return type == MessageType::Compound ? openCompound(bytes.sliced(1), depth + 1)
                                                 : openCompressed(bytes.sliced(1), depth + 1);
        }
        auto message = decode(bytes);
        if (!message)
            return tl::unexpected(message.error());
        m_messages.push_back(std::move(*message));
        return {};
    }

    Result<void> openCompound(QByteArrayView bytes, int depth)
    {
        if (bytes.isEmpty())
            return fail(ErrorCode::Corrupt, u"compound without a count"_s);
        const int parts = quint8(bytes[0]);
        const qsizetype table = 1 + 2 * qsizetype(parts);
        if (bytes.size() < table)
            return fail(
                ErrorCode::Corrupt, u"compound of %1 parts ends inside its length table"_s.arg(parts));
        qsizetype at = table;
        for (int part = 0; part < parts; ++part) {
            const qsizetype size = qFromBigEndian<quint16>(bytes.data() + 1 + 2 * part);
            // Truncated: the complete parts count, as in memberlist.
            if (size > bytes.size() - at)
                break;
            // A part's error does not matter: newer peers may send what we cannot read.
            std::ignore = open(bytes.sliced(at, size), depth);
            at += size;
        }
        return {};
    }

    Result<void> openCompressed(QByteArrayView bytes, int depth)
    {
        MsgpackReader reader(bytes);
        const Compressed compressed = readCompressed(reader, packetInflatedMax);
        if (!reader.fine() || compressed.algorithm != lzwAlgorithm)
            return fail(ErrorCode::Corrupt, u"compressed message with a bad header"_s);
        const auto plain = lzwExpand(compressed.bytes, m_inflationLeft);
        if (!plain) {
            // Each attempt counts, or a compound of bombs would cost its sender nothing.
            m_inflationLeft = plain.error().code == ErrorCode::TooLarge ? 0 : m_inflationLeft;
            return tl::unexpected(plain.error());
        }
        m_inflationLeft -= plain->size();
        return open(*plain, depth);
    }

    std::vector<Message> m_messages;
    qsizetype m_inflationLeft = packetInflatedMax; ///< for the whole datagram, not for each part
};

QByteArray encodeCompound(const std::vector<Message> &messages)
{
    Q_ASSERT(messages.size() <= size_t(compoundPartsMax));
    QByteArray table;
    QByteArray bodies;
    for (const Message &message : messages) {
        const QByteArray body = encode(message);
        Q_ASSERT(body.size() <= 0xffff);
        table.append(char(quint8(body.size() >> 8))).append(char(quint8(body.size())));
        bodies.append(body);
    }
    QByteArray bytes;
    bytes.reserve(2 + table.size() + bodies.size());
    bytes.append(char(MessageType::Compound)).append(char(quint8(messages.size())));
    return bytes.append(table).append(bodies);
}

} // namespace

QByteArray encode(const Message &message)
{
    QByteArray bytes(1, char(typeOf(message)));
    if (const auto *user = std::get_if<UserData>(&message))
        return bytes.append(user->body);
    MsgpackWriter writer;
    std::visit(
        [&writer](const auto &body) {
            if constexpr (!std::is_same_v<std::decay_t<decltype(body)>, UserData>)
                write(writer, body);
        },
        message);
    return bytes.append(writer.take());
}

int encodedSize(const Message &message)
{
    return int(encode(message).size());
}

Result<Message> decode(QByteArrayView bytes)
{
    if (bytes.isEmpty())
        return fail(ErrorCode::Corrupt, u"empty message"_s);
    const auto type = MessageType(quint8(bytes[0]));
    if (type == MessageType::User)
        return UserData{bytes.sliced(1).toByteArray()};
    MsgpackReader reader(bytes.sliced(1));
    std::optional<Message> message = readBody(type, reader);
    if (!message)
        return fail(ErrorCode::Corrupt, u"message type %1 does not belong in a packet"_s.arg(quint8(type)));
    if (!reader.fine())
        return fail(ErrorCode::Corrupt,
            u"message of type %1 is malformed at byte %2"_s.arg(quint8(type)).arg(reader.position() + 1));
    return *std::move(message);
}

QByteArray encodePacket(const std::vector<Message> &messages, Checksum checksum)
{
    if (messages.empty())
        return {};
    QByteArray body = messages.size() == 1 ? encode(messages.front()) : encodeCompound(messages);
    if (checksum == Checksum::None)
        return body;
    QByteArray header(crcHeaderBytes, char(MessageType::HasCrc));
    qToBigEndian(checksumOf(body), header.data() + 1);
    return header.append(body);
}

Result<std::vector<Message>> decodePacket(QByteArrayView bytes)
{
    if (bytes.size() >= crcHeaderBytes && quint8(bytes[0]) == quint8(MessageType::HasCrc)) {
        const auto announced = qFromBigEndian<quint32>(bytes.data() + 1);
        bytes = bytes.sliced(crcHeaderBytes);
        if (checksumOf(bytes) != announced)
            return fail(ErrorCode::Corrupt, u"checksum does not fit the packet"_s);
    }
    return PacketReader().read(bytes);
}

} // namespace muster::cluster::packets
