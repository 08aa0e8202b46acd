// muster_test: USES Muster::Cluster
#include "cluster/membership/broadcastqueue.h"
#include "cluster/packets/codec.h"

#include <QTest>

using namespace muster::cluster;

namespace {
Alive alive(const char *name, const QByteArray &meta = {})
{
    return {1, name, {QByteArray("\x0a\0\0\1", 4), 1}, meta, defaultVersions};
}
constexpr int room = 1000;
} // namespace

class TestBroadcastQueue : public QObject {
    Q_OBJECT
private slots:
    void newerNewsReplacesOlder_data()
    {
        QTest::addColumn<Message>("older");
        QTest::addColumn<Message>("newer");
        QTest::addColumn<int>("left");
        const auto row = [](const char *name, Message older, Message newer, int left) {
            QTest::newRow(name) << older << newer << left;
        };
        row("alive after suspect", Suspect{1, "x", "a"}, alive("x"), 1);
        row("suspect after alive", alive("x"), Suspect{1, "x", "a"}, 1);
        row("dead after suspect", Suspect{1, "x", "a"}, Dead{1, "x", "a"}, 1);
        row("the same accuser again", Suspect{1, "x", "a"}, Suspect{2, "x", "a"}, 1);
        row("another accuser confirms, both remain", Suspect{1, "x", "a"}, Suspect{1, "x", "b"}, 2);
        row("another member has nothing to do with it", alive("y"), alive("x"), 2);
    }
    void newerNewsReplacesOlder()
    {
        QFETCH(Message, older);
        QFETCH(Message, newer);
        QFETCH(int, left);
        BroadcastQueue queue;
        queue.push(std::visit([](const auto &m) { return nameOf(m); }, older), older);
        queue.push(std::visit([](const auto &m) { return nameOf(m); }, newer), newer);
        QCOMPARE(queue.size(), left);
        const std::vector<Message> taken = queue.take("p", room, 255, 8, 2);
        QVERIFY(std::find(taken.begin(), taken.end(), newer) != taken.end());
    }
    void eachPeerHasItBeforeAnyHasItTwice()
    {
        BroadcastQueue queue;
        queue.push("x", alive("x"));
        QCOMPARE(queue.take("p", room, 255, 8, 2).size(), size_t(1));
        QCOMPARE(queue.take("p", room, 255, 8, 2).size(), size_t(0));
        QCOMPARE(queue.take("q", room, 255, 8, 2).size(), size_t(1));
        QCOMPARE(queue.take("p", room, 255, 8, 2).size(), size_t(1)); // the second round
    }
    void isDroppedAfterItsTransmissions()
    {
        BroadcastQueue queue;
        queue.push("x", alive("x"));
        for (int i = 0; i < 8; ++i)
            QCOMPARE(queue.take("p", room, 255, 8, 1).size(), size_t(1));
        QVERIFY(queue.isEmpty());
        QVERIFY(!queue.contains("x"));
    }
    void leastSentGoesFirstAndTheRoomIsKept()
    {
        BroadcastQueue queue;
        queue.push("x", alive("x"));
        queue.take("p", room, 255, 8, 2);
        queue.push("y", alive("y"));
        const int one = muster::cluster::packets::encodedSize(alive("y")) + 2;
        const std::vector<Message> taken = queue.take("q", one, 255, 8, 2);
        QCOMPARE(taken.size(), size_t(1));
        QCOMPARE(std::get<Alive>(taken[0]).node, QByteArray("y"));
        QVERIFY(queue.take("r", one - 1, 255, 8, 3).empty());
        QVERIFY(queue.take("r", room, 0, 8, 3).empty());
    }
    void whoSleptForgetsAccusationsButNotFarewells()
    {
        BroadcastQueue queue;
        queue.push("x", alive("x"));
        queue.push("y", Suspect{1, "y", "a"});
        queue.push("z", Dead{1, "z", "a"});
        queue.push("me", Dead{1, "me", "me"});
        queue.dropAccusations();
        QCOMPARE(queue.size(), 2);
        QVERIFY(queue.contains("x") && queue.contains("me"));
    }

private:
    template <typename M>
    static MemberName nameOf(const M &message)
    {
        if constexpr (requires { message.node; })
            return message.node;
        return {};
    }
};

QTEST_GUILESS_MAIN(TestBroadcastQueue)
#include "tst_broadcastqueue.moc"
