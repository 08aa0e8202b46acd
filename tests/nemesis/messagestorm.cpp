#include "nemesis/messagestorm.h"

#include <QJsonArray>
#include <QNetworkReply>
#include <QTest>

#include <algorithm>

namespace muster::nemesis {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int people = 20;
constexpr int groups = 4; ///< private channels; each person is in one of them, and in the open one
constexpr int answerMillis = 20'000;
constexpr int settleMillis = 90'000;

QJsonObject logIn(const QString &name, const QString &password)
{
    return {{u"login_id"_s, name}, {u"password"_s, password}};
}

} // namespace

bool MessageStorm::fail(const QString &why)
{
    m_problem = why;
    return false;
}

QJsonDocument MessageStorm::ask(const QByteArray &method, const QString &path, const QJsonObject &body,
    const QByteArray &token, QByteArray *session)
{
    QNetworkRequest request(QUrl(m_nextNode() + u"/api/v4"_s + path));
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    request.setTransferTimeout(answerMillis);
    if (!token.isEmpty())
        request.setRawHeader("Authorization", "Bearer " + token);
    std::unique_ptr<QNetworkReply> reply(m_network.sendCustomRequest(
        request, method, body.isEmpty() ? QByteArray() : QJsonDocument(body).toJson()));
    std::ignore = QTest::qWaitFor([&] { return reply->isFinished(); }, 2 * answerMillis);
    if (session)
        *session = reply->rawHeader("Token");
    const QByteArray text = reply->readAll();
    if (reply->error() != QNetworkReply::NoError)
        qWarning("%s %s: %s %s", method.constData(), qPrintable(path), qPrintable(reply->errorString()),
            text.constData());
    return QJsonDocument::fromJson(text);
}

QString MessageStorm::made(const QString &path, const QJsonObject &body, const QByteArray &token)
{
    return ask("POST", path, body, token)[u"id"_s].toString();
}

bool MessageStorm::populate(const QString &admin, const QString &password)
{
    ask("POST", u"/users/login"_s, logIn(admin, password), {}, &m_admin);
    const QString team = made(u"/teams"_s,
        {{u"name"_s, u"storm"_s}, {u"display_name"_s, u"Storm"_s}, {u"type"_s, u"O"_s}}, m_admin);
    for (int i = 0; i <= groups; ++i)
        m_channels.append(made(u"/channels"_s,
            {{u"team_id"_s, team}, {u"name"_s, u"channel-%1"_s.arg(i)},
                {u"display_name"_s, u"Channel %1"_s.arg(i)}, {u"type"_s, i == 0 ? u"O"_s : u"P"_s}},
            m_admin));
    if (m_channels.contains(QString()))
        return fail(u"there is no channel"_s);
    for (int i = 0; i < people; ++i) {
        const QString name = u"sailor%1"_s.arg(i);
        const QString secret = u"Correct-horse-9-battery"_s;
        const QString user = made(u"/users"_s,
            {{u"username"_s, name}, {u"email"_s, name + u"@example.org"_s}, {u"password"_s, secret}},
            m_admin);
        QByteArray token;
        ask("POST", u"/users/login"_s, logIn(name, secret), {}, &token);
        ask("POST", u"/teams/%1/members"_s.arg(team), {{u"team_id"_s, team}, {u"user_id"_s, user}}, m_admin);
        const QStringList own{m_channels.at(0), m_channels.at(1 + i % groups)};
        for (const QString &channel : own)
            ask("POST", u"/channels/%1/members"_s.arg(channel), {{u"user_id"_s, user}}, m_admin);
        if (user.isEmpty() || token.isEmpty())
            return fail(u"there is no %1"_s.arg(name));
        m_clients.push_back(std::make_unique<MessageClient>(name, token, user, own, m_nextNode));
    }
    return true;
}

