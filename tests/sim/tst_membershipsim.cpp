// muster_test: USES muster_sim TIMEOUT 300
#include "sim/simcluster.h"

#include <QTest>

using namespace muster;
using namespace muster::cluster;
using muster::sim::SimCluster;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Calls `check(seed)` for each seed, or for the one in MUSTER_SEED.
template <typename Check>
void forSeeds(int count, Check check)
{
    const quint64 only = qEnvironmentVariable("MUSTER_SEED").toULongLong();
    for (quint64 seed = only ? only : 1; seed <= (only ? only : quint64(count)); ++seed) {
        check(seed);
        if (QTest::currentTestFailed())
            return;
    }
}

QByteArray replay(quint64 seed, const SimCluster &cluster)
{
    if (qEnvironmentVariableIsSet("MUSTER_SEED")) // QTest cuts long messages
        std::fputs(qPrintable(cluster.story()), stderr);
    return (u"replay with MUSTER_SEED=%1"_s.arg(seed) + cluster.story()).toUtf8();
}

MemberName nameOf(SimCluster &cluster, Random &plan)
{
    return cluster.names()[size_t(plan.below(cluster.names().size()))];
}

} // namespace

#define VERIFY_IN(cluster, seed, condition) QVERIFY2(condition, replay(seed, cluster).constData())

class TestMembershipSim : public QObject {
    Q_OBJECT
private slots:
    void sameSeedSameRun();
    void joinsAtOnce_data();
    void joinsAtOnce();
    void healsAfterPartition();
    void healsAfterAnHour();
    void shortPauseIsNoDeath();
    void shortOneWayCutIsNoDeath();
    void longPauseIsDeathAndReturn();
    void killIsSeenQuickly_data();
    void killIsSeenQuickly();
    void silentHostTakesTheSuspicion();
    void relaysBridgeACutPair();
    void restartsAreAliveAgain();
    void leavingIsNotDying();
    void lossAndStallsForHours();
    void anythingForAWhile();
};

void TestMembershipSim::sameSeedSameRun()
{
    const auto run = [](quint64 seed) {
        SimCluster cluster(5, seed);
        cluster.setLoss(10);
        cluster.setDuplication(5);
        cluster.run(5s);
        cluster.partition({"a", "b"});
        cluster.run(20s);
        cluster.heal();
        cluster.kill("c");
        cluster.run(20s);
        return std::pair(cluster.traceHash(), cluster.packetsSent());
    };
    QCOMPARE(run(7), run(7));
    QVERIFY(run(7) != run(8));
}

void TestMembershipSim::joinsAtOnce_data()
{
    QTest::addColumn<int>("nodes");
    QTest::addColumn<int>("loss");
    QTest::newRow("two nodes") << 2 << 0;
    QTest::newRow("three nodes") << 3 << 0;
    QTest::newRow("eight nodes") << 8 << 0;
    QTest::newRow("eight nodes that lose every tenth datagram") << 8 << 10;
}

// Goal: nobody misses anybody two seconds after a common start (memberlist: 7 of 60 joins took up to 56 s).
void TestMembershipSim::joinsAtOnce()
{
    QFETCH(int, nodes);
    QFETCH(int, loss);
    forSeeds(60, [&](quint64 seed) {
        SimCluster cluster(nodes, seed);
        cluster.setLoss(loss);
        VERIFY_IN(cluster, seed, cluster.runUntil([&] { return cluster.agreed(); }, 2s));
        VERIFY_IN(cluster, seed, cluster.violation().isEmpty());
    });
}

