#pragma once
#include "support/net/plainsocket.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QStringList>

namespace muster::test {

/// Mattermost's Go client as mmctl uses it (reference/mattermost-api.md §3.8, §9.3, §9.4): each request goes
/// to the next node, with mmctl's User-Agent and a Bearer token.
class GoClient {
public:
    struct Answer {
        int status = 0; ///< 0: there was none
        QByteArray body;
        QByteArray version; ///< X-Version-Id
        QByteArray token; ///< of a log-in
        QByteArray contentType;

        QJsonObject json() const { return QJsonDocument::fromJson(body).object(); }
        QJsonArray array() const { return QJsonDocument::fromJson(body).array(); }
        QString errorId() const { return json()[QLatin1StringView("id")].toString(); }
        bool ok() const { return status >= 200 && status < 300; }
        /// What failed, for a report.
        QByteArray text() const { return QByteArray::number(status) + ' ' + body.left(300); }
    };

    explicit GoClient(QStringList urls) : m_urls(std::move(urls)) { }

    Answer call(const QByteArray &method, const QString &path, const QByteArray &body = {});
    Answer get(const QString &path) { return call("GET", path); }
    Answer send(const QByteArray &method, const QString &path, const QJsonObject &body)
    {
        return call(method, path, QJsonDocument(body).toJson());
    }
    Answer send(const QByteArray &method, const QString &path, const QJsonArray &body)
    {
        return call(method, path, QJsonDocument(body).toJson());
    }
    /// auth login: the token is kept for what follows.
    Answer logIn(const QString &name, const QString &password);
    /// With a token that was given to another client.
    void resume(const QByteArray &token) { m_token = token; }
    const QByteArray &token() const { return m_token; }

    /// What begins every command: who am I, and is this a server for me?
    struct Greeting {
        Answer me;
        bool isVersion = false; ///< three numbers to begin with
        int major = -1;
        int minor = -1;
    };
    Greeting greet();

    /// As mmctl looks things up; the answers that it went through are in `tried`.
    QJsonObject user(const QString &emailNameOrId);
    QJsonObject team(const QString &idOrName);
    QJsonObject channel(const QString &teamAndChannel);
    QList<int> tried;

private:
    QStringList m_urls;
    qsizetype m_turn = 0;
    QByteArray m_token;
    QNetworkAccessManager m_network;
};

/// One WebSocket of the Go client: dialled without a session, which it shows by an immediate
/// authentication_challenge. Nothing is read unless asked for. Every wait is bounded.
class GoSocket {
public:
    GoSocket(quint16 port, const QByteArray &token);
    bool isUpgraded() const { return m_upgraded; }
    /// Reads until an event of that name came, or time is over.
    bool hears(QLatin1StringView event, int millis);
    /// Reads until a control-frame ping came.
    bool isPinged(int millis);
    void send(const QJsonObject &request);

    int events = 0; ///< frames with a name
    int responses = 0; ///< frames with a status
    int others = 0; ///< what the client could not take for either
    QList<QJsonObject> frames;

private:
    bool readSome(int millis);
    bool takeFrame();

    PlainSocket m_socket;
    QByteArray m_buffer;
    bool m_upgraded = false;
    int m_pings = 0;
};

} // namespace muster::test
