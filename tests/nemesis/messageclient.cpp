#include "nemesis/messageclient.h"

#include <QJsonDocument>
#include <QNetworkReply>
#include <QUrlQuery>

#include <algorithm>

namespace muster::nemesis {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int answerMillis = 10'000;
constexpr int againMillis = 100;
/// Posts that commit at one time on several nodes become visible in any order.
constexpr qint64 overlapMillis = 60'000;
constexpr int sinceMax = 1'000; ///< posts in one answer

int statusOf(const QNetworkReply *reply)
{
    return reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

} // namespace

MessageClient::MessageClient(
    QString name, QByteArray token, QString userId, QStringList channels, NextNode nextNode)
    : m_name(std::move(name))
    , m_token(std::move(token))
    , m_userId(std::move(userId))
    , m_channels(std::move(channels))
    , m_nextNode(std::move(nextNode))
{
    m_reconnect.setSingleShot(true);
    m_reconnect.setInterval(againMillis);
    connect(&m_reconnect, &QTimer::timeout, this, &MessageClient::listen);
}

MessageClient::~MessageClient()
{
    if (m_socket)
        m_socket->disconnect(this); // it says that it is gone while it goes
}

QNetworkRequest MessageClient::request(const QString &path) const
{
    QNetworkRequest request(QUrl(m_nextNode() + u"/api/v4"_s + path));
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    request.setRawHeader("Authorization", "Bearer " + m_token);
    request.setTransferTimeout(answerMillis);
    return request;
}

void MessageClient::listen()
{
    m_isGreeted = false;
    m_onSocket.clear();
    m_socket = std::make_unique<QWebSocket>();
    connect(m_socket.get(), &QWebSocket::textMessageReceived, this, &MessageClient::received);
    connect(m_socket.get(), &QWebSocket::disconnected, this, &MessageClient::connectAgain);
    connect(m_socket.get(), qOverload<QAbstractSocket::SocketError>(&QWebSocket::error), this,
        &MessageClient::connectAgain);
    QUrl url(m_nextNode().replace(u"http"_s, u"ws"_s) + u"/api/v4/websocket"_s);
    url.setQuery(
        QUrlQuery{{u"connection_id"_s, m_connection}, {u"sequence_number"_s, QString::number(m_sequence)}});
    QNetworkRequest upgrade(url);
    upgrade.setRawHeader("Authorization", "Bearer " + m_token);
    m_socket->open(upgrade);
    // A node that is stopped accepts and says nothing.
    QTimer::singleShot(answerMillis, m_socket.get(), [this] {
        if (!m_isGreeted)
            connectAgain();
    });
}

void MessageClient::connectAgain()
{
    m_isGreeted = false;
    if (m_socket) {
        m_socket->disconnect(this);
        m_socket.release()->deleteLater();
    }
    m_reconnect.start();
}

void MessageClient::received(const QString &text)
{
    const QJsonObject event = QJsonDocument::fromJson(text.toUtf8()).object();
    if (event.contains(u"seq_reply"_s))
        return;
    if (event[u"event"] == u"hello"_s) {
        const QString connection = event[u"data"][u"connection_id"].toString();
        m_isGreeted = true;
        if (connection != m_connection) {
            m_sequence = 0;
            m_onSocket.clear();
            if (!m_connection.isEmpty())
                reload();
        }
        m_connection = connection;
    }
    if (const qint64 sequence = event[u"seq"].toInteger(-1); sequence != m_sequence) {
        m_faults.append(u"%1: event %2 instead of %3"_s.arg(m_name).arg(sequence).arg(m_sequence));
        return connectAgain();
    }
    ++m_sequence;
    if (event[u"event"] != u"posted"_s)
        return;
    ++m_deliveries;
    const QJsonObject post = QJsonDocument::fromJson(event[u"data"][u"post"].toString().toUtf8()).object();
    const QString id = post[u"id"].toString();
    if (m_onSocket.contains(id))
        m_faults.append(u"%1: post %2 twice"_s.arg(m_name, id));
    m_onSocket.insert(id);
    take(post);
}

void MessageClient::take(const QJsonObject &post)
{
    const QString channel = post[u"channel_id"].toString();
    if (!m_channels.contains(channel))
        m_faults.append(u"%1: a post of a channel of others: %2"_s.arg(m_name, post[u"message"].toString()));
    m_known[channel].insert(post[u"id"].toString());
    m_newest[channel] = std::max(m_newest[channel], post[u"create_at"].toInteger());
}

void MessageClient::reload()
{
    ++m_reloads;
    for (const QString &channel : m_channels)
        load(channel);
}

void MessageClient::load(const QString &channel)
{
    ++m_loading;
    const qint64 since = std::max<qint64>(1, m_newest[channel] - overlapMillis);
    ask(u"/channels/%1/posts?since=%2"_s.arg(channel).arg(since),
        [this, channel, since](const QJsonObject &posts) {
            for (const QJsonValue &post : posts)
                take(post.toObject());
            if (posts.size() >= sinceMax)
                loadPage(channel, 0, since);
            else
                --m_loading;
        });
}

void MessageClient::loadPage(const QString &channel, int page, qint64 since)
{
    ask(u"/channels/%1/posts?page=%2&per_page=200"_s.arg(channel).arg(page),
        [this, channel, page, since](const QJsonObject &posts) {
            bool isOlder = posts.isEmpty();
            for (const QJsonValue &post : posts) {
                take(post.toObject());
                isOlder = isOlder || post[u"create_at"].toInteger() < since;
            }
            if (isOlder)
                --m_loading;
            else
                loadPage(channel, page + 1, since);
        });
}

void MessageClient::ask(const QString &path, std::function<void(const QJsonObject &posts)> answered)
{
    QNetworkReply *reply = m_network.get(request(path));
    connect(reply, &QNetworkReply::finished, this, [this, reply, path, answered] {
        reply->deleteLater();
        if (statusOf(reply) == 200)
            answered(QJsonDocument::fromJson(reply->readAll())[u"posts"_s].toObject());
        else
            QTimer::singleShot(againMillis, this, [this, path, answered] { ask(path, answered); });
    });
}

void MessageClient::post()
{
    m_isPosting = true;
    m_current = {m_channels.at(m_number % m_channels.size()), u"%1-%2"_s.arg(m_name).arg(m_number)};
    m_pending = u"%1:%2"_s.arg(m_userId, m_current.message);
    ++m_number;
    send();
}

void MessageClient::send()
{
    ++m_attempts;
    const QJsonObject body{{u"channel_id"_s, m_current.channel}, {u"message"_s, m_current.message},
        {u"pending_post_id"_s, m_pending}};
    QNetworkReply *reply = m_network.post(request(u"/posts"_s), QJsonDocument(body).toJson());
    connect(reply, &QNetworkReply::finished, this, [this, reply] {
        reply->deleteLater();
        const int status = statusOf(reply);
        if (status != 201) {
            if (status >= 400 && status < 500 && status != 408 && status != 429)
                m_faults.append(u"%1: %2 %3"_s.arg(m_name).arg(status).arg(
                    QString::fromUtf8(reply->readAll().left(200))));
            QTimer::singleShot(againMillis, this, &MessageClient::send);
            return;
        }
        m_acknowledged[QJsonDocument::fromJson(reply->readAll())[u"id"_s].toString()] = m_current.message;
        m_pending.clear();
        QTimer::singleShot(m_pause, this, [this] {
            if (m_isPosting)
                post();
        });
    });
}

} // namespace muster::nemesis
