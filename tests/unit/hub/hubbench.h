#pragma once
#include "hub/hub.h"
#include "hub/socket.h"

#include <QJsonDocument>
#include <QTest>

/// What the tests of the hub share.
namespace muster::test {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using hub::Audience;
using hub::ConnectionId;
using hub::Hub;

inline const TimePoint start{1'000s};
inline constexpr WallTime wall = fromEpochMillis(1'700'000'000'000);

inline ConnectionId connection(int n)
{
    return ConnectionId(u"connection%1"_s.arg(n));
}

inline hub::SessionInfo session(
    const QString &user, const QStringList &roles = {u"system_user"_s}, WallTime expires = {})
{
    return {UserId(user), SessionId(user + u"-session"_s), roles, expires};
}

inline QJsonObject jsonOf(const hub::Frame &frame)
{
    const QByteArray text = frame.numbered ? frame.text + "0}" : frame.text;
    return QJsonDocument::fromJson(text).object();
}

/// Whoever the output is for, in order.
inline QStringList idsOf(const Hub::Output &output)
{
    QStringList ids;
    for (const auto &send : output.sends)
        ids.append(send.to.toString());
    return ids;
}

/// What a lookup comes to.
struct Found {
    Result<std::optional<hub::SessionInfo>> session;
};

inline Audience ofUser(UserId id)
{
    return {std::move(id), {}, {}, {}};
}

inline Hub makeHub()
{
    return Hub({NodeId(u"node"_s), u"5.37.0"_s, u"host"_s});
}
/// Opens a connection whose upgrade showed a good token.
inline void admit(Hub &hub, int n, const hub::SessionInfo &info)
{
    hub.opened(connection(n), "token", start);
    const auto lookups = hub.takeOutput().lookups;
    QCOMPARE(lookups.size(), size_t(1));
    hub.sessionFound(connection(n), lookups[0].number, info, wall);
    QCOMPARE(hub.takeOutput().authenticated.size(), size_t(1));
}
/// The one lookup of a hub with one connection in the period from then on.
inline Hub::Lookup recheck(Hub &hub, TimePoint from = start)
{
    hub.tick(from, wall);
    (void)hub.takeOutput();
    hub.tick(from + 20s, wall);
    const auto lookups = hub.takeOutput().lookups;
    return lookups.size() == 1 ? lookups[0] : Hub::Lookup{};
}
inline QByteArray request(const char *action, int sequence, const QJsonObject &data = {})
{
    return QJsonDocument(
        QJsonObject{{u"action"_s, QString::fromLatin1(action)}, {u"seq"_s, sequence}, {u"data"_s, data}})
        .toJson();
}

} // namespace muster::test
