// muster_test: USES Muster::Cluster
#include "cluster/leadership/candidacy.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace muster;
using namespace muster::cluster;

namespace {

NodeMeta meta(quint64 epoch, quint64 term = 0)
{
    NodeMeta meta;
    meta.lifecycle = Lifecycle::Active;
    meta.databaseReachable = true;
    meta.epoch = epoch;
    meta.leaderTerm = term;
    return meta;
}

} // namespace

class TestCandidacy : public QObject {
    Q_OBJECT

private slots:
    void whoMayLead_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<int>("lifecycle");
        QTest::addColumn<bool>("reaches");
        QTest::addColumn<int>("epoch");
        QTest::addColumn<bool>("candidate");
        QTest::addColumn<int>("elsewhere");
        const int alive = int(MemberState::Alive);
        const int active = int(Lifecycle::Active);
        QTest::newRow("alive, active, with the database") << alive << active << true << 3 << true << 3;
        QTest::newRow("a node that does not announce its epoch") << alive << active << true << 0 << true << 0;
        QTest::newRow("on a newer database") << alive << active << true << 4 << true << 4;
        QTest::newRow("on an older database") << alive << active << true << 2 << false << 2;
        QTest::newRow("without a database") << alive << active << false << 4 << false << 0;
        QTest::newRow("draining") << alive << int(Lifecycle::Draining) << true << 4 << false << 0;
        QTest::newRow("suspect") << int(MemberState::Suspect) << active << true << 4 << false << 0;
        QTest::newRow("down") << int(MemberState::Dead) << active << true << 4 << false << 0;
        QTest::newRow("left") << int(MemberState::Left) << active << true << 4 << false << 0;
    }
    void whoMayLead()
    {
        QFETCH(int, state);
        QFETCH(int, lifecycle);
        QFETCH(bool, reaches);
        QFETCH(int, epoch);
        QFETCH(bool, candidate);
        QFETCH(int, elsewhere);
        LeadershipPeer peer{NodeId(u"b"_s), MemberState(state), meta(quint64(epoch), 9)};
        peer.meta.lifecycle = Lifecycle(lifecycle);
        peer.meta.databaseReachable = reaches;
        const Candidacy found = Candidacy::of(NodeId(u"a"_s), meta(3), {peer});
        QCOMPARE(found.candidates.contains(peer.id), candidate);
        QVERIFY(found.candidates.contains(NodeId(u"a"_s)));
        QCOMPARE(found.epochElsewhere, quint64(elsewhere));
        QCOMPARE(found.highestTerm, quint64(9)); // whatever its state, it knew that term
        QCOMPARE(found.highestEpoch, quint64(epoch));
    }

    void whoDoesNotReachTheDatabaseIsNoCandidateOfItsOwn()
    {
        NodeMeta own = meta(1);
        own.databaseReachable = false;
        QVERIFY(Candidacy::of(NodeId(u"a"_s), own, {}).candidates.empty());
    }

    void oneUnansweredStatementIsNoOutage()
    {
        DatabaseReach reach;
        QVERIFY(!reach.isReachable());
        reach.noteAnswer(true);
        reach.noteAnswer(false);
        QVERIFY(reach.isReachable());
        reach.noteAnswer(false);
        QVERIFY(!reach.isReachable());
        reach.noteAnswer(true);
        QVERIFY(reach.isReachable());
    }
};

QTEST_APPLESS_MAIN(TestCandidacy)
#include "tst_candidacy.moc"
