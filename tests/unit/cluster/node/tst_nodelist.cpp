// muster_test: USES Muster::Cluster
#include "cluster/node/nodelist.h"
#include "unit/cluster/node/nodes.h"

#include <QTest>

using namespace std::chrono_literals;
using namespace muster;
using namespace muster::cluster;
using test::member;
using test::nodeId;

class TestNodeList : public QObject {
    Q_OBJECT

private slots:
    void listsTheNodesOfThisClusterOnly()
    {
        NodeMeta elsewhere = test::nodeMeta(2);
        elsewhere.clusterName = QStringLiteral("d");
        Member stranger = member(3);
        stranger.meta = "serf";
        Member unnamed = member(4);
        unnamed.name = "host.example";
        NodeList list(QStringLiteral("c"));
        list.update({member(1), member(2, MemberState::Alive, elsewhere), stranger, unnamed,
                        member(5, MemberState::Suspect)},
            TimePoint(1s));
        QCOMPARE(list.all().size(), std::size_t(2));
        QCOMPARE(list.alive(), std::set{nodeId(1)});
        QCOMPARE(list.all().at(nodeId(5)).state, MemberState::Suspect);
    }

    void readsAMetaThatChanged()
    {
        NodeList list(QStringLiteral("c"));
        list.update({member(1)}, TimePoint(1s));
        NodeMeta changed = test::nodeMeta(1);
        changed.epoch = 9;
        list.update({member(1, MemberState::Alive, changed)}, TimePoint(2s));
        QCOMPARE(list.all().at(nodeId(1)).meta.epoch, quint64(9));
    }

    // Goal: a node that joins, and so is known to the database first, is not missed before 10 s.
    void nobodyIsAbsentBeforeItHadTimeToJoin()
    {
        NodeList list(QStringLiteral("c"));
        list.update({member(1)}, TimePoint(0s));
        AbsentNodes absent;
        const std::set<NodeId> writers{nodeId(1), nodeId(2)};
        absent.update(writers, list, nodeId(1), TimePoint(0s));
        absent.update(writers, list, nodeId(1), TimePoint(9s));
        QVERIFY(absent.absent(TimePoint(9'999ms)).empty());
        QCOMPARE(absent.absent(TimePoint(10s)), std::set{nodeId(2)});
        list.update({member(1), member(2)}, TimePoint(11s));
        absent.update(writers, list, nodeId(1), TimePoint(11s));
        QVERIFY(absent.absent(TimePoint(60s)).empty());
    }

    // Goal: who says that it reaches the database and is not in ours uses another one; known after two reads,
    // for its row may be younger than the first.
    void whoReachesADatabaseThatIsNotOursIsFound()
    {
        NodeMeta reaching = test::nodeMeta(2);
        reaching.databaseReachable = true;
        NodeMeta starting = test::nodeMeta(3);
        starting.databaseReachable = true;
        starting.lifecycle = Lifecycle::Joining;
        NodeList list(QStringLiteral("c"));
        list.update({member(1), member(2, MemberState::Alive, reaching),
                        member(3, MemberState::Alive, starting), member(4)},
            TimePoint(1s));
        UnregisteredNodes missed;
        const std::set<NodeId> us{nodeId(1)};
        missed.update(us, 7, list, nodeId(1));
        missed.update(us, 8, list, nodeId(1));
        QVERIFY(missed.nodes().empty());
        missed.update(us, 9, list, nodeId(1));
        QCOMPARE(missed.nodes(), std::set{nodeId(2)});
        missed.update({}, 10, list, nodeId(1)); // our own row is old too: the database says nothing
        QVERIFY(missed.nodes().empty());
        missed.update(us, 11, list, nodeId(1));
        missed.update({nodeId(1), nodeId(2)}, 20, list, nodeId(1));
        QVERIFY(missed.nodes().empty());
    }

    // Goal: a copied data directory is told apart from a node that came back at another address.
    void twoAddressesCountOnlyWhileBothGoOn()
    {
        NodeList list(QStringLiteral("c"));
        const auto listed = [&list](Millis since, Millis last, TimePoint now, MemberState state) {
            Member two = member(2, state);
            two.conflict = Member::Conflict{member(3).address, TimePoint(since), TimePoint(last)};
            list.update({member(1), two}, now);
            return list.all().at(nodeId(2)).alsoAt.has_value();
        };
        QVERIFY(!listed(0s, 5s, TimePoint(5s), MemberState::Alive));
        QVERIFY(listed(0s, 9s, TimePoint(9s), MemberState::Alive));
        QVERIFY(!listed(0s, 9s, TimePoint(9s), MemberState::Suspect));
        QVERIFY(!listed(0s, 9s, TimePoint(30s), MemberState::Alive));
    }

    void howTheLastStreamFailedTellsWhatIsDown()
    {
        using protocol::PortAnswer;
        NodeList list(QStringLiteral("c"));
        const auto port = [&list](MemberState state, std::optional<StreamFailure> failure) {
            Member two = member(2, state);
            two.contact.streamFailure = failure;
            list.update({member(1), two}, TimePoint(1s));
            return list.all().at(nodeId(2)).port;
        };
        QCOMPARE(port(MemberState::Dead, StreamFailure::Refused), PortAnswer::Refused);
        QCOMPARE(port(MemberState::Dead, StreamFailure::Silent), PortAnswer::Silent);
        QCOMPARE(port(MemberState::Dead, StreamFailure::TimedOut), PortAnswer::Unreachable);
        QVERIFY(!port(MemberState::Dead, StreamFailure::Other));
        QVERIFY(!port(MemberState::Dead, std::nullopt));
        QVERIFY(!port(MemberState::Alive, StreamFailure::Refused));
    }

    void aRowThatGrewOldIsNobodys()
    {
        NodeList list(QStringLiteral("c"));
        AbsentNodes absent;
        absent.update({nodeId(2)}, list, nodeId(1), TimePoint(0s));
        absent.update({}, list, nodeId(1), TimePoint(20s));
        QVERIFY(absent.absent(TimePoint(30s)).empty());
    }
};

QTEST_GUILESS_MAIN(TestNodeList)
#include "tst_nodelist.moc"
