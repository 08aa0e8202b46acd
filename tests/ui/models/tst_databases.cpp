// muster_test: USES Muster::Models Qt6::Gui
#include "models/databases/databasemodels.h"
#include "models/examples/examples.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace muster;
using namespace muster::models;
using namespace Qt::Literals::StringLiterals;

namespace {

/// What the page is given in this example.
std::pair<DatabaseFacts, protocol::Overview> factsOf(const QString &name)
{
    const Example example{name, examples::withReplicas(name), examples::live()};
    const DatabaseExample made = examples::databases(example);
    DatabaseFacts facts{made.databases, made.targets, {}};
    return {facts, *example.overview};
}

} // namespace

// Goal: the worst of all servers in one sentence, and each of them in a row.
class TestDatabases : public QObject {
    Q_OBJECT
private slots:
    void theWorstIsSaidFirst_data()
    {
        QTest::addColumn<QString>("example");
        QTest::addColumn<Mark>("mark");
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("text");
        QTest::newRow("all is well") << u"replicas"_s << Mark::Ok << u"All nodes write to one database"_s
                                     << u"2 replica(s) could take over."_s;
        QTest::newRow("a replica is down")
            << u"replica-down"_s << Mark::Attention << u"replica-2: Unreachable"_s
            << u"The primary answers and takes writes. 1 replica(s) could take over."_s;
        QTest::newRow("a replica lags")
            << u"replica-lagging"_s << Mark::Attention << u"replica-2: Far behind"_s
            << u"The primary answers and takes writes. 1 replica(s) could take over."_s;
        QTest::newRow("nothing can be written")
            << u"primary-read-only"_s << Mark::Down << u"The primary takes no writes"_s
            << u"It takes no writes: default_transaction_read_only is on there, or it is a standby. Lead the nodes to the primary, or let this one write."_s;
        QTest::newRow("two databases are the loudest")
            << u"two-writers"_s << Mark::Down << u"Two databases are written to"_s
            << u"10.0.0.21:5432 (timeline 3) is written to by node-1 and node-2. 10.0.0.23:5432 (timeline 4) is written to by node-3. Each write makes them drift apart: stop the nodes of one side now."_s;
    }
    void theWorstIsSaidFirst()
    {
        QFETCH(QString, example);
        const auto &[facts, overview] = factsOf(example);
        const DatabaseSummary summary = summaryOf(facts, overview);
        QTEST(summary.mark, "mark");
        QTEST(summary.title, "title");
        QTEST(summary.text, "text");
    }

    void whatTheClusterKnowsCountsWithoutAProbe()
    {
        auto [facts, overview] = factsOf(u"replicas"_s);
        facts.targets.clear();
        facts.elsewhere = {overview.nodes[2].id};
        const DatabaseSummary summary = summaryOf(facts, overview);
        QCOMPARE(summary.mark, Mark::Down);
        QVERIFY2(summary.text.contains(u"node-3"_s), qPrintable(summary.text));
    }

    void aPromotedReplicaIsASecondPrimary()
    {
        auto [facts, overview] = factsOf(u"two-writers"_s);
        facts.targets.clear();
        QCOMPARE(summaryOf(facts, overview).title, u"A second server takes writes"_s);
    }

    void aFileSaysWhatThereIs()
    {
        const Example example{u"healthy"_s, examples::healthy(), examples::live()};
        const DatabaseExample made = examples::databases(example);
        const DatabaseFacts facts{made.databases, made.targets, {}};
        const DatabaseSummary summary = summaryOf(facts, *example.overview);
        QVERIFY(facts.isFile());
        QCOMPARE(summary.title, u"The database is one SQLite file"_s);
        QVERIFY2(summary.text.contains(u"48.2 MB"_s) && summary.text.contains(u"1.2 MB"_s),
            qPrintable(summary.text));
    }

    void rowsTellStateLagAndWhoCouldTakeOver()
    {
        ServerModel model;
        model.setServers(factsOf(u"replica-paused"_s).first.databases.servers, false);
        const auto text = [&model](int row, ServerModel::Column column) {
            return model.index(row, column).data().toString();
        };
        QCOMPARE(text(0, ServerModel::ServerColumn), u"Primary"_s);
        QCOMPARE(text(0, ServerModel::TakeoverColumn), u"–"_s);
        QCOMPARE(text(1, ServerModel::StateColumn), u"● OK"_s);
        QCOMPARE(text(1, ServerModel::BehindColumn), u"nothing"_s);
        QCOMPARE(text(1, ServerModel::TakeoverColumn), u"Yes"_s);
        QCOMPARE(text(2, ServerModel::StateColumn), u"▲ Replay paused"_s);
        QCOMPARE(text(2, ServerModel::BehindColumn), u"38.8 MB, 5 min"_s);
        QCOMPARE(text(2, ServerModel::TakeoverColumn), u"Its replay is paused"_s);
        QCOMPARE(text(2, ServerModel::ConnectionsColumn), u"4 of 200"_s);
        QCOMPARE(model.index(2, 0).data(ServerModel::LagsRole).value<QList<double>>().size(), 300);
        model.setServers(factsOf(u"replica-paused"_s).first.databases.servers, true);
        QCOMPARE(text(1, ServerModel::StateColumn), u"◌ OK"_s); // it was
    }

    void modelsKeepTheirRowsThroughEveryState()
    {
        ServerModel servers;
        WriterModel writers;
        AdviceModel advice;
        const QAbstractItemModelTester a(&servers), b(&writers), c(&advice);
        const auto show = [&](const QString &name) {
            const auto &[facts, overview] = factsOf(name);
            servers.setServers(facts.databases.servers, false);
            writers.setFacts(facts, overview, false);
            advice.setAdvice(examples::databases({name, overview, {}}).advice);
        };
        show(u"replicas"_s);
        const QPersistentModelIndex second(servers.index(1, 0));
        QSignalSpy resets(&servers, &QAbstractItemModel::modelReset);
        for (const QString &name : examples::replicaExamples())
            show(name);
        servers.setServers({}, false);
        QVERIFY(!second.isValid());
        QCOMPARE(resets.size(), 0);
    }

    void dangerComesFirstAndIsCopiedAsAStatement()
    {
        AdviceModel model;
        const auto &[facts, overview] = factsOf(u"replicas"_s);
        model.setAdvice(examples::databases({u"replicas"_s, overview, {}}).advice);
        QCOMPARE(model.index(0, AdviceModel::SettingColumn).data().toString(), u"■ synchronous_commit"_s);
        QCOMPARE(model.index(0, AdviceModel::ServerColumn).data().toString(), u"replica-2"_s);
        QCOMPARE(model.commandsFor(0),
            u"ALTER SYSTEM SET synchronous_commit = 'on';\nALTER SYSTEM SET shared_buffers = '1GB';\n"
            "ALTER SYSTEM SET work_mem = '16MB';\nALTER SYSTEM SET random_page_cost = '1.1';\n"
            "SELECT pg_reload_conf();"_s);
        QCOMPARE(model.commandsFor(99), QString());
    }
};

QTEST_MAIN(TestDatabases)
#include "tst_databases.moc"
