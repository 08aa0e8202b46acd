// muster_test: USES Muster::Cluster
#include "lonelynode.h"

#include <QTest>

using namespace muster;
using namespace muster::cluster;
using namespace std::chrono_literals;

/// How a node measures the ways to its members, beside the question whether they live.
class TestMembershipContact : public QObject {
    Q_OBJECT
    static const Contact &contact(LonelyNode &node) { return node.core.members().at("a").contact; }
    /// One probe of "a" that only the relay "b" answers.
    static quint32 probeThroughRelay(LonelyNode &node)
    {
        const quint32 number = node.awaitPing(2);
        if (number == 0 || !node.runUntil(2s, [&node] { return node.sent<IndirectPing>(3) != nullptr; }))
            return 0;
        node.receive(3, {Ack{number, {}}});
        // "b" answers its own probes
        if (const auto *ping = node.sent<Ping>(3))
            node.receive(3, {Ack{ping->seqNo, {}}});
        return number;
    }

private slots:
    void theRoundTripIsThatOfTheFirstPing()
    {
        LonelyNode node;
        node.meet("a", 2);
        QVERIFY(!contact(node).roundTrip);
        const quint32 number = node.awaitPing(2);
        node.now += 40ms;
        node.receive(2, {Ack{number, {}}});
        QCOMPARE(contact(node).roundTrip, std::chrono::microseconds(40ms));
        QCOMPARE(contact(node).answeredAt, node.now);
        QCOMPARE(contact(node).packetsFrom, endpointOf(2));
        const quint32 next = node.awaitPing(2);
        node.now += 120ms;
        node.receive(2, {Ack{next, {}}});
        QCOMPARE(contact(node).roundTrip, std::chrono::microseconds(50ms)); // 40 + (120 - 40) / 8
    }
    // Goal: a copied data directory is known by its second address, to the one it was copied from as to
    // others.
    void aSecondAddressOfANameIsRemembered()
    {
        LonelyNode node;
        node.meet("a", 2);
        const TimePoint first = node.now;
        for (int i = 0; i < 3; ++i) {
            node.receive(9, {Alive{100, "a", endpointOf(9), "MU1x", defaultVersions}});
            // It refutes us as we refute it.
            node.receive(9, {Alive{quint32(1'000 + 10 * i), "me", endpointOf(9), "MU1me", defaultVersions}});
            node.now += 2s;
        }
        for (const char *name : {"a", "me"}) {
            const auto conflict = node.core.members().at(name).conflict;
            QVERIFY2(conflict, name);
            QCOMPARE(conflict->address, endpointOf(9));
            QCOMPARE(conflict->since, first);
            QCOMPARE(conflict->last, first + 4s);
            QVERIFY(node.core.members().at(name).address != endpointOf(9));
        }
        node.now += 1min;
        node.receive(9, {Alive{101, "a", endpointOf(9), "MU1x", defaultVersions}});
        QCOMPARE(node.core.members().at("a").conflict->since, node.now);
    }
    // Goal: a process that came back at another address is not blamed for having been refused there at first.
    void whoMovedIsNoSecondProcess()
    {
        LonelyNode node;
        node.meet("a", 2);
        QVERIFY(node.runUntil(1min, [&] {
            node.receive(9, {Alive{100, "a", endpointOf(9), "MU1x", defaultVersions}});
            return node.core.members().at("a").address == endpointOf(9);
        }));
        QVERIFY(!node.core.members().at("a").conflict);
    }
    void anAnswerToOneOfTwoPingsIsNoRoundTrip()
    {
        LonelyNode node;
        node.meet("a", 2);
        const quint32 number = node.awaitPing(2);
        const TimePoint asked = node.now;
        node.packets.clear();
        QVERIFY(node.runUntil(2s, [&node] { return node.sent<Ping>(2) != nullptr; }));
        QCOMPARE(node.now, asked + 500ms);
        node.now += 10ms;
        node.receive(2, {Ack{number, {}}});
        QVERIFY(!contact(node).roundTrip);
        QCOMPARE(contact(node).answeredAt, node.now);
        QCOMPARE(contact(node).unanswered, 0);
    }
    void aRelaysAnswerIsNotItsOwn()
    {
        LonelyNode node;
        node.meet("a", 2);
        node.meet("b", 3);
        for (int probes = 1; probes <= 4; ++probes) {
            QVERIFY(probeThroughRelay(node) != 0);
            QCOMPARE(node.state("a"), MemberState::Alive);
            QCOMPARE(contact(node).unanswered, probes);
        }
        QVERIFY(!contact(node).answeredAt);
        QVERIFY2(contact(node).packetAt <= contact(node).unansweredSince, "it is not heard either");
    }
    void itsOwnAnswerCountsThoughTheRelayWasFaster()
    {
        LonelyNode node;
        node.meet("a", 2);
        node.meet("b", 3);
        const quint32 number = probeThroughRelay(node);
        QCOMPARE(contact(node).unanswered, 1);
        node.now += 20ms;
        node.receive(2, {Ack{number, {}}});
        QCOMPARE(contact(node).unanswered, 0);
        QCOMPARE(contact(node).answeredAt, node.now);
        QVERIFY(!contact(node).roundTrip);
    }
    void aMemberThatIsHeardButDoesNotAnswerShowsAsOneWay()
    {
        LonelyNode node;
        node.meet("a", 2);
        node.meet("b", 3);
        for (int probes = 0; probes < 3; ++probes) {
            QVERIFY(probeThroughRelay(node) != 0);
            node.receive(2, {Ping{7, "me", endpointOf(2), "a"}}); // its own probes arrive
        }
        QCOMPARE(contact(node).unanswered, 3);
        QVERIFY(contact(node).packetAt > contact(node).unansweredSince);
    }
    void packetsFromElsewhereAreNoticed()
    {
        LonelyNode node;
        node.meet("a", 2);
        node.receive(77, {Ping{7, "me", endpointOf(2), "a"}}); // behind a translating router
        QCOMPARE(contact(node).packetsFrom, endpointOf(77));
        QCOMPARE(node.core.members().at("a").address, endpointOf(2));
        node.receive(77, {Ping{7, "me", endpointOf(2), "nobody"}});
        QCOMPARE(node.core.members().size(), size_t(2));
    }
    void streamsTellWhetherTcpIsOpen()
    {
        LonelyNode node;
        node.meet("a", 2);
        QVERIFY(!contact(node).streamAt);
        const auto dialed = node.core.sendUser("a", "x", node.now);
        QVERIFY(dialed);
        node.core.streamUserSent(*dialed, node.now);
        QVERIFY(contact(node).streamWorks);
        QCOMPARE(contact(node).streamAt, node.now);
        node.now += 10ms;
        const auto again = node.core.sendUser("a", "x", node.now);
        node.core.streamFailed(*again, StreamFailure::Other, node.now);
        QVERIFY2(contact(node).streamWorks, "it got there and was turned away");
        const auto third = node.core.sendUser("a", "x", node.now);
        node.core.streamFailed(*third, StreamFailure::TimedOut, node.now);
        QVERIFY(!contact(node).streamWorks);
        QCOMPARE(contact(node).streamAt, node.now);
    }
    void aNewLifeBeginsWithoutTheOldMeasurements()
    {
        LonelyNode node;
        node.meet("a", 2);
        node.awaitPing(2);
        QVERIFY(node.runUntil(20s, [&node] { return node.state("a") == MemberState::Dead; }));
        QVERIFY(contact(node).unanswered > 0);
        node.receive(2, {Alive{9, "a", endpointOf(2), "MU1x", defaultVersions}});
        QCOMPARE(node.state("a"), MemberState::Alive);
        QCOMPARE(contact(node).unanswered, 0);
    }
};

QTEST_GUILESS_MAIN(TestMembershipContact)
#include "tst_membershipcontact.moc"
