// muster_test: USES Muster::Hub
#include "base/random.h"
#include "hub/outbox.h"
#include "unit/hub/hubbench.h"

#include <map>

using namespace muster;
using namespace muster::test;

class HubTest : public QObject {
    Q_OBJECT

private slots:
    void helloFollowsTheSession()
    {
        Hub hub = makeHub();
        hub.opened(connection(1), "secret", start);
        Hub::Output output = hub.takeOutput();
        QCOMPARE(output.lookups.size(), size_t(1));
        QCOMPARE(output.lookups[0].token, QByteArray("secret"));
        QVERIFY(output.sends.empty());
        hub.sessionFound(connection(1), output.lookups[0].number, session(u"anna"_s), wall);
        output = hub.takeOutput();
        QCOMPARE(output.sends.size(), size_t(1));
        const QJsonObject hello = jsonOf(output.sends[0].frame);
        QCOMPARE(hello[u"event"_s].toString(), u"hello"_s);
        QCOMPARE(hello[u"data"_s][u"connection_id"_s].toString(), u"connection1"_s);
        QCOMPARE(hello[u"data"_s][u"server_version"_s].toString(), u"5.37.0"_s);
        QCOMPARE(hello[u"data"_s][u"server_hostname"_s].toString(), u"host"_s);
        QCOMPARE(output.authenticated[0].session.user, UserId(u"anna"_s));
        QCOMPARE(hub.authenticated(), 1);
    }
    void challengeIsAnsweredBeforeTheHello()
    {
        Hub hub = makeHub();
        hub.opened(connection(1), {}, start);
        QVERIFY(hub.takeOutput().lookups.empty());
        hub.received(connection(1), request("authentication_challenge", 7, {{u"token"_s, u"t"_s}}), wall);
        const auto lookups = hub.takeOutput().lookups;
        QCOMPARE(lookups.size(), size_t(1));
        hub.sessionFound(connection(1), lookups[0].number, session(u"anna"_s), wall);
        const Hub::Output output = hub.takeOutput();
        QCOMPARE(output.sends.size(), size_t(2));
        QCOMPARE(output.sends[0].frame.text, QByteArray(R"({"seq_reply":7,"status":"OK"})"));
        QCOMPARE(jsonOf(output.sends[1].frame)[u"event"_s].toString(), u"hello"_s);
        // Mattermost stays silent when there is a session already.
        hub.received(connection(1), request("authentication_challenge", 8, {{u"token"_s, u"t"_s}}), wall);
        const Hub::Output second = hub.takeOutput();
        QVERIFY(second.sends.empty() && second.lookups.empty() && second.closes.empty());
    }
    void badTokens_data()
    {
        QTest::addColumn<QJsonValue>("token");
        QTest::newRow("an unknown one closes the socket") << QJsonValue(u"unknown"_s);
        QTest::newRow("a number closes the socket") << QJsonValue(5);
        QTest::newRow("an empty one closes the socket") << QJsonValue(QString());
        QTest::newRow("an endless one closes the socket without a lookup") << QJsonValue(QString(4000, u'x'));
    }
    void badTokens()
    {
        QFETCH(QJsonValue, token);
        Hub hub = makeHub();
        hub.opened(connection(1), {}, start);
        hub.received(connection(1), request("authentication_challenge", 1, {{u"token"_s, token}}), wall);
        Hub::Output output = hub.takeOutput();
        if (!output.lookups.empty()) {
            hub.sessionFound(connection(1), output.lookups[0].number, std::nullopt, wall);
            output = hub.takeOutput();
        }
        QCOMPARE(output.closes.size(), size_t(1));
        QCOMPARE(output.closes[0].code, hub::closecode::policy);
        QVERIFY(output.sends.empty());
        QCOMPARE(hub.connections(), 0);
    }
    void badTokenOfTheUpgradeLeavesTimeForAChallenge()
    {
        Hub hub = makeHub();
        hub.opened(connection(1), "stale", start);
        hub.sessionFound(connection(1), hub.takeOutput().lookups[0].number, std::nullopt, wall);
        QVERIFY(hub.takeOutput().closes.empty());
        QCOMPARE(hub.connections(), 1);
    }
    void aDatabaseThatDoesNotAnswerIsNoEndOfASession_data()
    {
        QTest::addColumn<bool>("byChallenge");
        QTest::newRow("token of the upgrade") << false;
        QTest::newRow("challenge") << true;
    }
    void aDatabaseThatDoesNotAnswerIsNoEndOfASession()
    {
        QFETCH(bool, byChallenge);
        Hub hub = makeHub();
        hub.opened(connection(1), byChallenge ? "" : "token", start);
        if (byChallenge)
            hub.received(
                connection(1), request("authentication_challenge", 1, {{u"token"_s, u"token"_s}}), wall);
        hub.sessionFound(connection(1), hub.takeOutput().lookups[0].number,
            fail(ErrorCode::Unavailable, u"too many"_s), wall);
        const Hub::Output output = hub.takeOutput();
        QCOMPARE(output.closes.size(), size_t(1));
        QCOMPARE(output.closes[0].code, hub::closecode::tryAgainLater);
        QCOMPARE(hub.connections(), 0);
    }
    void lateLookupOfTheUpgradeDoesNotCount()
    {
        Hub hub = makeHub();
        hub.opened(connection(1), "old", start);
        const auto first = hub.takeOutput().lookups;
        hub.received(connection(1), request("authentication_challenge", 1, {{u"token"_s, u"new"_s}}), wall);
        const auto second = hub.takeOutput().lookups;
        hub.sessionFound(connection(1), first[0].number, session(u"mallory"_s), wall);
        QCOMPARE(hub.authenticated(), 0);
        hub.sessionFound(connection(1), second[0].number, session(u"anna"_s), wall);
        QCOMPARE(hub.takeOutput().authenticated[0].session.user, UserId(u"anna"_s));
        hub.sessionFound(connection(9), 77, session(u"nobody"_s), wall); // gone meanwhile
        QCOMPARE(hub.connections(), 1);
    }
    void requests_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("isAuthenticated");
        QTest::addColumn<QString>("errorId");
        QTest::addColumn<int>("status");
        const QString id = u"api.web_socket_router.%1.app_error"_s;
        QTest::newRow("no action") << QByteArray(R"({"seq":1})") << true << id.arg(u"no_action"_s) << 400;
        QTest::newRow("number 0") << QByteArray(R"({"seq":0,"action":"ping"})") << true
                                  << id.arg(u"bad_seq"_s) << 400;
        QTest::newRow("negative number")
            << QByteArray(R"({"seq":-5,"action":"ping"})") << true << id.arg(u"bad_seq"_s) << 400;
        QTest::newRow("without a session")
            << QByteArray(R"({"seq":1,"action":"ping"})") << false << id.arg(u"not_authenticated"_s) << 401;
        QTest::newRow("an unknown action")
            << QByteArray(R"({"seq":1,"action":"dance"})") << true << id.arg(u"bad_action"_s) << 500;
    }
    void requests()
    {
        QFETCH(QByteArray, text);
        QFETCH(bool, isAuthenticated);
        QFETCH(QString, errorId);
        QFETCH(int, status);
        Hub hub = makeHub();
        if (isAuthenticated)
            admit(hub, 1, session(u"anna"_s));
        else
            hub.opened(connection(1), {}, start);
        hub.received(connection(1), text, wall);
        const Hub::Output output = hub.takeOutput();
        QCOMPARE(output.sends.size(), size_t(1));
        const QJsonObject answer = jsonOf(output.sends[0].frame);
        QCOMPARE(answer[u"status"_s].toString(), u"FAIL"_s);
        QCOMPARE(answer[u"error"_s][u"id"_s].toString(), errorId);
        QCOMPARE(answer[u"error"_s][u"status_code"_s].toInt(), status);
        QVERIFY(output.closes.empty());
    }
    void pingIsAnswered()
    {
        Hub hub = makeHub();
        admit(hub, 1, session(u"anna"_s));
        hub.received(connection(1), request("ping", 3), wall);
        const QJsonObject pong = jsonOf(hub.takeOutput().sends.at(0).frame);
        QCOMPARE(pong[u"seq_reply"_s].toInt(), 3);
        QCOMPARE(pong[u"data"_s][u"text"_s].toString(), u"pong"_s);
        QCOMPARE(pong[u"data"_s][u"node_id"_s].toString(), u"node"_s);
        QCOMPARE(pong[u"data"_s][u"server_time"_s].toInteger(), epochMillis(wall));
    }
    void whatIsNotARequestCloses_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("not JSON") << QByteArray("hello");
        QTest::newRow("an array") << QByteArray("[1,2]");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("nested without end") << QByteArray(8000, '[');
    }
    void whatIsNotARequestCloses()
    {
        QFETCH(QByteArray, text);
        Hub hub = makeHub();
        admit(hub, 1, session(u"anna"_s));
        hub.received(connection(1), text, wall);
        QCOMPARE(hub.takeOutput().closes.size(), size_t(1));
        hub.received(connection(1), request("ping", 1), wall); // what was on its way is ignored
        QVERIFY(hub.takeOutput().sends.empty());
    }
    void administratorsAskForTheOverview()
    {
        Hub hub = makeHub();
        hub.addAction({u"muster_overview"_s, u"system_admin"_s});
        admit(hub, 1, session(u"anna"_s, {u"system_user"_s, u"system_admin"_s}));
        admit(hub, 2, session(u"bert"_s));
        hub.received(connection(1), request("muster_overview", 3, {{u"x"_s, 1}}), wall);
        Hub::Output output = hub.takeOutput();
        QCOMPARE(output.asked.size(), size_t(1));
        QCOMPARE(output.asked[0].connection, connection(1));
        QCOMPARE(output.asked[0].session.user, UserId(u"anna"_s));
        QCOMPARE(output.asked[0].request.action, u"muster_overview"_s);
        QCOMPARE(output.asked[0].request.data[u"x"].toInt(), 1);
        QCOMPARE(jsonOf(output.sends[0].frame)[u"status"], u"OK"_s);
        hub.received(connection(2), request("muster_overview", 3), wall);
        output = hub.takeOutput();
        QVERIFY(output.asked.empty());
        QCOMPARE(jsonOf(output.sends[0].frame)[u"error"][u"status_code"], 403);
    }
    void anActionWithoutARoleIsForEverySession()
    {
        Hub hub = makeHub();
        hub.addAction({u"dance"_s, {}});
        admit(hub, 1, session(u"anna"_s));
        hub.opened(connection(2), {}, start);
        hub.received(connection(1), request("dance", 1), wall);
        QCOMPARE(hub.takeOutput().asked.size(), size_t(1));
        hub.received(connection(2), request("dance", 1), wall);
        const Hub::Output output = hub.takeOutput();
        QVERIFY(output.asked.empty());
        QCOMPARE(jsonOf(output.sends[0].frame)[u"error"][u"status_code"], 401);
    }
    void someAcceptDeltas()
    {
        Hub hub = makeHub();
        admit(hub, 1, session(u"anna"_s));
        Audience audience = Audience::everyone();
        audience.acceptsDeltas = true;
        QVERIFY(!hub.reaches(audience));
        hub.opened(connection(2), "token", start, {true, {}});
        QVERIFY(!hub.reaches(audience)); // no session yet
        hub.sessionFound(connection(2), hub.takeOutput().lookups[0].number, session(u"bert"_s), wall);
        (void)hub.takeOutput();
        QVERIFY(hub.reaches(audience));
        hub.publish({u"e"_s, {}, {}, 0}, audience, {});
        QCOMPARE(idsOf(hub.takeOutput()), QStringList{u"connection2"_s});
        audience.acceptsDeltas = false;
        hub.publish({u"e"_s, {}, {}, 0}, audience, {});
        QCOMPARE(idsOf(hub.takeOutput()), QStringList{u"connection1"_s});
        hub.closed(connection(1));
        QVERIFY(!hub.reaches(audience));
        QVERIFY(hub.reaches(Audience::everyone()));
    }
    void someFollowATopic()
    {
        Hub hub = makeHub();
        admit(hub, 1, session(u"anna"_s));
        hub.opened(connection(2), "token", start, {false, {u"muster_events"_s, u"other"_s}});
        hub.sessionFound(connection(2), hub.takeOutput().lookups[0].number, session(u"bert"_s), wall);
        (void)hub.takeOutput();
        Audience audience = Audience::everyone();
        audience.following = Audience::Following{u"muster_events"_s, true};
        hub.publish({u"e"_s, {}, {}, 0}, audience, {});
        QCOMPARE(idsOf(hub.takeOutput()), QStringList{u"connection2"_s});
        audience.following->follows = false;
        hub.publish({u"e"_s, {}, {}, 0}, audience, {});
        QCOMPARE(idsOf(hub.takeOutput()), QStringList{u"connection1"_s});
        audience.following = Audience::Following{u"nothing"_s, true};
        QVERIFY(!hub.reaches(audience));
    }
    void audiences_data()
    {
        QTest::addColumn<Audience>("audience");
        QTest::addColumn<QStringList>("expected");
        const QString one = u"connection1"_s;
        const QString two = u"connection2"_s;
        const QString three = u"connection3"_s;
        QTest::newRow("everyone who has a session") << Audience::everyone() << QStringList{one, two, three};
        QTest::newRow("every connection of a user") << ofUser(UserId(u"anna"_s)) << QStringList{one, two};
        QTest::newRow("those with a role") << Audience::withRole(u"system_admin"_s) << QStringList{three};
        QTest::newRow("those of a session")
            << Audience{{}, SessionId(u"bert-session"_s), {}, {}} << QStringList{three};
        QTest::newRow("one connection") << Audience{{}, {}, connection(2), {}} << QStringList{two};
        const auto members = Audience::ofUsers({UserId(u"carl"_s), UserId(u"bert"_s), UserId(u"anna"_s)});
        QTest::newRow("members, of whom some are here") << members << QStringList{one, two, three};
        QTest::newRow("one member of many") << Audience::ofUsers({UserId(u"bert"_s)}) << QStringList{three};
        QTest::newRow("no members") << Audience::ofUsers({}) << QStringList{};
        Audience others = members;
        others.omitUser = UserId(u"anna"_s);
        QTest::newRow("members but one") << others << QStringList{three};
        QTest::newRow("nobody") << ofUser(UserId(u"carl"_s)) << QStringList{};
    }
    void audiences()
    {
        QFETCH(Audience, audience);
        QFETCH(QStringList, expected);
        Hub hub = makeHub();
        admit(hub, 1, session(u"anna"_s));
        admit(hub, 2, session(u"anna"_s));
        admit(hub, 3, session(u"bert"_s, {u"system_user"_s, u"system_admin"_s}));
        hub.opened(connection(4), {}, start); // no session: gets nothing
        hub.publish({u"e"_s, {}, {}, 0}, audience, "key");
        const Hub::Output output = hub.takeOutput();
        QCOMPARE(idsOf(output), expected);
        for (const auto &send : output.sends) {
            QVERIFY(send.frame.numbered);
            QCOMPARE(send.frame.coalesceKey, QByteArray("key"));
            // Encoded once: all share one buffer.
            QCOMPARE(send.frame.text.constData(), output.sends[0].frame.text.constData());
        }
    }
    // Goal: an event for one user, or for a role, reaches each of their connections and nobody else, whoever
    // came and went. Method: 5,000 random steps beside a plain list of who is there, checked after each.
    void eventsReachWhoeverIsThere()
    {
        Hub hub = makeHub();
        Random random(7);
        std::map<QString, QString> there; // connection to user
        const auto rolesOf = [](const QString &user) {
            return user < u"user2"_s ? QStringList{u"system_user"_s, u"system_admin"_s}
                                     : QStringList{u"system_user"_s};
        };
        for (int step = 0; step < 5'000; ++step) {
            const int n = int(random.below(40));
            const QString user = u"user%1"_s.arg(random.below(5));
            switch (random.below(4)) {
            case 0:
            case 1:
                if (!there.contains(connection(n).toString())) {
                    admit(hub, n, session(user, rolesOf(user)));
                    there[connection(n).toString()] = user;
                }
                break;
            case 2:
                hub.closed(connection(n));
                there.erase(connection(n).toString());
                break;
            default:
                if (random.below(10) == 0) {
                    hub.closeUser(UserId(user));
                    std::erase_if(there, [&user](const auto &entry) { return entry.second == user; });
                }
            }
            hub.publish({u"x"_s, {}, {}, 0}, ofUser(UserId(user)), {});
            QStringList expected;
            for (const auto &[id, owner] : there)
                if (owner == user)
                    expected.append(id);
            QCOMPARE(idsOf(hub.takeOutput()), expected);
            hub.publish({u"x"_s, {}, {}, 0}, Audience::withRole(u"system_admin"_s), {});
            expected.clear();
            for (const auto &[id, owner] : there)
                if (rolesOf(owner).contains(u"system_admin"_s))
                    expected.append(id);
            QCOMPARE(idsOf(hub.takeOutput()), expected);
            QCOMPARE(hub.connections(), int(there.size()));
        }
    }
    void timeLimits()
    {
        Hub hub = makeHub();
        hub.opened(connection(1), {}, start);
        admit(hub, 2, session(u"anna"_s));
        admit(hub, 3, session(u"bert"_s, {}, wall + 60s));
        hub.tick(start + 4'999ms, wall);
        QVERIFY(hub.takeOutput().closes.empty());
        hub.tick(start + 5s, wall);
        Hub::Output output = hub.takeOutput();
        QCOMPARE(output.closes.size(), size_t(1));
        QCOMPARE(output.closes[0].connection, connection(1));
        hub.tick(start + 60s, wall + 60s);
        output = hub.takeOutput();
        QCOMPARE(output.closes.size(), size_t(1));
        QCOMPARE(output.closes[0].connection, connection(3));
        QCOMPARE(hub.connections(), 1);
    }
    void presentConnectionsAreDrainedOneAfterTheOther()
    {
        Hub hub = makeHub();
        for (int n = 0; n < 20; ++n)
            admit(hub, n, session(u"anna"_s));
        hub.drain(10s, u"cut off"_s, start);
        admit(hub, 100, session(u"bert"_s)); // found no other node
        hub.drain(10s, u"cut off"_s, start + 1s); // it is under way
        QSet<QString> hints;
        int gone = 0;
        for (int second = 1; second <= 10; ++second) {
            hub.tick(start + std::chrono::seconds(second), wall);
            for (const auto &close : hub.takeOutput().closes) {
                ++gone;
                QCOMPARE(close.code, hub::closecode::goingAway);
                QVERIFY(close.reason.startsWith(u"cut off; reconnect in "));
                QVERIFY2(close.reason.toUtf8().size() <= 123, "what a close frame holds");
                const int delay = close.reason.section(u' ', 4, 4).toInt();
                QVERIFY(delay >= 1'000 && delay < 5'000);
                hints.insert(close.reason);
            }
            QCOMPARE(gone, 2 * second);
        }
        QVERIFY2(hints.size() > 15, "they do not come back at one moment");
        hub.tick(start + 60s, wall);
        QVERIFY(hub.takeOutput().closes.empty());
        QCOMPARE(hub.connections(), 1);
    }
    void whoIsNotClosedWhenTheDrainIsCancelledStays()
    {
        Hub hub = makeHub();
        for (int n = 0; n < 10; ++n)
            admit(hub, n, session(u"anna"_s));
        hub.drain(10s, u"cut off"_s, start);
        hub.closed(connection(0));
        hub.tick(start + 5s, wall);
        QCOMPARE(hub.takeOutput().closes.size(), size_t(4)); // one of the five went by itself
        hub.cancelDrain();
        hub.tick(start + 60s, wall);
        QVERIFY(hub.takeOutput().closes.empty());
        QCOMPARE(hub.connections(), 5);
        hub.drain(10s, u"again"_s, start + 60s);
        hub.tick(start + 70s, wall);
        QCOMPARE(hub.connections(), 0);
    }
    void expiredSessionAsksInVain()
    {
        Hub hub = makeHub();
        admit(hub, 1, session(u"anna"_s, {}, wall + 10ms));
        hub.received(connection(1), request("ping", 1), wall + 10ms);
        const Hub::Output output = hub.takeOutput();
        QVERIFY(output.sends.empty());
        QCOMPARE(output.closes.size(), size_t(1));
    }
    void closedConnectionsGetNothing()
    {
        Hub hub = makeHub();
        admit(hub, 1, session(u"anna"_s));
        hub.closed(connection(1));
        hub.closed(connection(1));
        hub.publish({u"e"_s, {}, {}, 0}, Audience::everyone(), {});
        QVERIFY(hub.takeOutput().sends.empty());
        QCOMPARE(hub.connections(), 0);
    }
};

QTEST_GUILESS_MAIN(HubTest)
#include "tst_hub.moc"
