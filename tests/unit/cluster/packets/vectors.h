#pragma once
#include "cluster/packets/messages.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

/// tests/vectors/memberlist-vectors.json: bytes captured from real memberlist and Serf processes.
namespace vectors {

inline QJsonObject load()
{
    QFile file(QStringLiteral(MUSTER_SOURCE_DIR "/tests/vectors/memberlist-vectors.json"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the memberlist vectors cannot be read");
    return QJsonDocument::fromJson(file.readAll()).object();
}

inline QByteArray hex(const QJsonValue &value)
{
    return QByteArray::fromHex(value.toString().toLatin1());
}

/// For QVERIFY2, which evaluates its text also when all is well.
template <typename T>
QString whyNot(const T &result)
{
    return result ? QString() : result.error().detail;
}

/// A field of a decoded message as bytes: text, {"hex":…} or null.
inline QByteArray bytes(const QJsonValue &value)
{
    return value.isObject() ? hex(value[u"hex"]) : value.toString().toUtf8();
}

inline muster::cluster::Versions versions(const QJsonValue &value)
{
    const QByteArray raw = bytes(value);
    muster::cluster::Versions result{};
    std::copy_n(raw.begin(), std::min<qsizetype>(raw.size(), qsizetype(result.size())), result.begin());
    return result;
}

/// The message that a leaf of `decoded` (an object with "name" and "fields") describes.
inline muster::cluster::Message message(const QJsonObject &leaf)
{
    using namespace muster::cluster;
    const QString name = leaf[u"name"].toString();
    const QJsonObject f = leaf[u"fields"].toObject();
    const auto number = [&f](QStringView key) {
        return quint32(f[key].toInteger());
    };
    const auto port = [&f](QStringView key) {
        return quint16(f[key].toInt());
    };
    if (name == u"ping")
        return Ping{number(u"SeqNo"), bytes(f[u"Node"]), {bytes(f[u"SourceAddr"]), port(u"SourcePort")},
            bytes(f[u"SourceNode"])};
    if (name == u"indirectPing")
        return IndirectPing{number(u"SeqNo"), {bytes(f[u"Target"]), port(u"Port")}, bytes(f[u"Node"]),
            f[u"Nack"].toBool(), {bytes(f[u"SourceAddr"]), port(u"SourcePort")}, bytes(f[u"SourceNode"])};
    if (name == u"ack")
        return Ack{number(u"SeqNo"), bytes(f[u"Payload"])};
    if (name == u"nack")
        return Nack{number(u"SeqNo")};
    if (name == u"suspect")
        return Suspect{number(u"Incarnation"), bytes(f[u"Node"]), bytes(f[u"From"])};
    if (name == u"dead")
        return Dead{number(u"Incarnation"), bytes(f[u"Node"]), bytes(f[u"From"])};
    if (name == u"alive")
        return Alive{number(u"Incarnation"), bytes(f[u"Node"]), {bytes(f[u"Addr"]), port(u"Port")},
            bytes(f[u"Meta"]), versions(f[u"Vsn"])};
    if (name == u"user")
        return UserData{hex(leaf[u"payload_hex"])};
    qFatal("a vector holds the unknown message %s", qPrintable(name));
}

/// The messages inside all wrappers, in order.
inline std::vector<muster::cluster::Message> messages(const QJsonObject &decoded)
{
    if (decoded.contains(u"inner"))
        return messages(decoded[u"inner"].toObject());
    if (!decoded.contains(u"parts"))
        return {message(decoded)};
    std::vector<muster::cluster::Message> result;
    for (const QJsonValue &part : decoded[u"parts"].toArray())
        result.push_back(message(part.toObject()));
    return result;
}

inline muster::cluster::PushPull pushPull(const QJsonObject &decoded)
{
    using namespace muster::cluster;
    PushPull table;
    table.join = decoded[u"header"][u"Join"].toBool();
    table.userState = hex(decoded[u"user_state_hex"]);
    for (const QJsonValue &n : decoded[u"nodes"].toArray())
        table.members.push_back(PushPullMember{bytes(n[u"Name"]),
            {bytes(n[u"Addr"]), quint16(n[u"Port"].toInt())}, bytes(n[u"Meta"]),
            quint32(n[u"Incarnation"].toInteger()), MemberState(n[u"State"].toInt()), versions(n[u"Vsn"])});
    return table;
}

} // namespace vectors
