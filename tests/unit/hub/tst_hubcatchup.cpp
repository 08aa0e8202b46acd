// muster_test: USES Muster::Hub
#include "hub/outbox.h"
#include "unit/hub/hubbench.h"

#include <map>
#include <set>

using namespace muster;
using namespace muster::test;

namespace {

Hub hubOf(int connections)
{
    Hub hub = makeHub();
    for (int n = 0; n < connections; ++n)
        admit(hub, n, session(u"user%1"_s.arg(n)));
    hub.tick(start, wall);
    (void)hub.takeOutput();
    return hub;
}

QString announced(const Hub::Send &send)
{
    return jsonOf(send.frame)[u"data"_s][u"connection_id"_s].toString();
}

} // namespace

/// What follows for clients when events between nodes may have been missed.
class HubCatchUpTest : public QObject {
    Q_OBJECT

private slots:
    void whoStartsOverGetsAHelloWithAnotherIdAndTheNumberZero()
    {
        Hub hub = hubOf(1);
        hub.startOverAll();
        QVERIFY(hub.takeOutput().sends.empty());
        hub.tick(start + 1s, wall);
        const auto sends = hub.takeOutput().sends;
        QCOMPARE(sends.size(), size_t(1));
        const QJsonObject hello = jsonOf(sends[0].frame);
        QCOMPARE(hello[u"event"_s].toString(), u"hello"_s);
        QVERIFY(announced(sends[0]) != connection(0).toString() && isId(announced(sends[0])));

        hub::Outbox outbox;
        const auto numberOf = [&outbox](const hub::Frame &frame) {
            (void)outbox.push(frame);
            return QJsonDocument::fromJson(outbox.takeNext())[u"seq"_s].toInt();
        };
        const hub::Frame other = hub::eventFrame({u"typing"_s, {}, {}, 0});
        QCOMPARE(numberOf(other), 0);
        QCOMPARE(numberOf(other), 1);
        QCOMPARE(numberOf(sends[0].frame), 0);
        QCOMPARE(numberOf(other), 1);
    }
    void startingOverIsSpreadAndReachesEverybodyOnce()
    {
        constexpr int clients = 700;
        Hub hub = hubOf(clients);
        hub.startOverAll();
        std::map<QString, int> told;
        int seconds = 0;
        for (; int(told.size()) < clients && seconds < 10; ++seconds) {
            hub.tick(start + std::chrono::seconds(seconds + 1), wall);
            const auto sends = hub.takeOutput().sends;
            QVERIFY(sends.size() <= 250);
            for (const auto &send : sends)
                ++told[send.to.toString()];
        }
        QCOMPARE(seconds, 3);
        QCOMPARE(int(told.size()), clients);
        hub.tick(start + 11s, wall);
        QVERIFY(hub.takeOutput().sends.empty());
    }
    void whoComesLaterDoesNotStartOver()
    {
        Hub hub = hubOf(0);
        hub.startOverAll();
        admit(hub, 1, session(u"anna"_s));
        hub.tick(start + 1s, wall);
        QVERIFY(hub.takeOutput().sends.empty());
    }
    void whoStartedOverIsLeftAloneForAWhileAndThenToldAgain()
    {
        Hub hub = hubOf(1);
        std::set<QString> ids;
        const auto toldIn = [&](int from, int to) {
            int told = 0;
            for (int second = from; second <= to; ++second) {
                hub.startOverAll();
                hub.tick(start + std::chrono::seconds(second), wall);
                for (const auto &send : hub.takeOutput().sends) {
                    ++told;
                    ids.insert(announced(send));
                }
            }
            return told;
        };
        QCOMPARE(toldIn(1, 30), 1);
        QCOMPARE(toldIn(31, 31), 1); // what was missed meanwhile is not forgotten
        QCOMPARE(ids.size(), size_t(2));
    }
    void allSessionsAreLookedUpWithinSeconds()
    {
        constexpr int clients = 100;
        Hub hub = hubOf(clients);
        hub.recheckAll();
        std::set<QString> asked;
        for (int second = 1; second <= 5; ++second) {
            hub.tick(start + std::chrono::seconds(second), wall);
            const auto lookups = hub.takeOutput().lookups;
            QVERIFY2(lookups.size() < clients / 2, "not all at once");
            for (const auto &lookup : lookups)
                asked.insert(lookup.connection.toString());
        }
        QCOMPARE(int(asked.size()), clients);
    }
    void aLookupThatIsUnderWayWhenInDoubtIsNoAnswer()
    {
        Hub hub = hubOf(1);
        hub.recheckAll();
        hub.tick(start + 1s, wall);
        const auto before = hub.takeOutput().lookups;
        QCOMPARE(before.size(), size_t(1));
        hub.recheckAll();
        hub.sessionFound(connection(0), before[0].number, session(u"user0"_s), wall);
        hub.tick(start + 2s, wall);
        const auto again = hub.takeOutput().lookups;
        QCOMPARE(again.size(), size_t(1));
        hub.sessionFound(connection(0), again[0].number, std::nullopt, wall);
        QCOMPARE(hub.takeOutput().closes.size(), size_t(1));
    }
};

QTEST_GUILESS_MAIN(HubCatchUpTest)
#include "tst_hubcatchup.moc"
