#include "interop/goclient.h"

#include "support/net/clientframe.h"

#include <QElapsedTimer>
#include <QNetworkReply>
#include <QTest>
#include <QUrl>
#include <QtEndian>

namespace muster::test {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int callMillis = 20'000;
constexpr int textFrame = 0x1;
constexpr int pingFrame = 0x9;

} // namespace

GoClient::Answer GoClient::call(const QByteArray &method, const QString &path, const QByteArray &body)
{
    QNetworkRequest request(QUrl(m_urls[m_turn++ % m_urls.size()] + u"/api/v4"_s + path));
    request.setRawHeader("User-Agent", "mmctl/0.1.0 (linux)");
    request.setTransferTimeout(callMillis);
    if (!m_token.isEmpty())
        request.setRawHeader("Authorization", "BEARER " + m_token);
    if (!body.isEmpty())
        request.setRawHeader("Content-Type", "application/json");
    const std::unique_ptr<QNetworkReply> reply(m_network.sendCustomRequest(request, method, body));
    if (!QTest::qWaitFor([&] { return reply->isFinished(); }, callMillis))
        return {};
    return {reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), reply->readAll(),
        reply->rawHeader("X-Version-Id"), reply->rawHeader("Token"), reply->rawHeader("Content-Type")};
}

GoClient::Answer GoClient::logIn(const QString &name, const QString &password)
{
    Answer in =
        send("POST", u"/users/login"_s, QJsonObject{{u"login_id"_s, name}, {u"password"_s, password}});
    if (in.ok())
        m_token = in.token;
    return in;
}

GoClient::Greeting GoClient::greet()
{
    Greeting greeting{get(u"/users/me"_s)};
    const QByteArrayList parts = greeting.me.version.split('.');
    bool isMajor = false, isMinor = false, isPatch = false;
    if (parts.size() >= 3) {
        greeting.major = parts[0].toInt(&isMajor);
        greeting.minor = parts[1].toInt(&isMinor);
        (void)parts[2].toInt(&isPatch);
    }
    greeting.isVersion = isMajor && isMinor && isPatch;
    return greeting;
}

QJsonObject GoClient::user(const QString &who)
{
    tried.clear();
    for (const QString &path : {u"/users/email/"_s, u"/users/username/"_s, u"/users/"_s}) {
        const Answer found = get(path + QString::fromLatin1(QUrl::toPercentEncoding(who)));
        tried.append(found.status);
        if (found.ok())
            return found.json();
        if (found.status != 404 && found.status != 400)
            return {}; // mmctl gives up: this is no "not found"
    }
    return {};
}

QJsonObject GoClient::team(const QString &which)
{
    tried.clear();
    for (const QString &path : {u"/teams/"_s, u"/teams/name/"_s}) {
        const Answer found = get(path + which);
        tried.append(found.status);
        if (found.ok())
            return found.json();
    }
    return {};
}

QJsonObject GoClient::channel(const QString &which)
{
    const QString id = team(which.section(u':', 0, 0))[u"id"].toString();
    if (id.isEmpty())
        return {};
    const Answer found =
        get(u"/teams/%1/channels/name/%2?include_deleted=true"_s.arg(id, which.section(u':', 1)));
    tried.append(found.status);
    return found.ok() ? found.json() : QJsonObject();
}

GoSocket::GoSocket(quint16 port, const QByteArray &token) : m_socket(port)
{
    m_socket.send("GET /api/v4/websocket HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgrade: websocket\r\n"
                  "Connection: Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
                  "Sec-WebSocket-Version: 13\r\n\r\n");
    const QByteArray answer = m_socket.receiveUntil("\r\n\r\n");
    m_upgraded = answer.startsWith("HTTP/1.1 101");
    m_buffer = answer.mid(answer.indexOf("\r\n\r\n") + 4);
    send({{u"seq"_s, 1}, {u"action"_s, u"authentication_challenge"_s},
        {u"data"_s, QJsonObject{{u"token"_s, QString::fromLatin1(token)}}}});
}

void GoSocket::send(const QJsonObject &request)
{
    m_socket.send(clientFrame(0x80 | textFrame, QJsonDocument(request).toJson(QJsonDocument::Compact)));
}

bool GoSocket::takeFrame()
{
    if (m_buffer.size() < 2)
        return false;
    const int kind = uchar(m_buffer[0]) & 0x0f;
    quint64 length = uchar(m_buffer[1]) & 0x7f;
    qsizetype head = 2;
    if (length >= 126) {
        head += length == 126 ? 2 : 8;
        if (m_buffer.size() < head)
            return false;
        length = length == 126 ? qFromBigEndian<quint16>(m_buffer.constData() + 2)
                               : qFromBigEndian<quint64>(m_buffer.constData() + 2);
    }
    if (quint64(m_buffer.size() - head) < length)
        return false;
    const QByteArray payload = m_buffer.mid(head, qsizetype(length));
    m_buffer.remove(0, head + qsizetype(length));
    if (kind == pingFrame) {
        ++m_pings;
        m_socket.send(clientFrame(0x8a, payload));
    }
    if (kind != textFrame)
        return true;
    // First tried as an event, then as a response.
    const QJsonObject frame = QJsonDocument::fromJson(payload).object();
    frames.append(frame);
    if (!frame[u"event"].toString().isEmpty())
        ++events;
    else if (!frame[u"status"].toString().isEmpty())
        ++responses;
    else
        ++others;
    return true;
}

bool GoSocket::readSome(int millis)
{
    m_buffer += m_socket.receive(std::max(0, millis));
    while (takeFrame()) { }
    return !m_socket.isClosed();
}

bool GoSocket::hears(QLatin1StringView event, int millis)
{
    QElapsedTimer timer;
    timer.start();
    const auto isThere = [&] {
        return std::ranges::any_of(
            frames, [&](const QJsonObject &frame) { return frame[u"event"].toString() == event; });
    };
    while (takeFrame()) { }
    while (!isThere() && timer.elapsed() < millis && readSome(millis - int(timer.elapsed()))) { }
    return isThere();
}

bool GoSocket::isPinged(int millis)
{
    QElapsedTimer timer;
    timer.start();
    const int before = m_pings;
    while (m_pings == before && timer.elapsed() < millis && readSome(millis - int(timer.elapsed()))) { }
    return m_pings > before;
}

} // namespace muster::test
