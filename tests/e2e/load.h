#pragma once
#include "client/accounts/sessionapi.h"
#include "client/transport/transport.h"
#include "protocol/http/routes.h"
#include "support/process/realcluster.h"

#include <QFile>
#include <QFutureWatcher>
#include <QJsonDocument>
#include <QWebSocket>

#include <algorithm>
#include <memory>
#include <vector>

namespace muster::test {

using namespace Qt::Literals::StringLiterals;

/// Log-ins and changes of the configuration without a pause, and a WebSocket at every node that counts.
class Load {
public:
    explicit Load(const RealCluster &cluster) : m_login(QUrl(cluster.url(2))), m_patch(QUrl(cluster.url(1)))
    {
        QFile file(cluster.file(u"admin-password"_s));
        if (file.open(QIODevice::ReadOnly))
            m_password = QString::fromUtf8(file.readAll()).trimmed();
        m_login.setTimeout(std::chrono::seconds(20));
        m_patch.setTimeout(std::chrono::seconds(20));
        for (int node = 1; node <= cluster.size(); ++node)
            m_sockets.push_back(std::make_unique<Socket>(cluster.url(node)));
    }
    bool start()
    {
        const auto first = client::SessionApi(m_patch).login(u"admin"_s, m_password);
        if (waitFor([&] { return first.isFinished(); }, 20'000) < 0 || !first.result())
            return false;
        for (const auto &socket : m_sockets)
            socket->open(first.result()->token);
        if (waitFor([&] { return allOpen(); }, 20'000) < 0)
            return false;
        nextLogin();
        nextPatch();
        return true;
    }
    /// False if something that was under way never ended.
    bool stop()
    {
        m_stopping = true;
        return waitFor([&] { return m_running == 0; }, 30'000) >= 0;
    }
    bool everybodyHeard(int changes) const
    {
        return std::all_of(m_sockets.begin(), m_sockets.end(),
            [&](const auto &socket) { return socket->configChanges >= changes; });
    }
    QString heard() const
    {
        QStringList counts;
        for (const auto &socket : m_sockets)
            counts.append(u"%1 (%2 gaps)"_s.arg(socket->configChanges).arg(socket->gaps));
        return counts.join(u", "_s);
    }
    bool noGaps() const
    {
        return std::all_of(
            m_sockets.begin(), m_sockets.end(), [](const auto &socket) { return socket->gaps == 0; });
    }
    int logins = 0;
    int patches = 0;
    QStringList failures;

private:
    struct Socket {
        QWebSocket socket;
        QUrl url;
        QString token;
        bool isOpen = false;
        int configChanges = 0;
        int gaps = 0;
        qint64 last = -1;

        explicit Socket(const QString &node) : url(u"ws"_s + node.mid(4) + u"/api/v4/websocket"_s) { }
        void open(const QString &session)
        {
            token = session;
            QObject::connect(&socket, &QWebSocket::connected, &socket, [this] {
                const QJsonObject challenge{{u"seq"_s, 1}, {u"action"_s, u"authentication_challenge"_s},
                    {u"data"_s, QJsonObject{{u"token"_s, token}}}};
                socket.sendTextMessage(
                    QString::fromUtf8(QJsonDocument(challenge).toJson(QJsonDocument::Compact)));
            });
            QObject::connect(&socket, &QWebSocket::textMessageReceived, &socket,
                [this](const QString &text) { take(QJsonDocument::fromJson(text.toUtf8()).object()); });
            socket.open(url);
        }
        void take(const QJsonObject &message)
        {
            if (!message.contains(u"event"_s))
                return;
            isOpen = true;
            const qint64 sequence = message[u"seq"].toInteger(-1);
            gaps += last >= 0 && sequence != last + 1;
            last = sequence;
            configChanges += message[u"event"].toString() == u"config_changed";
        }
    };

    bool allOpen() const
    {
        return std::all_of(
            m_sockets.begin(), m_sockets.end(), [](const auto &socket) { return socket->isOpen; });
    }
    template <typename T, typename Next>
    void follow(const QFuture<Result<T>> &future, const QString &what, int &count, Next next)
    {
        ++m_running;
        auto *watcher = new QFutureWatcher<Result<T>>(&m_parent);
        QObject::connect(watcher, &QFutureWatcherBase::finished, &m_parent, [=, this, &count] {
            watcher->deleteLater();
            --m_running;
            const Result<T> result = watcher->result();
            if (result)
                ++count;
            else
                failures.append(what + u": "_s + result.error().detail);
            if (!m_stopping)
                next();
        });
        watcher->setFuture(future);
    }
    void nextLogin()
    {
        follow(client::SessionApi(m_login).login(u"admin"_s, m_password), u"log-in"_s, logins,
            [this] { nextLogin(); });
    }
    void nextPatch()
    {
        const QJsonObject patch{
            {u"TeamSettings"_s, QJsonObject{{u"SiteName"_s, u"name %1"_s.arg(++m_name)}}}};
        const auto patched = m_patch.callForObject(
            {"PUT", protocol::routes::configPatch, client::compactJson(patch)}, client::anyObject);
        follow(patched, u"change"_s, patches, [this] { nextPatch(); });
    }

    QObject m_parent;
    QString m_password;
    client::Transport m_login;
    client::Transport m_patch;
    std::vector<std::unique_ptr<Socket>> m_sockets;
    int m_name = 0;
    int m_running = 0;
    bool m_stopping = false;
};

} // namespace muster::test
