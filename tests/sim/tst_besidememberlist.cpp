// muster_test: USES muster_sim TIMEOUT 300
#include "sim/simcluster.h"
#include "support/likememberlist.h"

#include <QTest>

#include <algorithm>

using namespace muster;
using namespace muster::cluster;
using muster::sim::SimCluster;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

/// The flaws of memberlist that a re-implementation should not inherit (reference/memberlist-protocol.md §19,
/// decision 0006): the same scenario over the same seeds with the rules of memberlist and with ours. The flaw
/// must show in the first, or the test would prove nothing, and be gone in the second.
class TestBesideMemberlist : public QObject {
    Q_OBJECT
private:
    using Scenario = std::function<bool(const MembershipOptions &, quint64 seed)>; ///< true: the flaw showed

    /// How many of `seeds` runs show the flaw.
    static int flawed(const MembershipOptions &options, int seeds, const Scenario &scenario)
    {
        int count = 0;
        for (quint64 seed = 1; seed <= quint64(seeds); ++seed)
            count += scenario(options, seed) ? 1 : 0;
        return count;
    }
    /// At least `theirs` of the runs by the rules of memberlist show it, and none of ours.
    static void compare(int seeds, int theirs, const Scenario &scenario)
    {
        const int reference = flawed(test::likeMemberlist(), seeds, scenario);
        const int ours = flawed(MembershipOptions::lan(), seeds, scenario);
        qInfo("memberlist's rules: %d of %d, ours: %d", reference, seeds, ours);
        QVERIFY2(
            reference >= theirs, qPrintable(u"only %1 of %2 runs show the flaw"_s.arg(reference).arg(seeds)));
        QCOMPARE(ours, 0);
    }

private slots:
    void lostRefutation(); // §19.1
    void partsThatNeverMeetAgain(); // §19.3
    void joinsThatMissSomebody(); // §19.4
    void wholeTablesForNothing(); // §19.5
    void whoStoodStillAccusesOthers(); // §19.9
    void newsStopsWhereOnlyStreamsPass(); // §19.11
    void farewellTakenForDeath(); // §19.14
    void oneOfThreeSentencesAlone(); // §19.16
    void everybodyAtTheSameMoment(); // §19.17
    void healthyNodesDoubtThemselves(); // §19.20
    void killedProcessTakesTheWholeSuspicion();
};

// Goal: who was unheard for 3 s and answers again is not declared dead afterwards.
void TestBesideMemberlist::lostRefutation()
{
    compare(16, 3, [](const MembershipOptions &options, quint64 seed) {
        Random plan(seed);
        SimCluster cluster(10, seed, options);
        cluster.run(10s + Millis(qint64(plan.below(2000))));
        cluster.deafen("c");
        cluster.run(3s);
        cluster.heal();
        cluster.run(40s);
        return cluster.seen(MemberState::Dead) > 0;
    });
}

void TestBesideMemberlist::partsThatNeverMeetAgain()
{
    compare(4, 4, [](const MembershipOptions &options, quint64 seed) {
        SimCluster cluster(6, seed, options);
        cluster.run(10s);
        cluster.partition({"a", "b", "c"});
        cluster.run(5min);
        cluster.heal();
        return !cluster.runUntil([&] { return cluster.agreed(); }, 5min, 1s);
    });
}

// Goal: eight nodes that start together by way of one seed all know each other within 2 s.
void TestBesideMemberlist::joinsThatMissSomebody()
{
    compare(60, 2, [](const MembershipOptions &options, quint64 seed) {
        SimCluster cluster(8, seed, options, 1);
        const Millis limit = options.improvements.spreadsEvenly ? 2s : 5s;
        return !cluster.runUntil([&] { return cluster.agreed(); }, limit, 50ms);
    });
}

// Goal: a cluster at rest exchanges no table that both sides have.
void TestBesideMemberlist::wholeTablesForNothing()
{
    compare(3, 3, [](const MembershipOptions &options, quint64 seed) {
        SimCluster cluster(20, seed, options);
        cluster.run(60s);
        const qint64 before = cluster.tableEntriesSent();
        cluster.run(5min);
        const qint64 exchanges = 20 * 10; // one each 30 s of each node, two tables each
        return cluster.tableEntriesSent() - before > 2 * 2 * exchanges;
    });
}

