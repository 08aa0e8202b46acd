#pragma once
#include "integration/api/apiserver.h"
#include "integration/store/database.h"

#include <QTest>

namespace muster::test {

/// Servers on one database with people in a team: "root", who administers, "ann", who made the team, "bob",
/// who is in it, and "eve", who is not.
struct Crowd {
    store::TestDatabase database;
    ApiServer one;
    QMap<QString, QByteArray> tokens;
    QMap<QString, QString> ids;
    QString team;
    QString square; ///< the first channel

    /// Another node on the same database.
    void prepare(ApiServer &server, const QString &host) const
    {
        server.set(QStringLiteral("SqlSettings.DriverName"), database.driverName());
        server.set(QStringLiteral("SqlSettings.DataSource"), database.sourceText());
        server.set(QStringLiteral("ClusterSettings.OverrideHostname"), host);
    }
    bool start()
    {
        prepare(one, QStringLiteral("node-1"));
        if (!one.start())
            return false;
        for (const QString &name :
            {QStringLiteral("root"), QStringLiteral("ann"), QStringLiteral("bob"), QStringLiteral("eve")}) {
            ids[name] = one.createUser(name, {.token = tokens.value(QStringLiteral("root"))})
                            .json()[QLatin1StringView("id")]
                            .toString();
            tokens[name] = one.login(name).header("Token");
        }
        const Answer made = as("ann", "POST", QStringLiteral("/teams"),
            {{QStringLiteral("name"), QStringLiteral("crew")},
                {QStringLiteral("display_name"), QStringLiteral("Crew")},
                {QStringLiteral("type"), QStringLiteral("I")}});
        team = made.json()[QLatin1StringView("id")].toString();
        const Answer added = as("ann", "POST", QStringLiteral("/teams/") + team,
            {{QStringLiteral("team_id"), team}, {QStringLiteral("user_id"), ids[QStringLiteral("bob")]}},
            QStringLiteral("/members"));
        square = as(
            "ann", "GET", QStringLiteral("/teams/") + team, {}, QStringLiteral("/channels/name/town-square"))
                     .json()[QLatin1StringView("id")]
                     .toString();
        return made.status == 201 && added.status == 201 && !square.isEmpty();
    }
    Answer as(const char *who, const QByteArray &method, const QString &path, const QJsonObject &body = {},
        const QString &rest = {})
    {
        const Extra extra{tokens.value(QString::fromLatin1(who)), {}};
        const QByteArray bytes = method == "GET" ? QByteArray() : QJsonDocument(body).toJson();
        return one.call(method, QStringLiteral("/api/v4") + path + rest, bytes, extra);
    }
    Answer asList(const char *who, const QByteArray &method, const QString &path, const QJsonArray &body)
    {
        const Extra extra{tokens.value(QString::fromLatin1(who)), {}};
        return one.call(method, QStringLiteral("/api/v4") + path, QJsonDocument(body).toJson(), extra);
    }
    QString id(const char *who) const { return ids.value(QString::fromLatin1(who)); }
    QByteArray token(const char *who) const { return tokens.value(QString::fromLatin1(who)); }
};

} // namespace muster::test
