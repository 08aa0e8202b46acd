// muster_test: USES muster_apiserver Muster::Config DEPENDS musterd
#include "integration/api/apiserver.h"
#include "protocol/http/routes.h"
#include "protocol/socket/websocketframe.h"
#include "support/net/rawclient.h"

#include <QTest>

using namespace muster;
using namespace Qt::Literals::StringLiterals;
namespace routes = protocol::routes;
namespace events = protocol::events;
using test::ApiServer;
using test::RawClient;
using test::Socket;

/// The WebSocket of the real program: who gets in, who hears what.
class TestWebSocket : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY2(server.start(), qPrintable(server.problem()));
        QVERIFY(server.populate());
        node = QString::fromLatin1(server.contents(u"data/node-id"_s).trimmed());
    }

    void cleanupTestCase()
    {
        const QStringList leaks = server.leaks();
        QVERIFY2(leaks.isEmpty(), qPrintable(leaks.join(u'\n')));
        QCOMPARE(server.stop(), 0);
    }

    void sessionsAreGreeted_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QByteArray>("before");
        QTest::newRow("by header") << QByteArray("Authorization") << QByteArray("Bearer ");
        QTest::newRow("by cookie") << QByteArray("Cookie") << QByteArray("MMAUTHTOKEN=");
    }
    void sessionsAreGreeted()
    {
        QFETCH(QByteArray, header);
        QFETCH(QByteArray, before);
        Socket socket;
        socket.open(server, {.headers = {{header, before + server.anna()}}});
        QTRY_VERIFY(!socket.event(events::hello).isEmpty());
        const QJsonObject hello = socket.received().first();
        QCOMPARE(hello[u"event"].toString(), u"hello"_s);
        QCOMPARE(hello[u"seq"].toInt(-1), 0);
        QCOMPARE(hello[u"data"][u"connection_id"].toString().size(), 26);
        QCOMPARE(hello[u"data"][u"server_hostname"].toString(), u"node-1"_s);
        QCOMPARE(hello[u"data"][u"server_version"].toString().toLatin1(), version());
        QCOMPARE(hello[u"broadcast"][u"user_id"].toString(), idOf(server.anna()));
        QVERIFY(hello[u"broadcast"].toObject().contains(u"omit_users"_s));
    }

    void aChallengeOpensTheSession()
    {
        Socket socket;
        socket.open(server);
        QTRY_VERIFY(socket.isOpen());
        socket.act(1, u"ping"_s); // before it, nothing is answered
        QTRY_COMPARE(socket.reply(1)[u"error"][u"id"].toString(),
            u"api.web_socket_router.not_authenticated.app_error"_s);
        QCOMPARE(socket.reply(1)[u"status"].toString(), u"FAIL"_s);
        socket.act(2, u"authentication_challenge"_s, {{u"token"_s, QString::fromLatin1(server.anna())}});
        QTRY_VERIFY(!socket.event(events::hello).isEmpty());
        QCOMPARE(socket.reply(2), (QJsonObject{{u"status"_s, u"OK"_s}, {u"seq_reply"_s, 2}}));
        QCOMPARE(socket.event(events::hello)[u"seq"].toInt(-1), 0);
        socket.act(3, u"authentication_challenge"_s, {{u"token"_s, u"whatever"_s}}); // silently ignored
        socket.act(4, u"ping"_s);
        QTRY_COMPARE(socket.reply(4)[u"status"].toString(), u"OK"_s);
        QVERIFY(socket.reply(3).isEmpty());
    }

    void strangersAreSentAway_data()
    {
        QTest::addColumn<QJsonValue>("token");
        const auto row = [](const char *name, const QJsonValue &token) {
            QTest::newRow(name) << token;
        };
        row("with a token that was never given out", QString(26, u'y'));
        row("with something that is no token", u"x"_s);
        row("with nothing", QString());
        row("with a number", 7);
    }
    void strangersAreSentAway()
    {
        QFETCH(QJsonValue, token);
        Socket socket;
        socket.open(server);
        QTRY_VERIFY(socket.isOpen());
        socket.act(1, u"authentication_challenge"_s, {{u"token"_s, token}});
        QTRY_VERIFY(socket.isClosed());
        QCOMPARE(socket.closeCode(), 1008);
        QVERIFY(socket.received().isEmpty());
    }

    void whoDoesNotAuthenticateIsSentAway()
    {
        Socket silent, wrong;
        silent.open(server);
        wrong.open(server, {.token = QByteArray(26, 'y')}); // may still answer with a challenge
        QTRY_VERIFY(silent.isOpen() && wrong.isOpen());
        QTRY_VERIFY_WITH_TIMEOUT(silent.isClosed() && wrong.isClosed(), 10'000);
        QCOMPARE(silent.closeCode(), 1008);
        QVERIFY(wrong.received().isEmpty());
    }

    void aPingTellsNodeAndTime()
    {
        Socket socket;
        socket.open(server, {.token = server.anna()});
        QTRY_VERIFY(socket.isOpen());
        socket.act(1, u"ping"_s);
        QTRY_VERIFY(!socket.reply(1).isEmpty());
        const QJsonObject data = socket.reply(1)[u"data"].toObject();
        QCOMPARE(data[u"text"].toString(), u"pong"_s);
        QCOMPARE(data[u"node_id"].toString(), node);
        QCOMPARE(data[u"version"].toString().toLatin1(), version());
        QVERIFY(qAbs(data[u"server_time"].toInteger() - QDateTime::currentMSecsSinceEpoch()) < 60'000);
        QVERIFY(!socket.reply(1).contains(u"seq"_s)); // replies are not numbered
    }

    void wrongRequestsAreAnswered_data()
    {
        QTest::addColumn<QJsonObject>("request");
        QTest::addColumn<QString>("id");
        QTest::addColumn<int>("status");
        const auto id = [](const QString &middle) {
            return u"api.web_socket_router.%1.app_error"_s.arg(middle);
        };
        QTest::newRow("an unknown action")
            << QJsonObject{{u"seq"_s, 5}, {u"action"_s, u"dance"_s}} << id(u"bad_action"_s) << 500;
        QTest::newRow("no action") << QJsonObject{{u"seq"_s, 5}} << id(u"no_action"_s) << 400;
        QTest::newRow("an empty one")
            << QJsonObject{{u"seq"_s, 5}, {u"action"_s, u""_s}} << id(u"no_action"_s) << 400;
        QTest::newRow("the number zero")
            << QJsonObject{{u"seq"_s, 0}, {u"action"_s, u"ping"_s}} << id(u"bad_seq"_s) << 400;
        QTest::newRow("a number below")
            << QJsonObject{{u"seq"_s, -3}, {u"action"_s, u"ping"_s}} << id(u"bad_seq"_s) << 400;
    }
    void wrongRequestsAreAnswered()
    {
        QFETCH(QJsonObject, request);
        QFETCH(QString, id);
        QFETCH(int, status);
        Socket socket;
        socket.open(server, {.token = server.anna()});
        QTRY_VERIFY(!socket.event(events::hello).isEmpty());
        socket.send(request);
        QTRY_COMPARE(socket.received().size(), 2);
        const QJsonObject reply = socket.received().last();
        QCOMPARE(reply[u"status"].toString(), u"FAIL"_s);
        QCOMPARE(reply[u"seq_reply"].toInt(), request[u"seq"].toInt());
        QCOMPARE(reply[u"error"][u"id"].toString(), id);
        QCOMPARE(reply[u"error"][u"status_code"].toInt(), status);
        socket.act(6, u"ping"_s); // the connection stays
        QTRY_COMPARE(socket.reply(6)[u"status"].toString(), u"OK"_s);
    }

    void onlyAdministratorsSeeTheCluster()
    {
        Socket admin, user;
        admin.open(server, {.token = server.admin()});
        user.open(server, {.token = server.anna()});
        QTRY_VERIFY(admin.count(events::overview) >= 1);
        const QJsonObject frame = admin.received()[1]; // at once after the hello
        QCOMPARE(frame[u"event"].toString(), QString(events::overview));
        QCOMPARE(frame[u"seq"].toInt(), 1);
        const QJsonValue overview = frame[u"data"][u"overview"];
        QCOMPARE(overview[u"cluster_name"].toString(), u"api-test"_s);
        // A further one comes within 5 s even if nothing happens; then the user would have had it, too.
        QTRY_VERIFY_WITH_TIMEOUT(admin.count(events::overview) >= 3, 15'000);
        user.act(1, u"ping"_s);
        QTRY_VERIFY(!user.reply(1).isEmpty());
        QCOMPARE(user.count(events::overview), 0);
        for (int at = 0, seq = 0; at < admin.received().size(); ++at)
            if (admin.received()[at].contains(u"event"_s))
                QCOMPARE(admin.received()[at][u"seq"].toInt(-1), seq++); // without gaps
    }

    void everyoneHearsOfANewConfiguration()
    {
        Socket admin, user;
        admin.open(server, {.token = server.admin()});
        user.open(server, {.token = server.anna()});
        QTRY_VERIFY(!admin.event(events::hello).isEmpty() && !user.event(events::hello).isEmpty());
        server.set(u"TeamSettings.SiteName"_s, u"Heard"_s);
        const auto reloaded =
            server.call("POST", QString(routes::configReload), {}, {.token = server.admin()});
        QVERIFY2(reloaded.status == 200, reloaded.text());
        for (Socket *socket : {&admin, &user}) {
            QTRY_COMPARE(socket->count(events::configChanged), 1);
            const QJsonValue config = socket->event(events::configChanged)[u"data"][u"config"];
            QCOMPARE(config[u"SiteName"].toString(), u"Heard"_s);
            for (const QJsonValue &value : config.toObject())
                QVERIFY(value.isString()); // the client's part, not the whole
        }
        // Clients that connect later, or ask, get the version that is valid now.
        user.act(1, u"ping"_s);
        QTRY_COMPARE(user.reply(1)[u"data"][u"version"].toString().toLatin1(), version());
        Socket later;
        later.open(server, {.token = server.anna()});
        QTRY_VERIFY(!later.event(events::hello).isEmpty());
        QCOMPARE(later.event(events::hello)[u"data"][u"server_version"].toString().toLatin1(), version());
    }

    void foreignPagesMayNotConnect_data()
    {
        QTest::addColumn<QByteArray>("origin");
        QTest::addColumn<bool>("allowed");
        QTest::newRow("this site may") << QByteArray("http://chat.example.org") << true;
        QTest::newRow("another may not") << QByteArray("http://evil.example.org") << false;
        QTest::newRow("nor one that looks like it")
            << QByteArray("http://chat.example.org.evil.example.org") << false;
        QTest::newRow("nor the same over another protocol")
            << QByteArray("https://chat.example.org") << false;
        QTest::newRow("nor a file") << QByteArray("null") << false;
    }
    void foreignPagesMayNotConnect()
    {
        QFETCH(QByteArray, origin);
        QFETCH(bool, allowed);
        RawClient client(server.port());
        const int status = test::statusOf(client.ask("GET /api/v4/websocket HTTP/1.1\r\nHost: 127.0.0.1\r\n"
                                                     "Upgrade: websocket\r\nConnection: Upgrade\r\n"
                                                     "Sec-WebSocket-Version: 13\r\n"
                                                     "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
                                                     "Cookie: MMAUTHTOKEN="
            + server.anna() + "\r\nOrigin: " + origin + "\r\n\r\n"));
        QCOMPARE(status, allowed ? 101 : 403);
    }

    // Goal: a page that AllowCorsFrom lists may ask, but not with the user's cookie unless that is allowed,
    // too.
    void pagesOfOthersBringNoCookie_data()
    {
        QTest::addColumn<QString>("allow");
        QTest::addColumn<bool>("credentials");
        QTest::addColumn<QByteArray>("origin");
        QTest::addColumn<bool>("isKnown");
        const QString listed = u"https://pages.example.net"_s;
        const QByteArray page = listed.toLatin1();
        QTest::newRow("not allowed") << listed << false << page << false;
        QTest::newRow("allowed") << listed << true << page << true;
        QTest::newRow("of anybody") << u"*"_s << true << page << false;
        QTest::newRow("our own page") << listed << false << QByteArray("http://chat.example.org") << true;
    }
    void pagesOfOthersBringNoCookie()
    {
        QFETCH(QString, allow);
        QFETCH(bool, credentials);
        QFETCH(QByteArray, origin);
        QFETCH(bool, isKnown);
        server.set(u"ServiceSettings.AllowCorsFrom"_s, allow);
        server.set(u"ServiceSettings.CorsAllowCredentials"_s, credentials);
        QCOMPARE(
            server.call("POST", QString(routes::configReload), {}, {.token = server.admin()}).status, 200);
        Socket socket;
        socket.open(server, {.headers = {{"Origin", origin}, {"Cookie", "MMAUTHTOKEN=" + server.anna()}}});
        if (!isKnown) { // it may still present a token that it was given
            QTRY_VERIFY(socket.isOpen());
            socket.act(1, u"ping"_s);
            QTRY_VERIFY(!socket.reply(1).isEmpty());
            QVERIFY(socket.event(events::hello).isEmpty());
            socket.act(2, u"authentication_challenge"_s, {{u"token"_s, QString::fromLatin1(server.anna())}});
        }
        QTRY_VERIFY(!socket.event(events::hello).isEmpty());
        server.set(u"ServiceSettings.AllowCorsFrom"_s, QString());
        QCOMPARE(
            server.call("POST", QString(routes::configReload), {}, {.token = server.admin()}).status, 200);
    }

    // Goal: a page that tries again and again is named once, and pages with made-up names do not fill the
    // log.
    void refusedPagesDoNotFillTheLog()
    {
        const auto ask = [this](const QByteArray &origin) {
            RawClient client(server.port());
            return test::statusOf(client.ask("GET /api/v4/websocket HTTP/1.1\r\nHost: 127.0.0.1\r\n"
                                             "Upgrade: websocket\r\nConnection: Upgrade\r\n"
                                             "Sec-WebSocket-Version: 13\r\n"
                                             "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nOrigin: "
                + origin + "\r\n\r\n"));
        };
        for (int i = 0; i < 20; ++i)
            QCOMPARE(ask("http://again.example.org"), 403);
        for (int i = 0; i < 30; ++i)
            QCOMPARE(ask("http://made-up-" + QByteArray::number(i) + ".example.org"), 403);
        QVERIFY(server.log().count("http://again.example.org") <= 1);
        QVERIFY(server.log().count("a page's WebSocket was refused") <= 15);
    }

    void stoppingSendsSocketsAway()
    {
        ApiServer other;
        QVERIFY2(other.start(), qPrintable(other.problem()));
        QVERIFY(other.populate());
        Socket socket;
        socket.open(other, {.token = other.anna()});
        QTRY_VERIFY(!socket.event(events::hello).isEmpty());
        QCOMPARE(other.stop(), 0);
        QTRY_VERIFY(socket.isClosed());
        QCOMPARE(socket.closeCode(), 1001); // going away: come back to another node
    }

private:
    QByteArray version() { return server.get(QString(routes::ping)).header("X-Version-Id"); }
    QString idOf(const QByteArray &token)
    {
        return server.get(QString(routes::me), {.token = token}).json()[u"id"].toString();
    }

    ApiServer server;
    QString node;
};

QTEST_GUILESS_MAIN(TestWebSocket)
#include "tst_websocket.moc"
