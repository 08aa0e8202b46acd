// muster_test: USES Muster::Cluster
#include "cluster/packets/codec.h"
#include "lonelynode.h"

#include <QTest>

using namespace muster;
using namespace muster::cluster;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

/// What a node believes of what it receives.
class TestMembership : public QObject {
    Q_OBJECT
private slots:
    void refutesInTheSameDatagramAsTheAck()
    {
        LonelyNode node;
        node.meet("a", 2);
        node.forget();
        node.receive(2, {Ping{77, "me", endpointOf(2), "a"}, Suspect{5, "me", "a"}});
        QCOMPARE(node.packets.size(), size_t(1));
        QVERIFY(node.sent<Ack>(2));
        QCOMPARE(node.sent<Ack>(2)->seqNo, 77U);
        QVERIFY(node.sent<Alive>(2));
        QCOMPARE(node.sent<Alive>(2)->incarnation, 6U);
        QCOMPARE(node.last.persistIncarnation, std::optional<quint32>(6));
        QCOMPARE(node.core.healthScore(), 1); // an accused node may itself be unhealthy
    }
    void staleAccusationIsRefutedAgain_data()
    {
        QTest::addColumn<Message>("accusation");
        QTest::newRow("suspicion") << Message(Suspect{3, "me", "a"});
        QTest::newRow("death") << Message(Dead{3, "me", "a"});
    }
    void staleAccusationIsRefutedAgain()
    {
        QFETCH(Message, accusation);
        LonelyNode node;
        node.meet("a", 2);
        for (int i = 0; i < 3; ++i) {
            node.forget();
            node.receive(2, {accusation});
            QVERIFY(node.sent<Alive>(2));
            QCOMPARE(node.sent<Alive>(2)->incarnation, 5U); // the present one is enough
        }
    }
    void startsAboveWhatItIsTold()
    {
        LonelyNode node;
        QCOMPARE(node.core.incarnation(), 5U);
        QVERIFY(node.core.updateMeta("MU1other", node.now).has_value());
        node.drain();
        QCOMPARE(node.last.persistIncarnation, std::optional<quint32>(6));
        QCOMPARE(node.core.members().at("me").meta, QByteArray("MU1other"));
        const auto tooLong = node.core.updateMeta(QByteArray(513, 'x'), node.now);
        QVERIFY(!tooLong.has_value());
        QCOMPARE(tooLong.error().code, ErrorCode::InvalidArgument);
    }
    void oldNewsOfUsAfterARestartIsRefuted()
    {
        LonelyNode node;
        PushPull table;
        table.members.push_back({"a", endpointOf(2), "MU1", 1, MemberState::Alive, defaultVersions});
        table.members.push_back({"me", endpointOf(1), "MU1me", 40, MemberState::Dead, defaultVersions});
        node.core.receivePushPull(9, table, node.now);
        node.drain();
        QCOMPARE(node.core.incarnation(), 41U);
        QCOMPARE(node.last.replies.size(), size_t(1));
        QVERIFY(std::holds_alternative<PushPull>(node.last.replies[0].reply));
    }
    void badNewsIsIgnored_data()
    {
        QTest::addColumn<Message>("news");
        const Endpoint good = endpointOf(2);
        const auto row = [](const char *name, const Alive &alive) {
            QTest::newRow(name) << Message(alive);
        };
        row("empty name", {1, "", good, {}, defaultVersions});
        row("name over the limit", {1, QByteArray(1025, 'n'), good, {}, defaultVersions});
        row("address of five bytes", {1, "x", {"12345", 1}, {}, defaultVersions});
        row("no address", {1, "x", {{}, 1}, {}, defaultVersions});
        row("unspecified address", {1, "x", {QByteArray(4, '\0'), 1}, {}, defaultVersions});
        row("meta over the limit", {1, "x", good, QByteArray(513, 'm'), defaultVersions});
        row("incarnation zero", {0, "x", good, {}, defaultVersions});
        row("incarnation near the wrap", {0xffff'ffff, "x", good, {}, defaultVersions});
        row("version zero", {1, "x", good, {}, {0, 0, 0, 0, 0, 0}});
        row("versions upside down", {1, "x", good, {}, {5, 1, 2, 0, 0, 0}});
        row("a jump of more than 2^30 above the known one",
            {0x4000'0002, "known", endpointOf(9), {}, defaultVersions});
        row("known name at another address", {2, "known", endpointOf(8), {}, defaultVersions});
    }
    void badNewsIsIgnored()
    {
        QFETCH(Message, news);
        LonelyNode node;
        node.meet("known", 9);
        node.receive(2, {news});
        QCOMPARE(node.core.members().size(), size_t(2));
        QCOMPARE(node.core.members().at("known").incarnation, 1U);
        QCOMPARE(node.core.members().at("known").address, endpointOf(9));
        QCOMPARE(node.last.notes.size(), size_t(1)); // and the log says why
    }
    void absurdAccusationDoesNotMakeUsWrap()
    {
        LonelyNode node;
        node.receive(2, {Dead{0xffff'ffff, "me", "evil"}, Suspect{0xffff'ffff, "me", "evil"}});
        QCOMPARE(node.core.incarnation(), 5U);
    }
    void deadNameMayMoveAfterAWhile()
    {
        LonelyNode node;
        node.meet("a", 2);
        node.receive(3, {Dead{1, "a", "b"}});
        const Alive elsewhere{1, "a", endpointOf(4), "MU1", defaultVersions};
        node.receive(4, {elsewhere});
        QCOMPARE(node.state("a"), MemberState::Dead);
        node.run(3s);
        node.receive(4, {elsewhere});
        QCOMPARE(node.state("a"), MemberState::Alive);
        QCOMPARE(node.core.members().at("a").address, endpointOf(4));
    }
    void staleAliveIsAnsweredWithWhatItLosesTo()
    {
        LonelyNode node;
        node.receive(2, {Alive{9, "a", endpointOf(2), "MU1", defaultVersions}});
        node.receive(3, {Dead{9, "a", "b"}});
        node.forget();
        node.receive(2, {Alive{1, "a", endpointOf(2), "MU1", defaultVersions}});
        QVERIFY(node.sent<Dead>(2));
        QCOMPARE(node.sent<Dead>(2)->incarnation, 9U);
        node.forget();
        node.receive(2, {Ping{1, "me", endpointOf(2), "a"}}); // who only pings learns it as well
        QVERIFY(node.sent<Ack>(2) && node.sent<Dead>(2));
    }
    void staleAccusationOfOthersIsContradicted()
    {
        LonelyNode node;
        node.receive(2, {Alive{9, "a", endpointOf(2), "MU1", defaultVersions}});
        node.forget();
        node.receive(3, {Suspect{8, "a", "b"}});
        QVERIFY(node.sent<Alive>(3));
        QCOMPARE(node.sent<Alive>(3)->incarnation, 9U);
        QCOMPARE(node.state("a"), MemberState::Alive);
    }
    void deathHeardByTableIsLookedIntoFirst()
    {
        LonelyNode node;
        node.meet("a", 2);
        node.forget();
        PushPull table;
        table.members.push_back({"a", endpointOf(2), "MU1", 1, MemberState::Dead, defaultVersions});
        table.members.push_back({"old", endpointOf(7), "MU1", 3, MemberState::Dead, defaultVersions});
        table.members.push_back({"foreign", endpointOf(8), "", 3, MemberState::Dead, defaultVersions});
        node.core.receivePushPull(1, table, node.now);
        node.drain();
        QCOMPARE(node.state("a"), MemberState::Suspect);
        QVERIFY(node.sent<Ping>(2) && node.sent<Suspect>(2));
        QCOMPARE(node.state("old"), MemberState::Dead); // down Muster nodes are listed by newcomers too
        QVERIFY(!node.state("foreign"));
    }
    void incompatibleTableIsRejectedBeforeItIsAnswered()
    {
        LonelyNode node;
        PushPull table;
        table.join = true;
        table.members.push_back({"serf", endpointOf(2), "", 1, MemberState::Alive, {1, 5, 2, 2, 5, 5}});
        node.core.receivePushPull(4, table, node.now);
        node.drain();
        QCOMPARE(node.last.replies.size(), size_t(1));
        QVERIFY(std::holds_alternative<StreamRejection>(node.last.replies[0].reply));
        QVERIFY(!node.state("serf"));
    }
    void deadMusterNodesStayForADayOthersDoNot()
    {
        LonelyNode node;
        node.meet("ours", 2, "MU1x");
        node.meet("foreign", 3, "");
        node.receive(4, {Dead{1, "ours", "b"}, Dead{1, "foreign", "b"}});
        node.run(40s);
        QCOMPARE(node.state("ours"), MemberState::Dead);
        QVERIFY(!node.state("foreign"));
        node.forget();
        node.run(1h);
        const auto dialed = [&node](int host) {
            return std::any_of(node.dials.begin(), node.dials.end(),
                [host](const StreamDial &dial) { return dial.to == endpointOf(host); });
        };
        QVERIFY(dialed(2) && dialed(3)); // for hours, so that halves find each other
        node.run(24h);
        QVERIFY(!node.state("ours"));
    }
    void newsIsSentEightTimesEvenInASmallCluster()
    {
        LonelyNode node;
        node.meet("a", 2);
        node.run(5s);
        node.forget();
        node.receive(2, {Alive{1, "b", endpointOf(3), "MU1", defaultVersions}});
        node.receive(2, {Dead{1, "b", "a"}});
        node.run(5s);
        QVERIFY(node.count<Dead>() >= 8);
    }
    void packetsKeepTheirLimit()
    {
        MembershipOptions options;
        options.packetOverhead = 60;
        LonelyNode node(options);
        for (int i = 2; i < 60; ++i)
            node.meet("node-" + QByteArray::number(i), i, "MU1" + QByteArray(400, 'x'));
        node.run(2s);
        QVERIFY(node.packets.size() > 5);
        for (const Packet &packet : node.packets) {
            int bytes = packets::packetOverhead + 60;
            for (const Message &part : packet.parts)
                bytes += packets::encodedSize(part) + packets::compoundPartOverhead;
            QVERIFY2(bytes <= 1400, QByteArray::number(bytes));
        }
    }
    void leavesPolitely()
    {
        LonelyNode node;
        node.meet("a", 2);
        node.forget();
        node.core.leave(node.now);
        node.drain();
        QVERIFY(node.sent<Dead>(2));
        QCOMPARE(node.sent<Dead>(2)->from, MemberName("me"));
        QVERIFY(!node.core.leaveFinished());
        QVERIFY(node.runUntil(3s, [&node] { return node.core.leaveFinished(); }));
        node.forget();
        node.receive(2, {Ping{3, "me", endpointOf(2), "a"}}); // still answers meanwhile
        QVERIFY(node.sent<Ack>(2));
        LonelyNode alone;
        alone.core.leave(alone.now);
        QVERIFY(alone.core.leaveFinished());
    }
    void farewellWinsOverDeath()
    {
        LonelyNode node;
        node.meet("a", 2);
        node.receive(3, {Dead{1, "a", "b"}});
        QCOMPARE(node.state("a"), MemberState::Dead);
        node.receive(3, {Dead{1, "a", "a"}});
        QCOMPARE(node.state("a"), MemberState::Left);
        node.forget();
        node.receive(3, {Dead{1, "a", "b"}}); // a node that missed it gets it
        QVERIFY(node.sent<Dead>(3));
        QCOMPARE(node.sent<Dead>(3)->from, MemberName("a"));
    }
    void userBytesGoOverAStreamAndTheEndIsTold()
    {
        LonelyNode node;
        node.meet("a", 2);
        QCOMPARE(node.core.sendUser("nobody", "x", node.now).error().code, ErrorCode::NotFound);
        node.forget();
        const auto sent = node.core.sendUser("a", "hello", node.now);
        const auto lost = node.core.sendUser("a", "again", node.now);
        QVERIFY(sent && lost);
        node.drain();
        QCOMPARE(node.dials.size(), size_t(2));
        QCOMPARE(std::get<UserData>(node.dials[0].request).body, QByteArray("hello"));
        node.core.streamUserSent(*sent, node.now);
        node.drain();
        QCOMPARE(node.last.userSent.size(), size_t(1));
        QVERIFY(!node.last.userSent[0].failure);
        node.run(20s); // an adapter that never reports does not block it forever
        QVERIFY(!node.core.sendUser("a", "more", node.now).has_value() || node.dials.size() >= 2);
        node.receive(3, {Dead{1, "a", "b"}});
        QCOMPARE(node.core.sendUser("a", "x", node.now).error().code, ErrorCode::Unavailable);
    }
};

QTEST_GUILESS_MAIN(TestMembership)
#include "tst_membership.moc"
