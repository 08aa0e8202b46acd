#include "cluster/packets/bodies.h"

#include <algorithm>

namespace muster::cluster::packets {

namespace {

/// Calls `field` with each key; it reads the value and returns true, or returns false to skip the value.
template <typename Field>
void readMap(MsgpackReader &reader, Field field)
{
    for (quint32 left = reader.map(mapEntriesMax); left > 0 && reader.fine(); --left) {
        const QByteArray key = reader.bytes(mapKeyBytesMax);
        if (reader.fine() && !field(key))
            reader.skip();
    }
}

bool isAddress(const QByteArray &ip)
{
    return ip.size() == 4 || ip.size() == 16;
}

QByteArray readAddress(MsgpackReader &reader)
{
    // Longer than any address: the size is checked where it is known whether that is an error.
    return reader.bytes(64);
}

std::optional<Versions> toVersions(const QByteArray &bytes)
{
    Versions versions{};
    if (bytes.isEmpty())
        return versions;
    if (bytes.size() != qsizetype(versions.size()))
        return {};
    for (size_t i = 0; i < versions.size(); ++i)
        versions[i] = quint8(bytes[qsizetype(i)]);
    return versions;
}

/// The optional sender of a ping, its keys in byte order around SeqNo.
template <typename T>
bool readSource(MsgpackReader &reader, const QByteArray &key, T &ping)
{
    if (key == "SourceAddr")
        ping.source.ip = readAddress(reader);
    else if (key == "SourcePort")
        ping.source.port = reader.unsignedOf<quint16>();
    else if (key == "SourceNode")
        ping.sourceNode = reader.bytes(nameBytesMax);
    else
        return false;
    return true;
}

/// suspect and dead have the same body.
template <typename T>
T readAccusation(MsgpackReader &reader)
{
    T accusation;
    readMap(reader, [&](const QByteArray &key) {
        if (key == "Incarnation")
            accusation.incarnation = reader.unsignedOf<quint32>();
        else if (key == "Node")
            accusation.node = reader.bytes(nameBytesMax);
        else if (key == "From")
            accusation.from = reader.bytes(nameBytesMax);
        else
            return false;
        return true;
    });
    if (accusation.node.isEmpty())
        reader.reject();
    return accusation;
}

} // namespace

Ping readPing(MsgpackReader &reader)
{
    Ping ping;
    readMap(reader, [&](const QByteArray &key) {
        if (key == "SeqNo")
            ping.seqNo = reader.unsignedOf<quint32>();
        else if (key == "Node")
            ping.node = reader.bytes(nameBytesMax);
        else
            return readSource(reader, key, ping);
        return true;
    });
    if (!ping.source.ip.isEmpty() && !isAddress(ping.source.ip))
        reader.reject();
    return ping;
}

IndirectPing readIndirectPing(MsgpackReader &reader)
{
    IndirectPing ping;
    readMap(reader, [&](const QByteArray &key) {
        if (key == "SeqNo")
            ping.seqNo = reader.unsignedOf<quint32>();
        else if (key == "Target")
            ping.target.ip = readAddress(reader);
        else if (key == "Port")
            ping.target.port = reader.unsignedOf<quint16>();
        else if (key == "Node")
            ping.node = reader.bytes(nameBytesMax);
        else if (key == "Nack")
            ping.nack = reader.boolean();
        else
            return readSource(reader, key, ping);
        return true;
    });
    if (!isAddress(ping.target.ip) || (!ping.source.ip.isEmpty() && !isAddress(ping.source.ip)))
        reader.reject();
    return ping;
}

Ack readAck(MsgpackReader &reader)
{
    Ack ack;
    readMap(reader, [&](const QByteArray &key) {
        if (key == "SeqNo")
            ack.seqNo = reader.unsignedOf<quint32>();
        else if (key == "Payload")
            ack.payload = reader.bytes(ackPayloadBytesMax);
        else
            return false;
        return true;
    });
    return ack;
}

Nack readNack(MsgpackReader &reader)
{
    Nack nack;
    readMap(reader, [&](const QByteArray &key) {
        if (key != "SeqNo")
            return false;
        nack.seqNo = reader.unsignedOf<quint32>();
        return true;
    });
    return nack;
}

Suspect readSuspect(MsgpackReader &reader)
{
    return readAccusation<Suspect>(reader);
}

Dead readDead(MsgpackReader &reader)
{
    return readAccusation<Dead>(reader);
}

Alive readAlive(MsgpackReader &reader)
{
    Alive alive;
    QByteArray versions;
    readMap(reader, [&](const QByteArray &key) {
        if (key == "Incarnation")
            alive.incarnation = reader.unsignedOf<quint32>();
        else if (key == "Node")
            alive.node = reader.bytes(nameBytesMax);
        else if (key == "Addr")
            alive.address.ip = readAddress(reader);
        else if (key == "Port")
            alive.address.port = reader.unsignedOf<quint16>();
        else if (key == "Meta")
            alive.meta = reader.bytes(metaBytesMax);
        else if (key == "Vsn")
            versions = reader.bytes(64);
        else
            return false;
        return true;
    });
    const auto known = toVersions(versions);
    if (!known || alive.node.isEmpty() || !isAddress(alive.address.ip))
        reader.reject();
    alive.versions = known.value_or(Versions{});
    return alive;
}

PushPullHeader readPushPullHeader(MsgpackReader &reader)
{
    // Signed and wide: a negative count must be recognized as such.
    constexpr qint64 intMax = std::numeric_limits<qint64>::max();
    PushPullHeader header;
    readMap(reader, [&](const QByteArray &key) {
        if (key == "Join")
            header.join = reader.boolean();
        else if (key == "Nodes")
            header.nodes = reader.number(0, intMax);
        else if (key == "UserStateLen")
            header.userStateSize = reader.number(0, intMax);
        else
            return false;
        return true;
    });
    return header;
}

std::optional<PushPullMember> readPushPullMember(MsgpackReader &reader)
{
    PushPullMember member;
    QByteArray versions;
    qint64 state = 0;
    readMap(reader, [&](const QByteArray &key) {
        if (key == "Name")
            member.name = reader.bytes(nameBytesMax);
        else if (key == "Addr")
            member.address.ip = readAddress(reader);
        else if (key == "Port")
            member.address.port = reader.unsignedOf<quint16>();
        else if (key == "Meta")
            member.meta = reader.bytes(metaBytesMax);
        else if (key == "Incarnation")
            member.incarnation = reader.unsignedOf<quint32>();
        else if (key == "State")
            state = reader.number(std::numeric_limits<qint32>::min(), std::numeric_limits<qint32>::max());
        else if (key == "Vsn")
            versions = reader.bytes(64);
        else
            return false;
        return true;
    });
    const auto known = toVersions(versions);
    if (!reader.fine() || !known || member.name.isEmpty() || !isAddress(member.address.ip) || state < 0
        || state > qint64(MemberState::Left))
        return {};
    member.versions = *known;
    member.state = MemberState(state);
    return member;
}

qint64 readUserHeader(MsgpackReader &reader)
{
    qint64 size = 0;
    readMap(reader, [&](const QByteArray &key) {
        if (key != "UserMsgLen")
            return false;
        size = reader.number(0, std::numeric_limits<qint64>::max());
        return true;
    });
    return size;
}

Compressed readCompressed(MsgpackReader &reader, qsizetype sizeMax)
{
    Compressed compressed;
    readMap(reader, [&](const QByteArray &key) {
        if (key == "Algo")
            compressed.algorithm = reader.unsignedOf<quint8>();
        else if (key == "Buf")
            compressed.bytes = reader.bytes(sizeMax);
        else
            return false;
        return true;
    });
    return compressed;
}

QByteArray readErrorText(MsgpackReader &reader)
{
    QByteArray text;
    readMap(reader, [&](const QByteArray &key) {
        if (key != "Error")
            return false;
        text = reader.bytes(errorTextBytesMax);
        return true;
    });
    return text;
}

} // namespace muster::cluster::packets
