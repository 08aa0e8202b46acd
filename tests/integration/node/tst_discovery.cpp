// muster_test: USES Muster::Node Muster::Store muster_postgres TIMEOUT 120
#include "integration/store/database.h"
#include "node/membership/discovery.h"

#include <QTest>

using namespace muster;
using namespace muster::store;
using namespace Qt::Literals::StringLiterals;

/// The rows by which nodes find each other.
class TestDiscovery : public QObject {
    Q_OBJECT
private slots:
    // Goal: after an outage others miss a node's row for seconds, not until its next minute.
    void aRowThatCouldNotBeWrittenIsTriedAgainSoon()
    {
        const TestDatabase database;
        const auto other = database.connectMigrated();
        SqlPool pool(database.source(), SqlPoolOptions());
        node::Discovery discovery(u"one"_s, pool);
        VERIFY_OK(other->transaction([&]() -> Result<void> { // nobody else can write meanwhile
            discovery.start({NodeId(newId()), u"one"_s, u"10.0.0.1"_s, 8074, 8065, {}, {}});
            if (!QTest::qWaitFor([&] { return discovery.reads() > 0; }, 30'000))
                return fail(ErrorCode::TimedOut, u"nothing was read"_s);
            return {};
        }));
        QVERIFY(discovery.rows().isEmpty());
        QTRY_COMPARE_WITH_TIMEOUT(discovery.rows().size(), 1, 30'000);
        pool.close();
    }

    // Goal: who waits for another's place is told of, whatever its clock shows; one that was killed is not.
    void whoIsRefusedIsHeardByAnyClock_data()
    {
        QTest::addColumn<Millis>("ahead");
        QTest::addColumn<qsizetype>("atOnce");
        QTest::newRow("the same clock") << Millis(0) << qsizetype(1);
        QTest::newRow("ten minutes ahead") << Millis(600'000) << qsizetype(0);
        QTest::newRow("a day behind") << Millis(-86'400'000) << qsizetype(0);
    }
    void whoIsRefusedIsHeardByAnyClock()
    {
        QFETCH(Millis, ahead);
        QFETCH(qsizetype, atOnce);
        const TestDatabase database;
        const auto connection = database.connectMigrated();
        SqlPool pool(database.source(), SqlPoolOptions());
        node::Discovery discovery(u"one"_s, pool);
        RefusedRepository refused(*connection);
        const RefusedProcess process{NodeId(newId()), u"10.0.0.9:8065"_s, u"one"_s};
        const auto heard = [&discovery] {
            const quint64 before = discovery.reads();
            discovery.readThen({});
            return QTest::qWaitFor([&] { return discovery.reads() > before; }, 30'000)
                ? qsizetype(discovery.outsiders().size())
                : qsizetype(-1);
        };
        VERIFY_OK(refused.say(process, wallNow() + ahead));
        QCOMPARE(heard(), atOnce);
        QCOMPARE(heard(), atOnce); // it may have been killed
        VERIFY_OK(refused.say(process, wallNow() + ahead + Millis(2'000)));
        QCOMPARE(heard(), 1);
        QCOMPARE(heard(), 1);
        VERIFY_OK(refused.takeBack(process));
        QCOMPARE(heard(), 0);
        pool.close();
    }
};

QTEST_GUILESS_MAIN(TestDiscovery)
#include "tst_discovery.moc"
