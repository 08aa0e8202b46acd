// muster_test: USES Muster::Cluster
#include "cluster/packets/codec.h"
#include "lonelynode.h"
#include "support/likememberlist.h"

#include <QTest>
#include <QtEndian>

using namespace muster;
using namespace muster::cluster;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Asks nobody whether he lives: the peers of these tests do not answer.
MembershipOptions quiet()
{
    MembershipOptions options = MembershipOptions::lan();
    options.probeInterval = 1h;
    options.shortestProbePause = 1h;
    return options;
}

int bytesOf(const Packet &packet)
{
    int bytes = packets::packetOverhead;
    for (const Message &part : packet.parts)
        bytes += packets::encodedSize(part) + packets::compoundPartOverhead;
    return bytes;
}

/// The last push/pull that was dialed to `host`, with its stream.
std::pair<StreamId, const PushPull *> dialedTable(const LonelyNode &node, int host)
{
    for (auto it = node.dials.rbegin(); it != node.dials.rend(); ++it) {
        if (it->to == endpointOf(host) && std::holds_alternative<PushPull>(it->request))
            return {it->id, &std::get<PushPull>(it->request)};
    }
    return {0, nullptr};
}

PushPullMember entry(const MemberName &name, int host, MemberState state = MemberState::Alive)
{
    return {name, endpointOf(host), "MU1" + name, 1, state, defaultVersions};
}

QByteArray digestBytes(quint64 digest)
{
    QByteArray bytes(8, '\0');
    qToBigEndian(digest, bytes.data());
    return bytes;
}

int notesWith(const std::vector<Note> &notes, const QString &text)
{
    return int(std::count_if(
        notes.begin(), notes.end(), [&text](const Note &note) { return note.text.contains(text); }));
}

} // namespace

