// muster_test: USES Muster::Cluster PATHS
#include "cluster/membership/serfclock.h"
#include "unit/cluster/membership/lonelynode.h"
#include "unit/cluster/packets/vectors.h"

#include <QTest>

using namespace muster;
using namespace muster::cluster;
using namespace std::chrono_literals;

namespace {

constexpr Versions serfVersions{1, 5, 2, 2, 5, 4};
const QByteArray serfMeta = QByteArray::fromHex("ff80");
/// As serf-two said it (vector p092): time 2.
const QByteArray leaveOfSerfTwo =
    QByteArray::fromHex("0083a54c54696d6502a44e6f6465a8736572662d74776fa55072756e65c2");

/// The user state that a real agent sent (vector s066), taken out of the captured stream.
QByteArray capturedState()
{
    for (const QJsonValue &entry : vectors::load()[u"streams"].toArray()) {
        if (entry[u"id"].toString() != QStringLiteral("s066"))
            continue;
        const QJsonObject answer = entry[u"server_to_client"][u"decoded"].toObject();
        const QJsonObject inner = answer.contains(u"inner") ? answer[u"inner"].toObject() : answer;
        return vectors::hex(inner[u"user_state_hex"]);
    }
    return {};
}

/// A user state with one status time and one name among those that left.
QByteArray state(const QByteArray &name, char status, const QByteArray &left)
{
    const auto raw = [](const QByteArray &text) {
        return char(0xa0 + text.size()) + text;
    };
    return QByteArray::fromHex("0283") + raw("LTime") + char(1) + raw("LeftMembers") + char(0x91) + raw(left)
        + raw("StatusLTimes") + char(0x81) + raw(name) + status;
}

} // namespace

