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
