#include "node/streaming/clusterevent.h"

#include "base/overloaded.h"
#include "base/printable.h"
#include "cluster/packets/msgpack.h"

#include <QJsonDocument>

#include <algorithm>

namespace muster::node {

using namespace Qt::Literals::StringLiterals;
using cluster::packets::MsgpackReader;
using cluster::packets::MsgpackWriter;

namespace {

enum Kind : quint8 { ClientKind = 1, SessionKind, UserKind, FarewellKind, StartOverKind, ChangedKind };

constexpr quint32 entriesMax = 32;
constexpr qsizetype idBytes = 26;
constexpr qsizetype nameBytesMax = 128; ///< of an event or a role
constexpr qsizetype keyBytesMax = 256;
constexpr qsizetype hashBytesMax = 64;
constexpr qsizetype broadcastBytesMax = 256LL * 1024;
constexpr qsizetype dataBytesMax = 8LL * 1024 * 1024;
constexpr qsizetype usersMax = 250'000;

QByteArray compact(const QJsonObject &json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

void write(MsgpackWriter &writer, const char *key, QByteArrayView value)
{
    writer.raw(key);
    writer.raw(value);
}

/// One after the other: each has the same size.
QByteArray joined(const std::vector<UserId> &users)
{
    QByteArray ids;
    ids.reserve(qsizetype(users.size()) * idBytes);
    for (const UserId &user : users)
        if (isId(user.toString())) // there are no others
            ids += user.toString().toLatin1();
    return ids;
}

void write(MsgpackWriter &writer, const hub::Audience &audience)
{
    writer.raw("a");
    writer.map(quint32(audience.user.has_value()) + quint32(audience.session.has_value())
        + quint32(!audience.role.isEmpty()) + quint32(audience.users != nullptr)
        + quint32(audience.omitUser.has_value()));
    if (audience.user)
        write(writer, "u", audience.user->toUtf8());
    if (audience.session)
        write(writer, "s", audience.session->toUtf8());
    if (!audience.role.isEmpty())
        write(writer, "r", audience.role.toUtf8());
    if (audience.users)
        write(writer, "m", joined(*audience.users));
    if (audience.omitUser)
        write(writer, "o", audience.omitUser->toUtf8());
}

void write(MsgpackWriter &writer, const ClientEvent &client)
{
    const protocol::SocketEvent &event = client.event;
    writer.map(6);
    writer.raw("k");
    writer.number(ClientKind);
    write(writer, client.audience);
    write(writer, "n", event.event.toUtf8());
    write(writer, "b", compact(event.broadcast));
    write(writer, "c", client.coalesceKey);
    write(writer, "d", event.dataText.isEmpty() ? compact(event.data) : event.dataText);
}

/// Everything that may stand in an event, as read.
struct Fields {
    quint8 kind = 0;
    ClientEvent client;
    QByteArray data;
    QByteArray broadcast;
    QString session;
    QString user;
    QByteArray tokenHash;
};

QString text(MsgpackReader &reader, qsizetype bytesMax)
{
    return QString::fromUtf8(reader.bytes(bytesMax));
}

template <typename Id>
Id id(MsgpackReader &reader)
{
    Id read(text(reader, idBytes));
    if (!isId(read.toString()))
        reader.reject();
    return read;
}

std::vector<UserId> users(MsgpackReader &reader)
{
    const QByteArray ids = reader.bytes(usersMax * idBytes);
    if (ids.size() % idBytes != 0)
        reader.reject();
    std::vector<UserId> read;
    for (qsizetype at = 0; at < ids.size() && reader.fine(); at += idBytes) {
        read.emplace_back(QString::fromLatin1(ids.sliced(at, idBytes)));
        if (!isId(read.back().toString()))
            reader.reject();
    }
    return read;
}

/// A condition that is not known would make the audience too large.
void readAudience(MsgpackReader &reader, hub::Audience &audience)
{
    for (quint32 left = reader.map(entriesMax); left > 0 && reader.fine(); --left) {
        const QByteArray key = reader.bytes(keyBytesMax);
        if (key == "u")
            audience.user = id<UserId>(reader);
        else if (key == "s")
            audience.session = id<SessionId>(reader);
        else if (key == "r") {
            audience.role = text(reader, nameBytesMax);
            if (audience.role.isEmpty())
                reader.reject();
        } else if (key == "m")
            audience.users = hub::Audience::ofUsers(users(reader)).users;
        else if (key == "o")
            audience.omitUser = id<UserId>(reader);
        else
            reader.reject();
    }
}

void readField(MsgpackReader &reader, Fields &fields)
{
    const QByteArray key = reader.bytes(keyBytesMax);
    switch (key.size() == 1 ? key[0] : '\0') {
    case 'k':
        fields.kind = reader.unsignedOf<quint8>();
        return;
    case 'a':
        return readAudience(reader, fields.client.audience);
    case 'n':
        fields.client.event.event = text(reader, nameBytesMax);
        return;
    case 'b':
        fields.broadcast = reader.bytes(broadcastBytesMax);
        return;
    case 'c':
        fields.client.coalesceKey = reader.bytes(keyBytesMax);
        return;
    case 'd':
        fields.data = reader.bytes(dataBytesMax);
        return;
    case 's':
        fields.session = id<SessionId>(reader).toString();
        return;
    case 'u':
        fields.user = id<UserId>(reader).toString();
        return;
    case 'h':
        fields.tokenHash = reader.bytes(hashBytesMax);
        return;
    default:
        reader.skip();
    }
}

tl::unexpected<Error> corrupt(const QString &why)
{
    return fail(ErrorCode::Corrupt, why);
}

/// The texts go to clients as they are, so they must be what a frame may hold.
Result<std::optional<ClusterEvent>> clientEvent(Fields &fields)
{
    protocol::SocketEvent &event = fields.client.event;
    const QJsonDocument broadcast = QJsonDocument::fromJson(fields.broadcast);
    if (event.event.isEmpty() || !isPrintable(event.event))
        return corrupt(u"the event has no proper name"_s);
    if (!broadcast.isObject() || !QJsonDocument::fromJson(fields.data).isObject())
        return corrupt(u"the event %1 is not JSON"_s.arg(event.event));
    event.broadcast = broadcast.object();
    event.dataText = std::move(fields.data);
    return std::move(fields.client);
}

} // namespace

bool travels(const hub::Audience &audience)
{
    return !audience.connection && !audience.acceptsDeltas && !audience.following
        && (!audience.users || !audience.users->empty());
}

QByteArray encode(const ClusterEvent &event)
{
    MsgpackWriter writer;
    const auto begin = [&writer](quint32 entries, Kind kind) {
        writer.map(entries);
        writer.raw("k");
        writer.number(kind);
    };
    std::visit(Overloaded{
                   [&](const ClientEvent &client) { write(writer, client); },
                   [&](const SessionEnded &ended) {
                       begin(3, SessionKind);
                       write(writer, "s", ended.session.toUtf8());
                       write(writer, "h", ended.tokenHash);
                   },
                   [&](const UserEnded &ended) {
                       begin(2, UserKind);
                       write(writer, "u", ended.user.toUtf8());
                   },
                   [&](const UserChanged &changed) {
                       begin(2, ChangedKind);
                       write(writer, "u", changed.user.toUtf8());
                   },
                   [&](const Farewell &) { begin(1, FarewellKind); },
                   [&](const StartOver &) { begin(1, StartOverKind); },
               },
        event);
    return writer.take();
}

Result<std::optional<ClusterEvent>> decodeClusterEvent(QByteArrayView payload)
{
    Fields fields;
    MsgpackReader reader(payload);
    for (quint32 left = reader.map(entriesMax); left > 0 && reader.fine(); --left)
        readField(reader, fields);
    if (!reader.fine())
        return corrupt(u"it is cut off, or has what is not known or allowed"_s);
    switch (fields.kind) {
    case ClientKind:
        return clientEvent(fields);
    case SessionKind:
        if (fields.session.isEmpty())
            return corrupt(u"it names no session"_s);
        return SessionEnded{SessionId(fields.session), fields.tokenHash};
    case UserKind:
    case ChangedKind:
        if (fields.user.isEmpty())
            return corrupt(u"it names no user"_s);
        if (fields.kind == ChangedKind)
            return UserChanged{UserId(fields.user)};
        return UserEnded{UserId(fields.user)};
    case FarewellKind:
        return Farewell();
    case StartOverKind:
        return StartOver();
    case 0:
        return corrupt(u"it is of no kind"_s);
    default:
        return std::nullopt;
    }
}

protocol::SocketEvent withDataText(protocol::SocketEvent event)
{
    if (event.dataText.isEmpty())
        event.dataText = compact(std::exchange(event.data, {}));
    return event;
}

} // namespace muster::node
