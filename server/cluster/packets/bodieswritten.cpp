// The writing half of bodies.h. Keys are in byte order, as Go writes them, so that our bytes equal
// memberlist's.
#include "cluster/packets/bodies.h"

namespace muster::cluster::packets {

namespace {

QByteArrayView view(const Versions &versions)
{
    return {versions.data(), qsizetype(versions.size())};
}

template <typename T>
quint32 sourceEntries(const T &ping)
{
    return quint32(!ping.source.ip.isEmpty()) + quint32(!ping.sourceNode.isEmpty())
        + quint32(ping.source.port != 0);
}

template <typename T>
void writeSource(MsgpackWriter &writer, const T &ping)
{
    if (!ping.source.ip.isEmpty()) {
        writer.raw("SourceAddr");
        writer.raw(ping.source.ip);
    }
    if (!ping.sourceNode.isEmpty()) {
        writer.raw("SourceNode");
        writer.raw(ping.sourceNode);
    }
    if (ping.source.port != 0) {
        writer.raw("SourcePort");
        writer.number(ping.source.port);
    }
}

template <typename T>
void writeAccusation(MsgpackWriter &writer, const T &accusation)
{
    writer.map(3);
    writer.raw("From");
    writer.raw(accusation.from);
    writer.raw("Incarnation");
    writer.number(accusation.incarnation);
    writer.raw("Node");
    writer.raw(accusation.node);
}

} // namespace

void write(MsgpackWriter &writer, const Ping &ping)
{
    writer.map(2 + sourceEntries(ping));
    writer.raw("Node");
    writer.raw(ping.node);
    writer.raw("SeqNo");
    writer.number(ping.seqNo);
    writeSource(writer, ping);
}

void write(MsgpackWriter &writer, const IndirectPing &ping)
{
    writer.map(5 + sourceEntries(ping));
    writer.raw("Nack");
    writer.boolean(ping.nack);
    writer.raw("Node");
    writer.raw(ping.node);
    writer.raw("Port");
    writer.number(ping.target.port);
    writer.raw("SeqNo");
    writer.number(ping.seqNo);
    writeSource(writer, ping);
    writer.raw("Target");
    writer.raw(ping.target.ip);
}

void write(MsgpackWriter &writer, const Ack &ack)
{
    writer.map(2);
    writer.raw("Payload");
    writer.rawOrNil(ack.payload);
    writer.raw("SeqNo");
    writer.number(ack.seqNo);
}

void write(MsgpackWriter &writer, const Nack &nack)
{
    writer.map(1);
    writer.raw("SeqNo");
    writer.number(nack.seqNo);
}

void write(MsgpackWriter &writer, const Suspect &suspect)
{
    writeAccusation(writer, suspect);
}

void write(MsgpackWriter &writer, const Dead &dead)
{
    writeAccusation(writer, dead);
}

void write(MsgpackWriter &writer, const Alive &alive)
{
    writer.map(6);
    writer.raw("Addr");
    writer.raw(alive.address.ip);
    writer.raw("Incarnation");
    writer.number(alive.incarnation);
    writer.raw("Meta");
    writer.rawOrNil(alive.meta);
    writer.raw("Node");
    writer.raw(alive.node);
    writer.raw("Port");
    writer.number(alive.address.port);
    writer.raw("Vsn");
    writer.raw(view(alive.versions));
}

void write(MsgpackWriter &writer, const PushPullHeader &header)
{
    writer.map(3);
    writer.raw("Join");
    writer.boolean(header.join);
    writer.raw("Nodes");
    writer.number(quint64(header.nodes));
    writer.raw("UserStateLen");
    writer.number(quint64(header.userStateSize));
}

void write(MsgpackWriter &writer, const PushPullMember &member)
{
    writer.map(7);
    writer.raw("Addr");
    writer.raw(member.address.ip);
    writer.raw("Incarnation");
    writer.number(member.incarnation);
    writer.raw("Meta");
    writer.rawOrNil(member.meta);
    writer.raw("Name");
    writer.raw(member.name);
    writer.raw("Port");
    writer.number(member.address.port);
    writer.raw("State");
    writer.number(quint64(member.state));
    writer.raw("Vsn");
    writer.raw(view(member.versions));
}

void writeUserHeader(MsgpackWriter &writer, qsizetype size)
{
    writer.map(1);
    writer.raw("UserMsgLen");
    writer.number(quint64(size));
}

void writeErrorText(MsgpackWriter &writer, const QByteArray &text)
{
    writer.map(1);
    writer.raw("Error");
    writer.raw(text);
}

} // namespace muster::cluster::packets
