// muster_test: USES Muster::FakeCluster
#include "fakecluster/observer.h"
#include "fakecluster/world.h"

#include <QJsonDocument>
#include <QTest>

using namespace muster;
using namespace muster::fakecluster;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using protocol::Verdict;

namespace {

/// A world and its observer.
struct Bench {
    World world;
    Observer observer;

    explicit Bench(const QByteArray &script, int nodes = 5, double churn = 0, quint64 seed = 1)
        : world(options(nodes, churn, seed), *parseScript(script, u"script"_s, nodes))
    {
    }
    static WorldOptions options(int nodes, double churn, quint64 seed)
    {
        WorldOptions options;
        options.nodes = nodes;
        options.seed = seed;
        options.churnPercent = churn;
        options.version = u"0.1.0"_s;
        options.epoch = QDateTime::fromMSecsSinceEpoch(1'700'000'000'000, Qt::UTC);
        options.address = u"127.0.0.1:18065"_s;
        return options;
    }
    protocol::Overview at(Millis now)
    {
        world.advance(now);
        return observer.look(world, now, world.takeChanges());
    }
    static QStringList codes(const protocol::NodeOverview &node)
    {
        QStringList codes;
        for (const protocol::Reason &reason : node.reasons)
            codes.append(reason.code.text());
        return codes;
    }
    /// The reasons of node-N at a time, and of the others none.
    QStringList reasons(Millis now, int number) { return codes(*named(at(now), number)); }
    static const protocol::NodeOverview *named(const protocol::Overview &overview, int number)
    {
        for (const protocol::NodeOverview &node : overview.nodes)
            if (node.name == u"node-%1"_s.arg(number))
                return &node;
        return nullptr;
    }
};

} // namespace

class TestWorld : public QObject {
    Q_OBJECT
private slots:
    void aLargeClusterSaysThatOnlySomeReport()
    {
        QCOMPARE(Bench({}, 48).at(1s).reachability.reporters, 0);
        const protocol::Overview large = Bench({}, 60).at(1s);
        QCOMPARE(large.reachability.reporters, 48);
        QCOMPARE(large.reachability.rows.size(), 48);
    }

    void aClusterAtRestIsGreen()
    {
        Bench bench({});
        const protocol::Overview overview = bench.at(1s);
        QCOMPARE(overview.verdict, Verdict::Green);
        QCOMPARE(overview.nodes.size(), 5);
        QCOMPARE(overview.reasons.size(), 0);
        QCOMPARE(overview.leader, bench.world.nodes()[0].id);
        QCOMPARE(overview.term, quint64(1));
        QCOMPARE(overview.terms.size(), 1);
        QCOMPARE(overview.reachability.rows.size(), 5);
        for (const protocol::NodeOverview &node : overview.nodes) {
            QVERIFY(isId(node.id.toString()));
            QCOMPARE(node.seenBy, 4);
            QCOMPARE(node.peers, 4);
        }
    }

    void theScriptShowsAsReasons_data()
    {
        QTest::addColumn<QByteArray>("script");
        QTest::addColumn<QString>("code");
        QTest::addColumn<bool>("red");
        QTest::newRow("kill") << QByteArray("kill node-3") << u"down"_s << true;
        QTest::newRow("pause") << QByteArray("at 3s pause node-3") << u"suspect"_s << false;
        QTest::newRow("a longer pause") << QByteArray("pause node-3") << u"down"_s << true;
        QTest::newRow("drain") << QByteArray("drain node-3") << u"draining"_s << false;
        QTest::newRow("maintenance") << QByteArray("maintenance node-3") << u"maintenance"_s << false;
        QTest::newRow("version") << QByteArray("version node-3 0.2.0") << u"version-mismatch"_s << true;
        QTest::newRow("schema") << QByteArray("schema node-3 99") << u"schema-mismatch"_s << true;
        QTest::newRow("skew") << QByteArray("skew node-3 7s") << u"clock-skew"_s << true;
        QTest::newRow("clock") << QByteArray("clock node-3 free") << u"clock-unsynchronized"_s << false;
        QTest::newRow("limits") << QByteArray("limits node-3 low") << u"limits"_s << false;
        QTest::newRow("edit") << QByteArray("edit-config node-3 TeamSettings.SiteName=x")
                              << u"config-not-reloaded"_s << false;
        QTest::newRow("edit and reload")
            << QByteArray("edit-config node-3 TeamSettings.SiteName=x\nreload node-3") << u"config-mismatch"_s
            << true;
        QTest::newRow("cut") << QByteArray("cut-one-way node-3 node-1,node-2") << u"unreachable-from"_s
                             << true;
        QTest::newRow("database") << QByteArray("database down") << u"database-unreachable"_s << true;
    }
    void theScriptShowsAsReasons()
    {
        QFETCH(QByteArray, script);
        QFETCH(QString, code);
        QFETCH(bool, red);
        Bench bench(script);
        const protocol::Overview overview = bench.at(6s);
        const protocol::NodeOverview *node = Bench::named(overview, 3);
        QVERIFY2(Bench::codes(*node).contains(code), qPrintable(Bench::codes(*node).join(u' ')));
        QCOMPARE(node->status == Verdict::Red, red);
        QCOMPARE(overview.verdict == Verdict::Red, red);
        QVERIFY(Bench::codes(*Bench::named(overview, 4)).isEmpty() || code == u"database-unreachable");
    }

