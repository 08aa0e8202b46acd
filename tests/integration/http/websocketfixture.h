#pragma once
#include "hub/session.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkRequest>
#include <QWebSocket>

#include <algorithm>
#include <mutex>
#include <thread>
#include <vector>

namespace muster::test {

using namespace Qt::Literals::StringLiterals;

/// Knows the tokens "anna-…" and "root-…", and answers from another thread as the database will.
class TokenSessions final : public hub::SessionSource {
public:
    void find(const QByteArray &token, Found found) override
    {
        std::optional<hub::SessionInfo> info;
        const QString user = QString::fromLatin1(token).section(u'-', 0, 0);
        if (user == "anna"_L1 || user == "root"_L1)
            info = hub::SessionInfo{UserId(user), SessionId(QString::fromLatin1(token)),
                {user == "root"_L1 ? u"system_admin"_s : u"system_user"_s}, {}};
        const std::lock_guard lock(m_mutex);
        m_threads.push_back(std::jthread([found = std::move(found), info] { found(info); }));
    }

private:
    std::mutex m_mutex;
    std::vector<std::jthread> m_threads;
};

/// A client with everything it received.
struct WebSocketClient {
    QWebSocket socket;
    QStringList texts;
    QList<QJsonObject> received; ///< the same, read

    WebSocketClient()
    {
        QObject::connect(&socket, &QWebSocket::textMessageReceived, &socket, [this](const QString &text) {
            texts.append(text);
            received.append(QJsonDocument::fromJson(text.toUtf8()).object());
        });
    }
    void open(quint16 port, const QByteArray &token = {}, const QString &path = u"/ws"_s,
        bool acceptsDeltas = false)
    {
        QNetworkRequest request(QUrl(u"ws://127.0.0.1:%1%2"_s.arg(QString::number(port), path)));
        if (!token.isEmpty())
            request.setRawHeader("Authorization", "Bearer " + token);
        if (acceptsDeltas)
            request.setRawHeader("X-Muster-Overview", "changes");
        socket.open(request);
    }
    bool got(const QString &event) const
    {
        return std::any_of(received.begin(), received.end(),
            [&event](const QJsonObject &json) { return json[u"event"_s].toString() == event; });
    }
};

} // namespace muster::test
