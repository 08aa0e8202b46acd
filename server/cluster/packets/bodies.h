#pragma once
#include "cluster/packets/limits.h"
#include "cluster/packets/messages.h"
#include "cluster/packets/msgpack.h"

#include <QByteArray>

#include <optional>

/// The msgpack bodies of memberlist's messages (reference §5), shared by the packet and the stream codec.
/// Readers take keys in any order, skip unknown ones and check the plausibility of what they read: an address
/// has 4 or 16 bytes, names are not empty where they identify. What fails is refused with reader.reject().
/// Thread: any; no state.
namespace muster::cluster::packets {

enum class MessageType : quint8 {
    Ping = 0,
    IndirectPing = 1,
    Ack = 2,
    Suspect = 3,
    Alive = 4,
    Dead = 5,
    PushPull = 6,
    Compound = 7,
    User = 8,
    Compress = 9,
    Encrypt = 10,
    Nack = 11,
    HasCrc = 12,
    Err = 13,
    HasLabel = 244,
};

struct PushPullHeader {
    bool join = false;
    qint64 nodes = 0;
    qint64 userStateSize = 0;
};

struct Compressed {
    quint8 algorithm = 0;
    QByteArray bytes;
};

Ping readPing(MsgpackReader &reader);
IndirectPing readIndirectPing(MsgpackReader &reader);
Ack readAck(MsgpackReader &reader);
Nack readNack(MsgpackReader &reader);
Suspect readSuspect(MsgpackReader &reader);
Alive readAlive(MsgpackReader &reader);
Dead readDead(MsgpackReader &reader);
PushPullHeader readPushPullHeader(MsgpackReader &reader);
/// Empty while the reader is good: well-formed, but an entry that makes no sense (no name, no usable
/// address); the rest of the table is still useful.
std::optional<PushPullMember> readPushPullMember(MsgpackReader &reader);
qint64 readUserHeader(MsgpackReader &reader);
Compressed readCompressed(MsgpackReader &reader, qsizetype sizeMax);
QByteArray readErrorText(MsgpackReader &reader);

void write(MsgpackWriter &writer, const Ping &ping);
void write(MsgpackWriter &writer, const IndirectPing &ping);
void write(MsgpackWriter &writer, const Ack &ack);
void write(MsgpackWriter &writer, const Nack &nack);
void write(MsgpackWriter &writer, const Suspect &suspect);
void write(MsgpackWriter &writer, const Alive &alive);
void write(MsgpackWriter &writer, const Dead &dead);
void write(MsgpackWriter &writer, const PushPullHeader &header);
void write(MsgpackWriter &writer, const PushPullMember &member);
void writeUserHeader(MsgpackWriter &writer, qsizetype size);
void writeErrorText(MsgpackWriter &writer, const QByteArray &text);

} // namespace muster::cluster::packets