class TestSerfClock : public QObject {
    Q_OBJECT
private slots:
    void intentsAreAsSerfWritesThem()
    {
        QCOMPARE(serfLeaveIntent(2, "serf-two"), leaveOfSerfTwo);
        QCOMPARE(serfJoinIntent(300, "n"), QByteArray::fromHex("0182a54c54696d65cd012ca44e6f6465a16e"));
    }
    void agentsAreKnownByWhatTheyAnnounce()
    {
        QVERIFY(isSerf(serfMeta, serfVersions));
        QVERIFY(!isSerf("MU1x", serfVersions));
        QVERIFY(!isSerf({}, serfVersions));
        QVERIFY2(!isSerf(serfMeta, defaultVersions), "Serf's tags, but not Serf's delegate versions");
    }
    void timesAreFollowed()
    {
        SerfClock clock("me");
        QCOMPARE(clock.next(), quint64(1));
        QCOMPARE(clock.hearMessage(leaveOfSerfTwo), SerfClock::Claim::Nothing);
        QCOMPARE(clock.time(), quint64(2));
        clock.hearMessage(serfJoinIntent(7, "other"));
        QCOMPARE(clock.next(), quint64(8));
        clock.hearMessage(serfJoinIntent(3, "other"));
        QCOMPARE(clock.next(), quint64(9));
    }
    void aRealAgentsStateIsRead()
    {
        const QByteArray captured = capturedState();
        QCOMPARE(captured.size(), 602);
        SerfClock clock("muster-probe");
        QCOMPARE(clock.hearState(captured), SerfClock::Claim::Nothing);
        QVERIFY(clock.time() > 0);
    }
    void ourStatusTimeCountsAndBeingListedAsGoneIsTold()
    {
        SerfClock clock("me");
        QCOMPARE(clock.hearState(state("me", 9, "other")), SerfClock::Claim::Nothing);
        QCOMPARE(clock.time(), quint64(9));
        SerfClock second("me");
        QCOMPARE(second.hearState(state("other", 9, "me")), SerfClock::Claim::Gone);
        QCOMPARE(second.time(), quint64(1));
        QCOMPARE(second.hearMessage(serfLeaveIntent(4, "me")), SerfClock::Claim::Gone);
    }
    void oddInputChangesNothing_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("type only") << QByteArray(1, '\0');
        QTest::newRow("another kind") << QByteArray("\x03\x81", 2) + leaveOfSerfTwo.mid(2);
        QTest::newRow("no map") << QByteArray::fromHex("00a0");
        QTest::newRow("more keys than any") << QByteArray::fromHex("00deffff");
        QTest::newRow("a time that is text") << QByteArray::fromHex("0081a54c54696d65a178");
        QTest::newRow("a negative time") << QByteArray::fromHex("0081a54c54696d65ff");
        QTest::newRow("a time about to wrap") << serfLeaveIntent(~quint64(0), "other");
        QTest::newRow("a time just too high") << serfJoinIntent((quint64(1) << 62) + 1, "other");
        QTest::newRow("a name of 4 GiB") << QByteArray::fromHex("0081a44e6f6465dbffffffff");
        QTest::newRow("state: 4 G events") << QByteArray::fromHex("0281a64576656e7473ddffffffff");
        QTest::newRow("state: 4 G status times")
            << QByteArray::fromHex("0281ac5374617475734c54696d6573dfffffffff");
        QTest::newRow("state: nested forever")
            << QByteArray::fromHex("0281a64576656e747391") + QByteArray(200, char(0x91));
        QTest::newRow("somebody else's state") << QByteArray("state-of-beta");
    }
    void oddInputChangesNothing()
    {
        QFETCH(QByteArray, bytes);
        SerfClock clock("me");
        QCOMPARE(clock.hearMessage(bytes), SerfClock::Claim::Nothing);
        QCOMPARE(clock.hearState(bytes), SerfClock::Claim::Nothing);
        QCOMPARE(clock.time(), quint64(0));
    }
    void everyCutOfARealStateIsRefused()
    {
        const QByteArray captured = capturedState();
        for (qsizetype size = 0; size < captured.size(); ++size) {
            SerfClock clock("muster-probe");
            QCOMPARE(clock.hearState(captured.left(size)), SerfClock::Claim::Nothing);
            QVERIFY2(clock.time() == 0, qPrintable(QString::number(size)));
        }
    }

    // Membership: to an agent of Serf the intent comes first, and the farewell when it had time to be heard.
    void agentsHearTheIntentBeforeTheFarewell()
    {
        LonelyNode node;
        node.receive(2, {Alive{1, "agent", endpointOf(2), serfMeta, serfVersions}});
        node.meet("muster", 3);
        node.receive(2, {UserData{serfJoinIntent(41, "agent")}});
        QVERIFY2(node.last.userReceived.empty(), "Serf's own business is not handed on");
        node.forget();
        node.core.leave(node.now);
        node.drain();
        QVERIFY(node.sent<UserData>(2));
        QCOMPARE(node.sent<UserData>(2)->body, serfLeaveIntent(42, "me"));
        QVERIFY2(!node.sent<UserData>(3), "only agents of Serf understand it");
        QVERIFY2(!node.dials.empty(), "one agent hears it over a stream, too");
        QVERIFY(!node.count<Dead>());
        node.run(250ms);
        QVERIFY(!node.count<Dead>());
        QVERIFY(node.runUntil(100ms, [&node] { return node.sent<Dead>(2) != nullptr; }));
        QVERIFY(node.sent<Dead>(3));
        QVERIFY2(node.count<UserData>() >= 2, "said twice");
        QVERIFY(node.runUntil(3s, [&node] { return node.core.leaveFinished(); }));
    }
    void withoutAgentsTheFarewellDoesNotWait()
    {
        LonelyNode node;
        node.meet("muster", 3);
        node.forget();
        node.core.leave(node.now);
        node.drain();
        QVERIFY(node.sent<Dead>(3));
        QVERIFY(!node.count<UserData>());
    }
    void staleNewsOfOurLeavingIsRefutedAtMostOnceASecond()
    {
        LonelyNode node;
        node.receive(2, {Alive{1, "agent", endpointOf(2), serfMeta, serfVersions}});
        node.forget();
        for (int i = 0; i < 5; ++i)
            node.receive(2, {UserData{serfLeaveIntent(6, "me")}});
        QCOMPARE(node.count<UserData>(), 1);
        QCOMPARE(node.sent<UserData>(2)->body, serfJoinIntent(7, "me"));
    }
    void withoutAgentsTheSameBytesAreSomebodyElses()
    {
        LonelyNode node;
        node.meet("muster", 3);
        node.receive(3, {UserData{serfLeaveIntent(6, "me")}});
        QCOMPARE(node.last.userReceived.size(), size_t(1));
    }
};

QTEST_GUILESS_MAIN(TestSerfClock)
#include "tst_serfclock.moc"