bool MessageStorm::begin(int pause)
{
    for (const auto &client : m_clients)
        client->listen();
    if (!QTest::qWaitFor(
            [this] { return std::ranges::none_of(m_clients, [](const auto &c) { return c->isLoading(); }); },
            settleMillis))
        return fail(u"not everybody can listen"_s);
    for (const auto &client : m_clients) {
        client->setPause(pause);
        client->post();
    }
    return true;
}

bool MessageStorm::everybodyGoesOn()
{
    std::vector<qsizetype> before;
    for (const auto &client : m_clients)
        before.push_back(client->acknowledged().size());
    return QTest::qWaitFor(
               [&] {
                   for (std::size_t i = 0; i < m_clients.size(); ++i)
                       if (m_clients[i]->acknowledged().size() < before[i] + 2)
                           return false;
                   return true;
               },
               settleMillis)
        || fail(u"somebody's posts are not acknowledged"_s);
}

bool MessageStorm::end()
{
    for (const auto &client : m_clients)
        client->stopPosting();
    return QTest::qWaitFor(
               [this] { return std::ranges::all_of(m_clients, [](const auto &c) { return c->isAtRest(); }); },
               settleMillis)
        || fail(u"a post is never acknowledged"_s);
}

void MessageStorm::report() const
{
    int attempts = 0, deliveries = 0, reloads = 0;
    for (const auto &client : m_clients) {
        attempts += client->attempts();
        deliveries += client->deliveries();
        reloads += client->reloads();
    }
    qInfo("%d posts in %d attempts, %d deliveries, %d reloads", posts(), attempts, deliveries, reloads);
}

int MessageStorm::posts() const
{
    int posts = 0;
    for (const auto &client : m_clients)
        posts += int(client->acknowledged().size());
    return posts;
}

QHash<QString, QStringList> MessageStorm::postsOf(const QString &channel)
{
    QHash<QString, QStringList> all;
    for (int page = 0;; ++page) {
        const QString path = u"/channels/%1/posts?page=%2&per_page=200"_s.arg(channel).arg(page);
        QJsonDocument answer;
        // A node may still be on its way back.
        std::ignore = QTest::qWaitFor(
            [&] { return (answer = ask("GET", path, {}, m_admin)).object().contains(u"posts"_s); },
            settleMillis);
        const QJsonObject posts = answer[u"posts"_s].toObject();
        for (const QJsonValue &post : posts)
            if (post[u"type"].toString().isEmpty())
                all[post[u"message"].toString()].append(post[u"id"].toString());
        if (posts.isEmpty())
            return all;
    }
}

bool MessageStorm::hasAll(MessageClient &client, const QString &channel, const QSet<QString> &wanted)
{
    if (QTest::qWaitFor(
            [&] { return !client.isLoading() && client.known(channel).contains(wanted); }, settleMillis))
        return true;
    const auto missing = wanted - client.known(channel);
    QStringList messages;
    for (const QString &id : missing)
        messages.append(m_messages.value(id));
    return fail(u"%1 misses %2 of %3 posts: %4"_s.arg(client.name())
                    .arg(missing.size())
                    .arg(wanted.size())
                    .arg(messages.join(u", "_s)));
}

bool MessageStorm::isWhole()
{
    QHash<QString, QSet<QString>> wanted;
    for (const QString &channel : std::as_const(m_channels)) {
        const auto posts = postsOf(channel);
        for (const auto &[message, ids] : posts.asKeyValueRange()) {
            if (ids.size() != 1)
                return fail(u"%1 exists %2 times"_s.arg(message).arg(ids.size()));
            wanted[channel].insert(ids.first());
            m_messages[ids.first()] = message;
        }
    }
    for (const auto &client : m_clients)
        for (const auto &[id, message] : client->acknowledged().asKeyValueRange())
            if (m_messages.value(id) != message)
                return fail(u"%1 was acknowledged and is lost"_s.arg(message));
    for (const auto &client : m_clients) {
        for (const QString &channel : client->channels())
            if (!hasAll(*client, channel, wanted[channel]))
                return false;
        if (!client->faults().isEmpty())
            return fail(client->faults().join(u'\n'));
    }
    return true;
}

} // namespace muster::nemesis