// Goal: whatever happened before, a healed network ends with one view.
// Method: 200 seeds, each a fresh cluster, loss and a split.
void TestMembershipSim::healsAfterPartition()
{
    forSeeds(200, [](quint64 seed) {
        Random plan(seed);
        SimCluster cluster(5, seed);
        cluster.setLoss(int(plan.below(20)));
        cluster.setDuplication(int(plan.below(10)));
        cluster.run(10s);
        if (plan.chance(50))
            cluster.partition({"a", "b"});
        else
            cluster.deafen(nameOf(cluster, plan));
        cluster.run(Millis(qint64(plan.below(60'000))));
        cluster.heal();
        cluster.setLoss(0);
        VERIFY_IN(cluster, seed, cluster.runUntil([&] { return cluster.agreed(); }, 30s));
        cluster.run(30s);
        VERIFY_IN(cluster, seed, cluster.agreed());
        VERIFY_IN(cluster, seed, cluster.violation().isEmpty());
    });
}

// Goal: halves that were parted for an hour find each other again by themselves (memberlist: never).
void TestMembershipSim::healsAfterAnHour()
{
    forSeeds(3, [](quint64 seed) {
        SimCluster cluster(6, seed);
        cluster.run(10s);
        cluster.partition({"a", "b", "c"});
        cluster.run(1h);
        VERIFY_IN(cluster, seed, cluster.view("a", "d") == MemberState::Dead);
        VERIFY_IN(cluster, seed, cluster.view("d", "a") == MemberState::Dead);
        cluster.heal();
        VERIFY_IN(cluster, seed, cluster.runUntil([&] { return cluster.agreed(); }, 30s));
        VERIFY_IN(cluster, seed, cluster.violation().isEmpty());
    });
}

void TestMembershipSim::shortPauseIsNoDeath()
{
    forSeeds(100, [](quint64 seed) {
        Random plan(seed);
        SimCluster cluster(int(3 + seed % 8), seed);
        cluster.setLoss(int(plan.below(6)));
        cluster.run(10s + Millis(qint64(plan.below(2000))));
        const MemberName name = nameOf(cluster, plan);
        cluster.pause(name);
        cluster.run(3s);
        cluster.resume(name);
        VERIFY_IN(cluster, seed, cluster.runUntil([&] { return cluster.agreed(); }, 5s));
        cluster.run(30s);
        VERIFY_IN(cluster, seed, cluster.seen(MemberState::Dead) == 0);
        VERIFY_IN(cluster, seed, cluster.violation().isEmpty());
    });
}

// Goal: ten nodes, one of them unheard or deaf for 3 s: never down (memberlist: 11 of 16 were).
void TestMembershipSim::shortOneWayCutIsNoDeath()
{
    forSeeds(60, [](quint64 seed) {
        Random plan(seed);
        SimCluster cluster(seed % 3 == 0 ? 3 : 10, seed);
        cluster.run(10s + Millis(qint64(plan.below(2000))));
        const MemberName name = nameOf(cluster, plan);
        if (plan.chance(50))
            cluster.mute(name);
        else
            cluster.deafen(name);
        cluster.run(3s);
        cluster.heal();
        VERIFY_IN(cluster, seed, cluster.runUntil([&] { return cluster.agreed(); }, 5s));
        cluster.run(40s);
        VERIFY_IN(cluster, seed, cluster.seen(MemberState::Dead) == 0);
        VERIFY_IN(cluster, seed, cluster.violation().isEmpty());
    });
}

void TestMembershipSim::longPauseIsDeathAndReturn()
{
    forSeeds(60, [](quint64 seed) {
        Random plan(seed);
        SimCluster cluster(int(2 + seed % 9), seed);
        cluster.run(10s + Millis(qint64(plan.below(2000))));
        const MemberName name = nameOf(cluster, plan);
        cluster.pause(name);
        const TimePoint stopped = cluster.now();
        VERIFY_IN(
            cluster, seed, cluster.runUntil([&] { return cluster.allSee(name, MemberState::Dead); }, 12s));
        cluster.run(stopped + 30s - cluster.now());
        cluster.resume(name);
        VERIFY_IN(cluster, seed, cluster.runUntil([&] { return cluster.agreed(); }, 5s));
        const size_t events = cluster.history().size();
        cluster.run(30s);
        VERIFY_IN(cluster, seed, cluster.history().size() == events); // and it accused nobody
        VERIFY_IN(cluster, seed, cluster.violation().isEmpty());
        for (const SimCluster::Seen &seen : cluster.history())
            VERIFY_IN(cluster, seed, seen.is != MemberState::Dead || seen.about == name);
    });
}

void TestMembershipSim::killIsSeenQuickly_data()
{
    QTest::addColumn<int>("nodes");
    QTest::addColumn<int>("loss");
    QTest::addColumn<Millis>("within");
    QTest::newRow("two nodes: both kinds of refusal twice") << 2 << 0 << Millis(1500ms);
    QTest::newRow("three nodes: one relay agrees") << 3 << 0 << Millis(1500ms);
    QTest::newRow("ten nodes") << 10 << 0 << Millis(1500ms);
    QTest::newRow("three nodes that lose every tenth datagram") << 3 << 10 << Millis(3s);
}

void TestMembershipSim::killIsSeenQuickly()
{
    QFETCH(int, nodes);
    QFETCH(int, loss);
    QFETCH(Millis, within);
    forSeeds(60, [&](quint64 seed) {
        Random plan(seed);
        SimCluster cluster(nodes, seed);
        cluster.setLoss(loss);
        cluster.run(10s + Millis(qint64(plan.below(2000))));
        const MemberName name = nameOf(cluster, plan);
        cluster.kill(name);
        VERIFY_IN(
            cluster, seed, cluster.runUntil([&] { return cluster.allSee(name, MemberState::Dead); }, within));
        cluster.run(30s);
        VERIFY_IN(cluster, seed, cluster.allSee(name, MemberState::Dead)); // and stays listed
        VERIFY_IN(cluster, seed, cluster.violation().isEmpty());
    });
}

void TestMembershipSim::silentHostTakesTheSuspicion()
{
    forSeeds(40, [](quint64 seed) {
        SimCluster cluster(int(2 + seed % 9), seed);
        cluster.run(10s);
        cluster.vanish("b");
        cluster.run(4s);
        VERIFY_IN(cluster, seed, cluster.seen(MemberState::Dead) == 0);
        VERIFY_IN(cluster, seed, cluster.runUntil([&] { return cluster.agreed(); }, 8s));
        VERIFY_IN(cluster, seed, cluster.violation().isEmpty());
    });
}

// Goal: who cannot reach a member himself asks the others before he accuses it.
void TestMembershipSim::relaysBridgeACutPair()
{
    forSeeds(30, [](quint64 seed) {
        SimCluster cluster(int(3 + seed % 3), seed);
        cluster.run(10s);
        cluster.cutBoth("a", "b");
        cluster.run(2min);
        VERIFY_IN(cluster, seed, cluster.seen(MemberState::Suspect) == 0);
        VERIFY_IN(cluster, seed, cluster.agreed());
        VERIFY_IN(cluster, seed, cluster.violation().isEmpty());
    });
}

// Goal: a restarted node is green again at once, whether or not it knows its old incarnation.
void TestMembershipSim::restartsAreAliveAgain()
{
    forSeeds(60, [](quint64 seed) {
        Random plan(seed);
        SimCluster cluster(int(2 + seed % 5), seed);
        cluster.run(10s);
        const MemberName name = nameOf(cluster, plan);
        for (int i = 0; i < 3; ++i) {
            cluster.kill(name);
            cluster.run(Millis(qint64(plan.below(10'000))));
            cluster.restart(
                name, plan.chance(50) ? SimCluster::Incarnation::Kept : SimCluster::Incarnation::Lost);
            VERIFY_IN(cluster, seed, cluster.runUntil([&] { return cluster.agreed(); }, 3s));
            cluster.run(5s);
            VERIFY_IN(cluster, seed, cluster.agreed());
        }
        VERIFY_IN(cluster, seed, cluster.violation().isEmpty());
    });
}

void TestMembershipSim::leavingIsNotDying()
{
    forSeeds(40, [](quint64 seed) {
        SimCluster cluster(int(2 + seed % 9), seed);
        cluster.setLoss(int(seed % 10));
        cluster.run(10s);
        cluster.leave("b");
        VERIFY_IN(cluster, seed, cluster.runUntil([&] { return cluster.core("b").leaveFinished(); }, 3s));
        cluster.kill("b");
        cluster.run(10s);
        VERIFY_IN(cluster, seed, cluster.allSee("b", MemberState::Left));
        VERIFY_IN(cluster, seed, cluster.seen(MemberState::Dead) == 0);
        VERIFY_IN(cluster, seed, cluster.violation().isEmpty());
        cluster.restart("b", SimCluster::Incarnation::Kept);
        VERIFY_IN(cluster, seed, cluster.runUntil([&] { return cluster.agreed(); }, 3s));
    });
}

// Goal: hours of 5 % loss in which some node always stalls for up to 3 s bring no false death.
void TestMembershipSim::lossAndStallsForHours()
{
    forSeeds(4, [](quint64 seed) {
        Random plan(seed);
        SimCluster cluster(seed % 2 ? 3 : 6, seed);
        cluster.setLoss(5);
        cluster.setLatency(1ms, 30ms);
        cluster.run(10s);
        const TimePoint until = cluster.now() + 1h;
        while (cluster.now() < until) {
            const MemberName name = nameOf(cluster, plan);
            cluster.pause(name);
            cluster.run(Millis(qint64(plan.below(3001))));
            cluster.resume(name);
            cluster.run(Millis(qint64(2000 + plan.below(8000))));
            VERIFY_IN(cluster, seed, cluster.seen(MemberState::Dead) == 0);
        }
        VERIFY_IN(cluster, seed, cluster.violation().isEmpty());
    });
}

// Goal: no sequence of faults breaks an invariant, and afterwards all agree.
void TestMembershipSim::anythingForAWhile()
{
    forSeeds(60, [](quint64 seed) {
        Random plan(seed);
        SimCluster cluster(int(3 + plan.below(6)), seed);
        cluster.setLatency(1ms, Millis(qint64(2 + plan.below(200))));
        for (int i = 0; i < 25; ++i) {
            cluster.setLoss(int(plan.below(30)));
            cluster.setDuplication(int(plan.below(30)));
            const MemberName name = nameOf(cluster, plan);
            switch (plan.below(7)) {
            case 0:
                cluster.isRunning(name) ? cluster.kill(name)
                                        : cluster.restart(name, SimCluster::Incarnation::Kept);
                break;
            case 1:
                cluster.isRunning(name) ? cluster.vanish(name)
                                        : cluster.restart(name, SimCluster::Incarnation::Lost);
                break;
            case 2:
                cluster.partition({name, nameOf(cluster, plan)});
                break;
            case 3:
                cluster.deafen(name);
                break;
            case 4:
                cluster.mute(name);
                break;
            case 5:
                if (cluster.isRunning(name)) {
                    cluster.pause(name);
                    cluster.run(Millis(qint64(plan.below(20'000))));
                    cluster.resume(name);
                }
                break;
            default:
                cluster.heal();
            }
            cluster.run(Millis(qint64(plan.below(8000))));
        }
        cluster.heal();
        cluster.setLoss(0);
        VERIFY_IN(cluster, seed, cluster.runUntil([&] { return cluster.agreed(); }, 60s));
        VERIFY_IN(cluster, seed, cluster.violation().isEmpty());
    });
}

QTEST_GUILESS_MAIN(TestMembershipSim)
#include "tst_membershipsim.moc"
