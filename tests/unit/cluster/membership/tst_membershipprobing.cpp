// muster_test: USES Muster::Cluster
#include "lonelynode.h"

#include <QTest>

#include <set>

using namespace muster;
using namespace muster::cluster;
using namespace std::chrono_literals;

/// How a node finds out who lives.
class TestMembershipProbing : public QObject {
    Q_OBJECT
private slots:
    void anAckIsEnough()
    {
        LonelyNode node;
        node.meet("a", 2);
        for (int i = 0; i < 20; ++i) {
            const quint32 number = node.awaitPing(2);
            QVERIFY(number != 0);
            node.receive(2, {Ack{number, {}}});
        }
        QCOMPARE(node.state("a"), MemberState::Alive);
        QCOMPARE(node.core.healthScore(), 0);
        QCOMPARE(node.core.members().at("a").lastHeard, node.now);
        QVERIFY(node.core.members().at("a").heard);
    }
    void silenceAsksARelayAndAStreamAfterTheProbeTimeout()
    {
        LonelyNode node;
        node.meet("a", 2);
        node.meet("b", 3);
        const quint32 number = node.awaitPing(2);
        const TimePoint asked = node.now;
        QVERIFY(node.runUntil(2s, [&node] { return node.sent<IndirectPing>(3) != nullptr; }));
        QCOMPARE(node.now, asked + 500ms);
        const IndirectPing &indirect = *node.sent<IndirectPing>(3);
        QCOMPARE(indirect.seqNo, number);
        QCOMPARE(indirect.target, endpointOf(2));
        QVERIFY(indirect.nack);
        QVERIFY(node.pingDial(2) != 0);
        node.receive(3, {Ack{number, {}}}); // through the relay
        node.run(Millis(asked + 1500ms - node.now));
        QCOMPARE(node.state("a"), MemberState::Alive);
    }
    void streamAckIsEnough()
    {
        LonelyNode node;
        node.meet("a", 2);
        const quint32 number = node.awaitPing(2);
        QVERIFY(node.runUntil(2s, [&node] { return node.pingDial(2) != 0; }));
        node.core.streamPingAck(node.pingDial(2), {number, {}}, node.now);
        node.drain();
        node.run(500ms);
        QCOMPARE(node.state("a"), MemberState::Alive);
    }
    void silenceTakesTheWholeSuspicion()
    {
        LonelyNode node;
        node.meet("a", 2);
        node.awaitPing(2);
        const TimePoint asked = node.now;
        QVERIFY(node.runUntil(3s, [&node] { return node.state("a") == MemberState::Suspect; }));
        QVERIFY(node.now - asked >= 1s);
        const TimePoint suspected = node.now;
        QVERIFY(node.runUntil(10s, [&node] { return node.state("a") == MemberState::Dead; }));
        QCOMPARE(node.now - suspected, Millis(3200ms));
        QCOMPARE(node.core.members().at("a").stateSince, node.now);
        QVERIFY(!node.core.members().at("a").reason.isEmpty());
    }
    // Somebody recorded all that a node sent, and sends it again when the node is gone: its pings, its
    // answers to ours, and what it announced.
    void whatWasRecordedKeepsNobodyAlive_data()
    {
        QTest::addColumn<int>("packetsASecond");
        QTest::newRow("now and then") << 2;
        QTest::newRow("as often as it spoke") << 60;
        QTest::newRow("in a flood") << 3'000;
    }
    void whatWasRecordedKeepsNobodyAlive()
    {
        QFETCH(int, packetsASecond);
        LonelyNode node;
        node.meet("a", 2);
        std::vector<std::vector<Message>> recorded;
        const auto heard = [&](const std::vector<Message> &parts) {
            recorded.push_back(parts);
            node.receive(2, parts);
        };
        for (int i = 0; i < 20; ++i) {
            const quint32 number = node.awaitPing(2);
            heard({Ack{number, {}}});
            heard({Ping{number + 100, "me", endpointOf(2), "a"}});
            heard({Ping{number + 200, "me", endpointOf(2), "a"},
                Alive{quint32(1 + i), "a", endpointOf(2), "MU1x", defaultVersions}});
        }
        QCOMPARE(node.state("a"), MemberState::Alive);

        const TimePoint gone = node.now;
        for (size_t i = 0; node.state("a") != MemberState::Dead && node.now - gone < 60s; ++i) {
            node.receive(2, recorded[i % recorded.size()]);
            if (i % size_t(std::max(1, packetsASecond / 100)) == 0)
                node.run(Millis(std::max(10, 1'000 / packetsASecond)));
        }
        QCOMPARE(node.state("a"), MemberState::Dead);
        // A probe, its timeout and the suspicion, as of one that says nothing.
        QVERIFY2(node.now - gone < 7s, QByteArray::number(qint64((node.now - gone).count())));
    }
    void suspectIsPingedWithTheAccusation()
    {
        LonelyNode node;
        node.meet("a", 2);
        node.receive(3, {Suspect{1, "a", "b"}});
        node.awaitPing(2);
        const std::vector<Message> &parts = node.packets.back().parts;
        QVERIFY(std::holds_alternative<Ping>(parts.at(0)));
        QCOMPARE(parts.at(1), Message(Suspect{1, "a", "me"}));
    }
    void anAnsweringSuspectDoesNotDie()
    {
        LonelyNode node;
        node.meet("a", 2);
        node.receive(3, {Suspect{1, "a", "b"}});
        const TimePoint until = node.now + 20s;
        while (node.now < until)
            node.receive(2, {Ack{node.awaitPing(2), {}}});
        QCOMPARE(node.state("a"), MemberState::Suspect); // only it can refute
        node.receive(2, {Alive{2, "a", endpointOf(2), "MU1", defaultVersions}});
        QCOMPARE(node.state("a"), MemberState::Alive);
    }

    void refusalIsProof_data()
    {
        QTest::addColumn<int>("relays");
        QTest::addColumn<int>("packetRefusals");
        QTest::addColumn<int>("streamRefusals");
        QTest::addColumn<bool>("nack");
        QTest::addColumn<bool>("dead");
        QTest::newRow("two nodes: both kinds once is not enough") << 0 << 1 << 1 << false << false;
        QTest::newRow("two nodes: both kinds twice is proof") << 0 << 2 << 2 << false << true;
        QTest::newRow("packets alone are no proof") << 0 << 5 << 0 << false << false;
        QTest::newRow("a relay that agrees is proof") << 1 << 1 << 1 << true << true;
        QTest::newRow("a relay that is silent is no proof") << 1 << 2 << 1 << false << false;
        QTest::newRow("packets and the relay, but no stream: no proof") << 1 << 2 << 0 << true << false;
    }
    void refusalIsProof()
    {
        QFETCH(int, relays);
        QFETCH(int, packetRefusals);
        QFETCH(int, streamRefusals);
        QFETCH(bool, nack);
        QFETCH(bool, dead);
        LonelyNode node;
        node.meet("a", 2);
        for (int i = 0; i < relays; ++i)
            node.meet("relay", 3);
        const quint32 number = node.awaitPing(2);
        for (int round = 0; round < std::max(packetRefusals, streamRefusals); ++round) {
            if (round < packetRefusals)
                node.core.packetRefused(endpointOf(2), node.now);
            node.drain();
            if (round < streamRefusals)
                node.core.streamFailed(node.pingDial(2), StreamFailure::Refused, node.now);
            node.drain();
            if (nack)
                node.receive(3, {Nack{number}});
            if (round + 1 < std::max(packetRefusals, streamRefusals))
                node.run(120ms);
        }
        QCOMPARE(node.state("a") == MemberState::Dead, dead);
        if (dead && relays > 0)
            QVERIFY(node.sent<Dead>(3)); // sent directly, not by gossip
    }
    // A process that is started again within a moment: refusals of the time between its lives, and a relay's
    // word about it that comes late, are no proof against the new one (found by sim/cluster/clustersim, seed
    // 1718).
    void refusalsBeforeASignOfLifeAreVoid_data()
    {
        QTest::addColumn<bool>("speaks");
        QTest::addColumn<bool>("announced");
        QTest::addColumn<bool>("dead");
        QTest::newRow("nothing was heard: proof") << false << false << true;
        QTest::newRow("it speaks to us") << true << false << false;
        QTest::newRow("others pass on what it announced") << false << true << false;
    }
    void refusalsBeforeASignOfLifeAreVoid()
    {
        QFETCH(bool, speaks);
        QFETCH(bool, announced);
        QFETCH(bool, dead);
        LonelyNode node;
        node.meet("a", 2);
        node.meet("relay", 3);
        const quint32 number = node.awaitPing(2);
        node.core.packetRefused(endpointOf(2), node.now);
        node.drain();
        const StreamId dialed = node.pingDial(2);
        node.packets.clear();
        if (speaks)
            node.receive(2, {Ping{77, "me", endpointOf(2), "a"}});
        if (announced)
            node.receive(3, {Alive{9, "a", endpointOf(2), "MU1", defaultVersions}});
        node.core.streamFailed(dialed, StreamFailure::Refused, node.now);
        node.drain();
        node.receive(3, {Nack{number}});
        QCOMPARE(node.state("a") == MemberState::Dead, dead);
        if (dead)
            return;
        // It is probed again immediately, and a host that still refuses is still proof.
        node.core.packetRefused(endpointOf(2), node.now);
        node.drain();
        node.core.streamFailed(node.pingDial(2), StreamFailure::Refused, node.now);
        node.drain();
        node.receive(3, {Nack{node.sent<Ping>(2)->seqNo}});
        QCOMPARE(node.state("a"), MemberState::Dead);
    }
    void refusedRelayIsNoRelay()
    {
        LonelyNode node;
        node.meet("a", 2);
        node.meet("b", 3);
        node.awaitPing(2);
        node.core.packetRefused(endpointOf(2), node.now);
        node.drain();
        node.core.packetRefused(endpointOf(3), node.now); // both were killed
        node.drain();
        for (int round = 0; round < 3; ++round) {
            for (const int host : {2, 3}) {
                node.core.streamFailed(node.pingDial(host), StreamFailure::Refused, node.now);
                node.core.packetRefused(endpointOf(host), node.now);
                node.drain();
            }
            node.run(120ms);
        }
        QCOMPARE(node.state("a"), MemberState::Dead);
        QCOMPARE(node.state("b"), MemberState::Dead);
    }

    void relaysAndNacksBeforeTheRequesterGivesUp()
    {
        LonelyNode node;
        node.meet("a", 2);
        node.meet("b", 3);
        node.run(1s);
        node.forget();
        const TimePoint asked = node.now;
        node.receive(3, {IndirectPing{900, endpointOf(2), "a", true, endpointOf(3), "b"}});
        QVERIFY(node.sent<Ping>(2));
        QVERIFY(node.runUntil(1s, [&node] { return node.sent<Nack>(3) != nullptr; }));
        QCOMPARE(node.now - asked, Millis(400)); // 80 % of the probe time-out
        QCOMPARE(node.sent<Nack>(3)->seqNo, 900U);
    }
    void relaysTheAck()
    {
        LonelyNode node;
        node.meet("a", 2);
        node.meet("b", 3);
        node.forget();
        node.receive(3, {IndirectPing{900, endpointOf(2), "a", true, endpointOf(3), "b"}});
        node.receive(2, {Ack{node.sent<Ping>(2)->seqNo, {}}});
        QVERIFY(node.sent<Ack>(3));
        QCOMPARE(node.sent<Ack>(3)->seqNo, 900U);
        node.run(1s);
        QVERIFY(!node.sent<Nack>(3));
    }
    void relaysTheRefusalAtOnce()
    {
        LonelyNode node;
        node.meet("a", 2);
        node.meet("b", 3);
        node.forget();
        node.receive(3, {IndirectPing{900, endpointOf(2), "a", true, endpointOf(3), "b"}});
        node.core.packetRefused(endpointOf(2), node.now);
        node.drain();
        QVERIFY(node.sent<Nack>(3));
        QVERIFY(node.pingDial(2) != 0); // and looks itself
    }
    void pingsNobodyItDoesNotKnow()
    {
        LonelyNode node;
        node.meet("b", 3);
        node.forget();
        node.receive(3, {IndirectPing{900, endpointOf(99), "victim", true, endpointOf(3), "b"}});
        QVERIFY(!node.sent<Ping>(99));
        node.receive(3, {Ping{1, "somebody else", endpointOf(3), "b"}});
        QVERIFY(!node.sent<Ack>(3));
    }
    void lateNacksSpareOurHealth()
    {
        for (const bool nacks : {true, false}) {
            LonelyNode node;
            node.meet("a", 2);
            const quint32 number = node.awaitPing(2);
            node.meet("b", 3);
            const TimePoint asked = node.now;
            node.runUntil(2s, [&] {
                if (const Ping *ping = node.sent<Ping>(3))
                    node.receive(3, {Ack{ping->seqNo, {}}}); // b is well all the time
                std::erase_if(node.packets, [](const Packet &p) { return p.to == endpointOf(3); });
                return node.now >= asked + 1050ms;
            });
            QCOMPARE(node.state("a"), MemberState::Suspect);
            QCOMPARE(node.core.healthScore(), 0);
            if (nacks)
                node.receive(3, {Nack{number}});
            node.run(220ms);
            QCOMPARE(node.core.healthScore(), nacks ? 0 : 1);
        }
    }

    void whoSleptDoubtsItself()
    {
        LonelyNode node;
        node.meet("a", 2);
        node.awaitPing(2);
        node.runUntil(3s, [&node] { return node.state("a") == MemberState::Suspect; });
        node.run(3100ms); // its time is all but over
        node.now += 30s; // we were stopped
        node.core.tick(node.now);
        node.drain();
        QCOMPARE(node.state("a"), MemberState::Suspect);
        const TimePoint woke = node.now;
        node.run(3100ms);
        QCOMPARE(node.state("a"), MemberState::Suspect); // it has the whole time again
        QVERIFY(node.runUntil(3s, [&node] { return node.state("a") == MemberState::Dead; }));
        QVERIFY(node.now >= woke + 3200ms);
    }
    void aLateTimerIsNoSleep()
    {
        LonelyNode node;
        node.meet("a", 2);
        node.awaitPing(2);
        node.run(900ms);
        node.now += 400ms;
        node.core.tick(node.now);
        node.drain();
        QCOMPARE(node.state("a"), MemberState::Suspect);
    }
    void nodesThatStartTogetherDoNotProbeTogether()
    {
        std::set<TimePoint> first;
        for (quint64 seed = 1; seed <= 20; ++seed) {
            LonelyNode node(MembershipOptions::lan(), seed);
            node.meet("a", 2);
            node.awaitPing(2);
            first.insert(node.now);
        }
        QVERIFY(first.size() > 15);
    }
    void confirmationThatEndsTheSuspicionInThePastIsNoSleep()
    {
        LonelyNode node;
        for (int host = 2; host <= 6; ++host)
            node.meet("n" + QByteArray::number(host), host);
        node.receive(3, {Suspect{1, "n2", "n3"}});
        for (int i = 0; i < 60; ++i) { // six seconds in which the others answer
            node.run(100ms);
            for (int host = 3; host <= 6; ++host) {
                if (const Ping *ping = node.sent<Ping>(host))
                    node.receive(host, {Ack{ping->seqNo, {}}});
            }
            node.forget();
        }
        QCOMPARE(node.state("n2"), MemberState::Suspect);
        node.receive(4, {Suspect{1, "n2", "n4"}});
        node.receive(5, {Suspect{1, "n2", "n5"}});
        node.run(10ms);
        QCOMPARE(node.state("n2"), MemberState::Dead);
    }
};

QTEST_GUILESS_MAIN(TestMembershipProbing)
#include "tst_membershipprobing.moc"