// Goal: a process that was stopped for a minute accuses nobody when it goes on.
void TestBesideMemberlist::whoStoodStillAccusesOthers()
{
    compare(20, 5, [](const MembershipOptions &options, quint64 seed) {
        Random plan(seed);
        SimCluster cluster(5, seed, options);
        cluster.setLatency(150ms, 350ms); // so that it waits for an answer, mostly, when it is stopped
        cluster.run(10s + Millis(qint64(plan.below(2000))));
        cluster.pause("b");
        cluster.run(60s);
        cluster.resume("b");
        cluster.run(20s);
        return std::any_of(cluster.history().begin(), cluster.history().end(),
            [](const SimCluster::Seen &seen) { return seen.about != "b" && seen.is != MemberState::Alive; });
    });
}

// Goal: a node whose UDP is blocked hears news within seconds, not at the next exchange of tables.
void TestBesideMemberlist::newsStopsWhereOnlyStreamsPass()
{
    compare(20, 10, [](const MembershipOptions &options, quint64 seed) {
        SimCluster cluster(4, seed, options);
        cluster.run(10s);
        cluster.blockPackets("d");
        cluster.run(20s);
        cluster.setMeta("a", "MU1-news");
        const auto heard = [&cluster] {
            return cluster.core("d").members().at("a").meta == "MU1-news";
        };
        return !cluster.runUntil(heard, 4s, 100ms);
    });
}

// Goal: who says goodbye and is gone a second later is not taken for dead by anybody.
void TestBesideMemberlist::farewellTakenForDeath()
{
    compare(40, 2, [](const MembershipOptions &options, quint64 seed) {
        SimCluster cluster(12, seed, options);
        cluster.run(15s);
        cluster.setLoss(65);
        cluster.leave("b");
        cluster.run(200ms);
        cluster.vanish("b");
        cluster.setLoss(0);
        cluster.run(60s);
        return std::any_of(cluster.history().begin(), cluster.history().end(),
            [](const SimCluster::Seen &seen) { return seen.about == "b" && seen.is == MemberState::Dead; });
    });
}

// Goal: of three nodes one that is deaf for 5 s does not declare both others dead.
void TestBesideMemberlist::oneOfThreeSentencesAlone()
{
    compare(20, 5, [](const MembershipOptions &options, quint64 seed) {
        Random plan(seed);
        SimCluster cluster(3, seed, options);
        cluster.run(10s + Millis(qint64(plan.below(2000))));
        cluster.deafen("b");
        cluster.run(6s);
        cluster.heal();
        cluster.run(20s);
        return std::any_of(cluster.history().begin(), cluster.history().end(),
            [](const SimCluster::Seen &seen) { return seen.by == "b" && seen.is == MemberState::Dead; });
    });
}

// Goal: nodes that boot together do not probe in the same millisecond.
void TestBesideMemberlist::everybodyAtTheSameMoment()
{
    compare(3, 3, [](const MembershipOptions &options, quint64 seed) {
        SimCluster cluster(20, seed, options);
        cluster.run(60s);
        std::map<TimePoint, int> pings;
        cluster.watchPackets([&](const MemberName &, const Packet &packet) {
            pings[cluster.now()] += std::holds_alternative<Ping>(packet.parts.front()) ? 1 : 0;
        });
        cluster.run(10s);
        return std::any_of(
            pings.begin(), pings.end(), [](const auto &moment) { return moment.second >= 10; });
    });
}

// Goal: a node that probes a host that is truly gone does not conclude that it is unhealthy itself.
void TestBesideMemberlist::healthyNodesDoubtThemselves()
{
    compare(10, 10, [](const MembershipOptions &options, quint64 seed) {
        SimCluster cluster(10, seed, options);
        cluster.run(10s);
        cluster.vanish("c");
        bool doubted = false;
        for (int i = 0; i < 60; ++i) {
            cluster.run(100ms);
            for (const MemberName &name : cluster.names())
                doubted = doubted || (name != "c" && cluster.core(name).healthScore() > 1);
        }
        return doubted;
    });
}

// Goal: a killed process, whose host refuses, is down within 1.5 s.
void TestBesideMemberlist::killedProcessTakesTheWholeSuspicion()
{
    compare(20, 20, [](const MembershipOptions &options, quint64 seed) {
        SimCluster cluster(10, seed, options);
        cluster.run(10s);
        cluster.kill("c");
        const auto seen = [&cluster] {
            return cluster.allSee("c", MemberState::Dead);
        };
        return !cluster.runUntil(seen, 1500ms, 50ms);
    });
}

QTEST_GUILESS_MAIN(TestBesideMemberlist)
#include "tst_besidememberlist.moc"