/// Which paths work: tables compared before they are sent, joins that were not accepted, blocked
/// packets, packets that are too large, and who suspects everybody at once.
class TestMembershipPaths : public QObject {
    Q_OBJECT
private slots:
    void ackOfAYoungTableCarriesItsDigest_data()
    {
        QTest::addColumn<QByteArray>("meta");
        QTest::addColumn<Millis>("age");
        QTest::addColumn<int>("bytes");
        QTest::newRow("to a Muster node") << QByteArray("MU1a") << Millis(1s) << 9;
        QTest::newRow("not to other software, which would log an error")
            << QByteArray("\xff\x80") << Millis(1s) << 0;
        QTest::newRow("nor when nothing changed for long") << QByteArray("MU1a") << Millis(31s) << 0;
    }
    void ackOfAYoungTableCarriesItsDigest()
    {
        QFETCH(QByteArray, meta);
        QFETCH(Millis, age);
        QFETCH(int, bytes);
        LonelyNode node(quiet());
        node.meet("a", 2, meta);
        node.run(age);
        node.forget();
        node.receive(2, {Ping{7, "me", endpointOf(2), "a"}});
        QVERIFY(node.sent<Ack>(2));
        QCOMPARE(node.sent<Ack>(2)->payload.size(), bytes);
    }
    // Goal: a difference that news did not settle is settled by an exchange, both ways, and then there is
    // peace.
    void differenceIsPulledAndPushed()
    {
        LonelyNode node;
        node.meet("a", 2);
        node.run(200ms);
        const auto answer = [&node](quint64 digest) {
            const quint32 number = node.awaitPing(2);
            node.forget();
            node.receive(2, {Ack{number, 'M' + digestBytes(digest)}});
        };
        answer(99);
        QVERIFY(!dialedTable(node, 2).second); // too young: it may be under way
        node.meet("b", 3); // which makes it young again
        node.run(300ms);
        answer(99);
        QVERIFY(!dialedTable(node, 2).second);
        for (int i = 0; i < 12 && !dialedTable(node, 2).second; ++i)
            answer(99);
        const auto [id, asked] = dialedTable(node, 2);
        QVERIFY(asked);
        QCOMPARE(asked->members.size(), size_t(1)); // ourselves: the digest says the rest
        QCOMPARE(asked->userState.size(), 10);
        PushPull theirs;
        theirs.members = {entry("me", 1), entry("a", 2), entry("c", 4)};
        theirs.members[0].incarnation = 5;
        theirs.members[0].meta = "MU1me";
        theirs.userState = "M2" + digestBytes(98);
        node.forget();
        node.core.streamPushPullReply(id, theirs, node.now);
        node.drain();
        QCOMPARE(node.state("c"), MemberState::Alive);
        const auto [pushId, pushed] = dialedTable(node, 2);
        QVERIFY(pushed); // b, which they lack
        QCOMPARE(pushed->members.size(), size_t(4));
        QVERIFY(pushed->userState.startsWith("M2"));
    }
    void tableIsSentOnlyWhereItDiffers_data()
    {
        QTest::addColumn<bool>("equal");
        QTest::newRow("equal tables: each names itself") << true;
        QTest::newRow("different tables: the answer is whole") << false;
    }
    void tableIsSentOnlyWhereItDiffers()
    {
        QFETCH(bool, equal);
        LonelyNode node;
        node.meet("a", 2);
        node.meet("b", 3);
        const auto compare = [&node](quint64 digest) {
            PushPull asked;
            asked.members = {{"a", endpointOf(2), "MU1x", 1, MemberState::Alive, defaultVersions}};
            asked.userState = "M1" + digestBytes(digest);
            node.core.receivePushPull(1, asked, node.now);
            node.drain();
            return std::get<PushPull>(node.last.replies.at(0).reply);
        };
        const PushPull first = compare(1);
        QCOMPARE(first.members.size(), size_t(3));
        QVERIFY(first.userState.startsWith("M2"));
        const auto own = qFromBigEndian<quint64>(first.userState.constData() + 2);
        const PushPull second = compare(equal ? own : own + 1);
        QCOMPARE(second.members.size(), size_t(equal ? 1 : 3));
        // A peer that sent its table gets our digest afterward, not our table once more.
        PushPull whole;
        whole.members = {entry("a", 2)};
        whole.userState = "M2" + digestBytes(5);
        node.core.receivePushPull(2, whole, node.now);
        node.drain();
        QCOMPARE(std::get<PushPull>(node.last.replies.at(0).reply).members.size(), size_t(1));
        // Memberlist's own form is answered in its own form.
        whole.userState = "something of theirs";
        node.core.receivePushPull(3, whole, node.now);
        node.drain();
        QCOMPARE(std::get<PushPull>(node.last.replies.at(0).reply).members.size(), size_t(3));
        QVERIFY(std::get<PushPull>(node.last.replies.at(0).reply).userState.isEmpty());
    }
    // §19.7: memberlist answers a join before it looks, and is silent if it then refuses.
    void joinedButNotAcceptedIsToldOnce()
    {
        LonelyNode node;
        std::vector<Note> notes;
        int exchanges = 0;
        node.core.join({endpointOf(2)}, node.now);
        node.drain();
        const TimePoint end = node.now + 60s;
        PushPull table;
        table.members = {{"a", endpointOf(2), "go", 1, MemberState::Alive, defaultVersions}};
        while (node.now < end) {
            for (const StreamDial &dial : std::exchange(node.dials, {})) {
                if (std::holds_alternative<PushPull>(dial.request)) {
                    node.core.streamPushPullReply(dial.id, table, node.now);
                    ++exchanges;
                } else if (const auto *ping = std::get_if<Ping>(&dial.request)) {
                    node.core.streamPingAck(dial.id, {ping->seqNo, {}}, node.now);
                }
                node.drain();
                notes.insert(notes.end(), node.last.notes.begin(), node.last.notes.end());
            }
            node.now = *node.core.nextDeadline();
            node.core.tick(node.now);
            node.drain();
            notes.insert(notes.end(), node.last.notes.begin(), node.last.notes.end());
        }
        QCOMPARE(notesWith(notes, u"does not list this node"_s), 1);
        QVERIFY2(exchanges >= 4, QByteArray::number(exchanges)); // and asks on
        QVERIFY2(exchanges <= 12, QByteArray::number(exchanges)); // in moderation
    }
    void joinThatIsListedIsNotAskedAgain_data()
    {
        QTest::addColumn<bool>("byPing");
        QTest::newRow("its second table lists us") << false;
        QTest::newRow("it pings us by our name") << true;
    }
    void joinThatIsListedIsNotAskedAgain()
    {
        QFETCH(bool, byPing);
        LonelyNode node(quiet());
        node.core.join({endpointOf(2)}, node.now);
        node.drain();
        PushPull table;
        table.members = {{"a", endpointOf(2), "go", 1, MemberState::Alive, defaultVersions}};
        node.core.streamPushPullReply(dialedTable(node, 2).first, table, node.now);
        node.drain();
        node.forget();
        if (byPing)
            node.receive(2, {Ping{1, "me", endpointOf(2), "a"}});
        node.run(2500ms);
        QCOMPARE(dialedTable(node, 2).second != nullptr, !byPing);
        if (byPing)
            return;
        table.members.push_back({"me", endpointOf(1), "MU1me", 5, MemberState::Alive, defaultVersions});
        node.core.streamPushPullReply(dialedTable(node, 2).first, table, node.now);
        node.drain();
        node.forget();
        node.run(10s);
        QVERIFY(!dialedTable(node, 2).second);
    }
    void acceptorRefusesBeforeItAnswers_data()
    {
        QTest::addColumn<bool>("ours");
        QTest::newRow("by the rules of memberlist the joiner believes that it is in") << false;
        QTest::newRow("by ours it is notified") << true;
    }
    void acceptorRefusesBeforeItAnswers()
    {
        QFETCH(bool, ours);
        LonelyNode node(ours ? MembershipOptions::lan() : test::likeMemberlist());
        PushPull table;
        table.join = true;
        table.members = {{"serf", endpointOf(2), {}, 1, MemberState::Alive, {1, 5, 2, 2, 5, 5}}};
        node.core.receivePushPull(4, table, node.now);
        node.drain();
        QCOMPARE(node.last.replies.size(), size_t(1));
        QCOMPARE(std::holds_alternative<StreamRejection>(node.last.replies[0].reply), ours);
        QVERIFY(!node.state("serf"));
    }
    // §19.2: only the accused can clear itself, so it has to hear what is said of it.
    void staleAliveHearsWhatItLosesTo_data()
    {
        QTest::addColumn<bool>("ours");
        QTest::newRow("memberlist says nothing") << false;
        QTest::newRow("we report its death to it") << true;
    }
    void staleAliveHearsWhatItLosesTo()
    {
        QFETCH(bool, ours);
        LonelyNode node(ours ? MembershipOptions::lan() : test::likeMemberlist());
        node.receive(2, {Alive{7, "a", endpointOf(2), "MU1a", defaultVersions}, Dead{7, "a", "b"}});
        QCOMPARE(node.state("a"), MemberState::Dead);
        node.forget();
        node.receive(2, {Alive{1, "a", endpointOf(2), "MU1a", defaultVersions}});
        const bool reported = node.sent<Dead>(2) && node.sent<Dead>(2)->incarnation == 7;
        QCOMPARE(reported, ours);
    }
    // §19.10: one peer's table must not make us accuse a whole cluster at once.
    void suspicionsOfOneMomentAreFew_data()
    {
        QTest::addColumn<bool>("ours");
        QTest::newRow("by the rules of memberlist all are accused at once") << false;
        QTest::newRow("by ours a few, and the others are asked") << true;
    }
    void suspicionsOfOneMomentAreFew()
    {
        QFETCH(bool, ours);
        LonelyNode node(ours ? MembershipOptions::lan() : test::likeMemberlist());
        PushPull table;
        for (int host = 2; host < 82; ++host) {
            node.meet("n" + QByteArray::number(host), host);
            table.members.push_back(entry("n" + QByteArray::number(host), host, MemberState::Dead));
        }
        node.forget();
        node.core.receivePushPull(1, table, node.now);
        node.drain();
        const auto &members = node.core.members();
        const auto suspects = std::count_if(members.begin(), members.end(),
            [](const auto &member) { return member.second.state == MemberState::Suspect; });
        QCOMPARE(int(suspects), ours ? 10 : 80); // an eighth
        QCOMPARE(node.core.healthScore(), ours ? 1 : 0);
        if (ours)
            QVERIFY(node.count<Ping>() >= 80); // they are asked all the same
    }
    // §19.11
    void blockedPacketsAreToldOncePerChange()
    {
        LonelyNode node;
        node.meet("a", 2);
        std::vector<Note> notes;
        bool blocked = true;
        const auto live = [&](Millis span) {
            const TimePoint end = node.now + span;
            while (node.now < end) {
                node.now = *node.core.nextDeadline();
                node.core.tick(node.now);
                node.drain();
                notes.insert(notes.end(), node.last.notes.begin(), node.last.notes.end());
                for (const StreamDial &dial : std::exchange(node.dials, {})) {
                    const auto *ping = std::get_if<Ping>(&dial.request);
                    if (!ping)
                        continue;
                    node.core.streamPingAck(dial.id, {ping->seqNo, {}}, node.now);
                    node.drain();
                    notes.insert(notes.end(), node.last.notes.begin(), node.last.notes.end());
                }
                for (const Packet &packet : std::exchange(node.packets, {})) {
                    const auto *ping = std::get_if<Ping>(&packet.parts.front());
                    if (!ping || blocked)
                        continue;
                    node.receive(2, {Ack{ping->seqNo, {}}});
                    notes.insert(notes.end(), node.last.notes.begin(), node.last.notes.end());
                }
            }
        };
        live(20s);
        QCOMPARE(node.state("a"), MemberState::Alive);
        QCOMPARE(notesWith(notes, u"do not get through to or from a"_s), 1);
        blocked = false;
        live(5s);
        QCOMPARE(notesWith(notes, u"packets get through to a again"_s), 1);
        blocked = true;
        live(20s);
        QCOMPARE(notesWith(notes, u"do not get through to or from a"_s), 2);
    }
    // §19.12
    void packetsFitTheirPath_data()
    {
        QTest::addColumn<bool>("ours");
        QTest::addColumn<bool>("ipv6");
        QTest::addColumn<int>("most");
        QTest::newRow("IPv4") << true << false << 1400;
        QTest::newRow("IPv6, where tunnels lose more than 1,232") << true << true << 1232;
        QTest::newRow("IPv6 by the rules of memberlist") << false << true << 1400;
    }
    void packetsFitTheirPath()
    {
        QFETCH(bool, ours);
        QFETCH(bool, ipv6);
        QFETCH(int, most);
        LonelyNode node(ours ? MembershipOptions::lan() : test::likeMemberlist());
        const Endpoint peer =
            ipv6 ? Endpoint{QByteArray::fromHex("fd000000000000000000000000000002"), 8074} : endpointOf(2);
        for (int host = 3; host < 60; ++host)
            node.meet("n" + QByteArray::number(host), host, QByteArray(100, 'm'));
        node.core.receivePacket(peer, {Alive{1, "a", peer, "MU1a", defaultVersions}}, node.now);
        node.drain();
        node.forget();
        node.core.receivePacket(peer, {Ping{1, "me", peer, "a"}}, node.now);
        node.drain();
        QCOMPARE(node.packets.size(), size_t(1));
        QVERIFY2(bytesOf(node.packets[0]) <= most && bytesOf(node.packets[0]) > most - 160,
            QByteArray::number(bytesOf(node.packets[0])));
    }
    // A question alone costs what memberlist's costs; news is checked, where the peer understands it.
    void questionsAloneHaveNoChecksum()
    {
        LonelyNode node(quiet());
        node.meet("a", 2);
        node.forget();
        node.receive(2, {Ping{1, "me", endpointOf(2), "a"}});
        QVERIFY(node.packets.at(0).parts.size() > 1);
        QVERIFY(node.packets.at(0).checksum);
        for (quint32 number = 2; number < 60; ++number) { // until all news was sent
            node.forget();
            node.receive(2, {Ping{number, "me", endpointOf(2), "a"}});
            node.run(100ms);
        }
        node.meet("a", 2);
        node.forget();
        node.receive(2, {Ping{60, "me", endpointOf(2), "a"}});
        QCOMPARE(node.packets.at(0).parts.size(), size_t(1));
        QVERIFY(!node.packets.at(0).checksum);
    }
    void largePacketsThatGetLostBecomeSmaller()
    {
        LonelyNode node;
        int news = 0;
        const auto fill = [&node, &news] { // so that every packet is as large as it may be
            for (int host = 3; host < 40; ++host) {
                node.receive(host,
                    {Alive{quint32(++news), "n" + QByteArray::number(host), endpointOf(host),
                        QByteArray(100, 'm'), defaultVersions}});
            }
        };
        const auto askedWithLarge = [&node, &fill](quint32 number) {
            fill();
            node.forget();
            node.receive(2, {Ping{number, "me", endpointOf(2), "a"}});
            return bytesOf(node.packets.at(0)) > 1232;
        };
        node.meet("a", 2);
        QVERIFY(askedWithLarge(1));
        QVERIFY(!askedWithLarge(1)); // the same question again: the ack got lost, and its size may be why
        QVERIFY(askedWithLarge(2)); // once is no rule
        QVERIFY(!askedWithLarge(2));
        QCOMPARE(notesWith(node.last.notes, u"seem to get lost on the way to a"_s), 1);
        QVERIFY(!askedWithLarge(3)); // twice is
    }
};

QTEST_GUILESS_MAIN(TestMembershipPaths)
#include "tst_membershippaths.moc"