    void aRestartTakesUpTheFile()
    {
        Bench bench("edit-config node-3 ServiceSettings.ListenAddress=:9999\nreload node-3\nat 10s kill "
                    "node-3\nat 20s start node-3");
        QVERIFY(bench.reasons(5s, 3).contains(u"restart-pending"_s));
        QVERIFY(bench.reasons(15s, 3).contains(u"down"_s));
        QVERIFY(!bench.reasons(25s, 3).contains(u"restart-pending"_s));
    }

    void theNextOneLeadsAndTheFirstComesBack()
    {
        Bench bench("at 1s kill node-1\nat 10s start node-1");
        QCOMPARE(bench.at(500ms).leader, bench.world.nodes()[0].id);
        const protocol::Overview after = bench.at(5s);
        QCOMPARE(after.leader, bench.world.nodes()[1].id);
        QCOMPARE(after.term, quint64(2));
        QCOMPARE(after.observer, bench.world.nodes()[1].id); // somebody else answers
        QCOMPARE(bench.at(35s).leader, bench.world.nodes()[1].id); // not yet stable
        QCOMPARE(bench.at(45s).leader, bench.world.nodes()[0].id);
        QCOMPARE(bench.at(45s).terms.last().reason.text(), u"lower-id-stable"_s);
    }

    void leadershipIsHandedOver()
    {
        Bench bench("at 1s leader node-4\nat 10s leader none");
        const protocol::Overview overview = bench.at(5s);
        QCOMPARE(overview.leader, bench.world.nodes()[3].id);
        QCOMPARE(overview.preferred->state, u"effective"_s);
        QCOMPARE(overview.terms.last().reason, u"transfer"_s);
        QCOMPARE(bench.at(50s).leader, bench.world.nodes()[0].id);
    }

    void withoutDatabaseNobodyLeads()
    {
        Bench bench("at 1s database down\nat 20s database up");
        bench.at(2s);
        const protocol::Overview overview = bench.at(18s);
        QVERIFY(!overview.leader);
        QVERIFY(std::any_of(overview.reasons.begin(), overview.reasons.end(),
            [](const protocol::Reason &reason) { return reason.code == u"no-lease"; }));
        QCOMPARE(bench.at(30s).verdict, Verdict::Green);
    }

    void reloadingChangesTheState()
    {
        Bench bench("edit-config all TeamSettings.SiteName=\"New\"");
        QVERIFY(bench.reasons(1s, 2).contains(u"config-not-reloaded"_s));
        for (int node = 0; node < 5; ++node) {
            const auto change = bench.world.reload(node);
            QVERIFY(change);
            QCOMPARE(change->changed, QStringList{u"TeamSettings.SiteName"_s});
        }
        const protocol::Overview overview = bench.at(2s);
        QCOMPARE(overview.verdict, Verdict::Green);
        QCOMPARE(overview.differences.size(), 0);
    }

    void whoIsDownDoesNotReload()
    {
        Bench bench("kill node-2");
        bench.at(3s);
        const auto change = bench.world.reload(1);
        QVERIFY(!change);
        QCOMPARE(change.error().code, ErrorCode::Unavailable);
    }

    /// A run is a function of seed and script, however the time is cut into pieces.
    void sameSeedSameRun()
    {
        const auto run = [](quint64 seed, Millis piece) {
            Bench bench("at 2s kill node-2\nat 4s start node-2", 50, 30, seed);
            for (Millis now{0}; now < 10s; now += piece)
                bench.world.advance(now);
            return QJsonDocument(protocol::toJson(bench.at(10s))).toJson();
        };
        QCOMPARE(run(7, 10ms), run(7, 1s));
        QVERIFY(run(7, 1s) != run(8, 1s));
    }

    /// Of a hundred nodes a tenth each second: some, not all, are in some trouble at any time.
    void churnKeepsComingAndGoing()
    {
        Bench bench({}, 100, 10);
        std::set<QString> codes;
        for (Millis now = 5s; now <= 60s; now += 5s) {
            const protocol::Overview overview = bench.at(now);
            QVERIFY(!overview.reasons.isEmpty());
            QVERIFY2(overview.reasons.size() < 60, qPrintable(QString::number(overview.reasons.size())));
            for (const protocol::Reason &reason : overview.reasons)
                codes.insert(reason.code.text());
        }
        for (const QString &code : {u"down"_s, u"draining"_s, u"clock-skew"_s, u"config-not-reloaded"_s})
            QVERIFY2(codes.contains(code), qPrintable(code));
    }

    void tenThousandNodesAreTold()
    {
        Bench bench("kill node-100..node-120\ncut node-9000 node-9001", 10'000);
        const protocol::Overview overview = bench.at(5s);
        QCOMPARE(overview.nodes.size(), 10'000);
        QCOMPARE(overview.reachability.findings.size(), 1);
        const auto read = protocol::overviewFromJson(protocol::toJson(overview));
        QVERIFY2(read, read ? "" : qPrintable(read.error().detail));
    }
};

QTEST_GUILESS_MAIN(TestWorld)
#include "tst_world.moc"
