#include "bench/service/room.h"

#include "bench/edge/httpload.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace muster::bench {

using namespace Qt::Literals::StringLiterals;

namespace {

/// A sentence or two, as people write them.
constexpr qsizetype messageBytes = 120;

QByteArray post(const QByteArray &path, const QByteArray &token, const QJsonObject &body)
{
    const QByteArray text = QJsonDocument(body).toJson(QJsonDocument::Compact);
    return "POST /api/v4" + path + " HTTP/1.1\r\nHost: bench\r\nAuthorization: Bearer " + token
        + "\r\nContent-Type: application/json\r\nContent-Length: " + QByteArray::number(text.size())
        + "\r\n\r\n" + text;
}

Result<QJsonObject> ask(quint16 port, const QByteArray &request)
{
    const QByteArray answer = answerOnce(port, request);
    if (!answer.startsWith("HTTP/1.1 20"))
        return fail(ErrorCode::Internal,
            QString::fromUtf8(request.left(request.indexOf('\r')) + ": " + answer.left(400)));
    return QJsonDocument::fromJson(answer.mid(answer.indexOf("\r\n\r\n") + 4)).object();
}

Result<QString> me(quint16 port, const QByteArray &token)
{
    return ask(
        port, "GET /api/v4/users/me HTTP/1.1\r\nHost: bench\r\nAuthorization: Bearer " + token + "\r\n\r\n")
        .map([](const QJsonObject &user) { return user[u"id"].toString(); });
}

} // namespace

QByteArray logIn(quint16 port, const QString &name, const QString &password)
{
    const QByteArray answer =
        answerOnce(port, post("/users/login", {}, {{u"login_id"_s, name}, {u"password"_s, password}}));
    const QByteArray header = "\r\ntoken: ";
    const qsizetype at = answer.toLower().indexOf(header);
    return at < 0 ? QByteArray() : answer.mid(at + header.size()).split('\r').first();
}

Result<Room> Room::make(const EdgeServer &server, const QString &name, int members)
{
    return make(server.port(), name, server.adminTokens().first(), server.userTokens().first(members));
}

Result<Room> Room::make(
    quint16 port, const QString &name, const QByteArray &admin, const QList<QByteArray> &members)
{
    const auto team =
        ask(port, post("/teams", admin, {{u"name"_s, name}, {u"display_name"_s, name}, {u"type"_s, u"O"_s}}));
    if (!team)
        return failed(team);
    const QString teamId = (*team)[u"id"].toString();
    const auto channel = ask(port,
        post("/channels", admin,
            {{u"team_id"_s, teamId}, {u"name"_s, name}, {u"display_name"_s, name}, {u"type"_s, u"O"_s}}));
    if (!channel)
        return failed(channel);
    Room room;
    room.m_channel = (*channel)[u"id"].toString().toLatin1();
    for (const QByteArray &token : members) {
        const auto user = me(port, token);
        if (!user)
            return failed(user);
        const auto joined = ask(port,
            post("/teams/" + teamId.toLatin1() + "/members", admin,
                {{u"team_id"_s, teamId}, {u"user_id"_s, *user}}));
        if (!joined)
            return failed(joined);
        const auto added =
            ask(port, post("/channels/" + room.m_channel + "/members", admin, {{u"user_id"_s, *user}}));
        if (!added)
            return failed(added);
        room.m_tokens.append(token);
    }
    return room;
}

QByteArray Room::postBy(int member) const
{
    return post("/posts", m_tokens.at(member),
        {{u"channel_id"_s, QString::fromLatin1(m_channel)}, {u"message"_s, QString(messageBytes, u'm')}});
}

} // namespace muster::bench
