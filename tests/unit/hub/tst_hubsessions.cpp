// muster_test: USES Muster::Hub
#include "unit/hub/hubbench.h"

using namespace muster;
using namespace muster::test;

// Goal: a socket lives no longer than its session, and has what its user's roles allow, whichever node ended
// or changed them.
class HubSessionsTest : public QObject {
    Q_OBJECT

private slots:
    void revokedSessionsAreClosed()
    {
        Hub hub = makeHub();
        admit(hub, 1, session(u"anna"_s));
        admit(hub, 2, session(u"bert"_s));
        hub.closeSession(SessionId(u"anna-session"_s));
        Hub::Output output = hub.takeOutput();
        QCOMPARE(output.closes.size(), size_t(1));
        QCOMPARE(output.closes[0].connection, connection(1));
        hub.closeUser(UserId(u"bert"_s));
        QCOMPARE(hub.takeOutput().closes[0].connection, connection(2));
        hub.publish({u"e"_s, {}, {}, 0}, Audience::everyone(), {});
        QVERIFY(hub.takeOutput().sends.empty());
    }
    // Goal: each session is asked for anew once in the period, in no heap, with the token that was shown.
    void sessionsAreLookedUpAnewSpreadOverTheTime()
    {
        Hub hub = makeHub();
        constexpr int sockets = 2'000;
        for (int n = 0; n < sockets; ++n)
            admit(hub, n, session(u"user%1"_s.arg(n)));
        hub.opened(connection(sockets), {}, start); // has none
        hub.tick(start, wall);
        QVERIFY(hub.takeOutput().lookups.empty());
        std::map<ConnectionId, int> asked;
        for (int second = 1; second <= 40; ++second) {
            hub.tick(start + std::chrono::seconds(second), wall);
            const auto lookups = hub.takeOutput().lookups;
            QVERIFY2(lookups.size() < 2 * sockets / 20, QByteArray::number(qsizetype(lookups.size())));
            for (const Hub::Lookup &lookup : lookups) {
                QCOMPARE(lookup.token, QByteArray("token"));
                ++asked[lookup.connection];
                hub.sessionFound(lookup.connection, lookup.number,
                    session(u"user%1"_s.arg(lookup.connection.toString().mid(10))), wall);
            }
            if (second == 20)
                QCOMPARE(asked.size(), size_t(sockets)); // each within the bound
        }
        for (const auto &[id, times] : asked)
            QCOMPARE(times, 2);
        const Hub::Output output = hub.takeOutput();
        QVERIFY2(output.sends.empty() && output.authenticated.empty(), "nothing changed, nobody is told");
    }
    void whenTimeJumpsEachIsLookedUpOnce()
    {
        Hub hub = makeHub();
        for (int n = 0; n < 50; ++n)
            admit(hub, n, session(u"anna"_s));
        hub.tick(start, wall);
        hub.tick(start + 1h, wall);
        QCOMPARE(hub.takeOutput().lookups.size(), size_t(50));
        hub.tick(start + 2h, wall); // nobody answered yet
        QVERIFY(hub.takeOutput().lookups.empty());
    }
    void whatIsGoneWhenItIsLookedUpAnewIsClosed_data()
    {
        QTest::addColumn<Found>("found");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("reason");
        const int policy = hub::closecode::policy;
        QTest::newRow("it ended on another node")
            << Found{std::nullopt} << policy << u"the session has ended"_s;
        QTest::newRow("it expired") << Found{session(u"anna"_s, {}, wall)} << policy
                                    << u"the session has ended"_s;
    }
    void whatIsGoneWhenItIsLookedUpAnewIsClosed()
    {
        QFETCH(Found, found);
        QFETCH(int, code);
        QFETCH(QString, reason);
        Hub hub = makeHub();
        admit(hub, 1, session(u"anna"_s));
        const Hub::Lookup lookup = recheck(hub);
        hub.sessionFound(lookup.connection, lookup.number, found.session, wall);
        const Hub::Output output = hub.takeOutput();
        QCOMPARE(output.closes.size(), size_t(1));
        QCOMPARE(int(output.closes[0].code), code);
        QCOMPARE(output.closes[0].reason, reason);
        hub.publish({u"e"_s, {}, {}, 0}, Audience::everyone(), {});
        QVERIFY(hub.takeOutput().sends.empty());
    }
    // Goal: the picture of the cluster stays on the screen while the database is away, and what ended
    // meanwhile is noticed as soon as it is back.
    void whatCannotBeLookedUpAnewStays()
    {
        Hub hub = makeHub();
        admit(hub, 1, session(u"anna"_s));
        Hub::Lookup lookup = recheck(hub);
        hub.sessionFound(lookup.connection, lookup.number, fail(ErrorCode::TimedOut, u"slow"_s), wall);
        QVERIFY(hub.takeOutput().closes.empty());
        hub.publish({u"e"_s, {}, {}, 0}, Audience::everyone(), {});
        QCOMPARE(hub.takeOutput().sends.size(), size_t(1));
        lookup = recheck(hub, start + 20s);
        hub.sessionFound(lookup.connection, lookup.number, std::nullopt, wall);
        QCOMPARE(hub.takeOutput().closes.size(), size_t(1));
    }
    // Goal: whoever loses a role gets nothing more that it was for, and whoever gains one gets it.
    void rolesAreTakenOver()
    {
        Hub hub = makeHub();
        hub.addAction({u"muster_overview"_s, u"system_admin"_s});
        const hub::SessionInfo plain = session(u"anna"_s);
        const hub::SessionInfo admin = session(u"anna"_s, {u"system_user"_s, u"system_admin"_s});
        const Audience admins = Audience::withRole(u"system_admin"_s);
        admit(hub, 1, admin);
        TimePoint now = start;
        for (const bool isAdmin : {false, true, false}) {
            const Hub::Lookup lookup = recheck(hub, std::exchange(now, now + 20s));
            QVERIFY(hub.reaches(admins) != isAdmin); // until it is answered
            hub.sessionFound(lookup.connection, lookup.number, isAdmin ? admin : plain, wall);
            Hub::Output output = hub.takeOutput();
            QVERIFY2(output.sends.empty() && output.closes.empty(), "no second hello");
            QCOMPARE(output.authenticated.size(), size_t(1));
            QCOMPARE(output.authenticated[0].session.roles, (isAdmin ? admin : plain).roles);
            QCOMPARE(hub.reaches(admins), isAdmin);
            hub.publish({u"e"_s, {}, {}, 0}, admins, {});
            QCOMPARE(hub.takeOutput().sends.size(), size_t(isAdmin));
            hub.received(connection(1), request("muster_overview", 3), wall);
            QCOMPARE(hub.takeOutput().asked.size(), size_t(isAdmin));
        }
        QVERIFY(hub.reaches(ofUser(UserId(u"anna"_s))));
        hub.closed(connection(1));
        QVERIFY(!hub.reaches(Audience::withRole(u"system_user"_s)));
    }
    void anEarlierEndIsTakenOver()
    {
        Hub hub = makeHub();
        admit(hub, 1, session(u"anna"_s));
        const Hub::Lookup lookup = recheck(hub);
        hub.sessionFound(lookup.connection, lookup.number, session(u"anna"_s, {}, wall + 5s), wall);
        hub.tick(start + 1min, wall + 5s);
        QCOMPARE(hub.takeOutput().closes.size(), size_t(1));
    }
    void aLookupUnderWayDoesNotBringBackWhatEnded_data()
    {
        QTest::addColumn<bool>("isUser");
        QTest::addColumn<bool>("isKnown");
        QTest::newRow("a session, at its first lookup") << false << false;
        QTest::newRow("a user, at its first lookup") << true << false;
        QTest::newRow("a session that is looked up anew") << false << true;
    }
    void aLookupUnderWayDoesNotBringBackWhatEnded()
    {
        QFETCH(bool, isUser);
        QFETCH(bool, isKnown);
        Hub hub = makeHub();
        if (isKnown)
            admit(hub, 1, session(u"anna"_s));
        else
            hub.opened(connection(1), "token", start);
        const Hub::Lookup under = isKnown ? recheck(hub) : hub.takeOutput().lookups.at(0);
        const TimePoint now = isKnown ? start + 20s : start;
        hub.tick(now + 2s, wall); // forgets only what no lookup can bring back
        if (isUser)
            hub.closeUser(UserId(u"anna"_s));
        else
            hub.closeSession(SessionId(u"anna-session"_s));
        hub.tick(now + 3s, wall);
        hub.sessionFound(connection(1), under.number, session(u"anna"_s), wall);
        QCOMPARE(hub.authenticated(), 0);
        QVERIFY(hub.takeOutput().authenticated.empty());
        // Who logs in again afterwards, or another session that was looked up meanwhile, is not meant.
        admit(hub, 2, session(u"anna"_s));
        QCOMPARE(hub.authenticated(), 1);
    }
};

QTEST_GUILESS_MAIN(HubSessionsTest)
#include "tst_hubsessions.moc"
