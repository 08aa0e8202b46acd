// muster_test: USES Muster::Store muster_postgres DATABASES
#include "integration/store/database.h"
#include "store/cluster/databaserepository.h"

#include <QFileInfo>

using namespace muster;
using namespace muster::store;
using namespace Qt::Literals::StringLiterals;

// Goal: what a server, or a file, says of itself, and where a transaction that writes really goes.
class DatabaseRepositoryTest : public QObject {
    Q_OBJECT
private slots:
    void aServerTellsWhatItIsAndAFileItsSize()
    {
        const TestDatabase database;
        const auto connection = database.connectMigrated();
        TRY_VALUE(facts, DatabaseRepository(*connection).facts(database.source()));
        QVERIFY(!facts.version.isEmpty() && !facts.version.contains(u' '));
        QVERIFY(!facts.standby && !facts.readOnly && !facts.paused && !facts.receiving);
        if (!TestDatabase::isPostgreSql()) {
            QCOMPARE(facts.bytes, QFileInfo(database.source().path).size());
            QVERIFY(facts.walBytes.has_value() && !facts.connectionsMax && facts.system.isEmpty());
            return;
        }
        QVERIFY(!facts.bytes && !facts.system.isEmpty());
        QCOMPARE(facts.timeline, 1);
        QVERIFY(facts.replayed > 0 && facts.received == facts.replayed);
        QVERIFY(facts.connections > 0 && facts.connectionsMax > 0);
        QVERIFY(facts.streams.isEmpty() && !facts.streamsHidden);
    }

    void aTransactionTellsWhereItWrites()
    {
        const TestDatabase database;
        const auto connection = database.connectMigrated();
        TRY_VALUE(target, connection->transaction([&] {
            return DatabaseRepository(*connection).writeTarget(database.source());
        }));
        TRY_VALUE(identity, connection->identity());
        QCOMPARE(target.identity, identity.text());
        QCOMPARE(target.address, database.source().displayName());
        if (!TestDatabase::isPostgreSql()) {
            QVERIFY(target.server.isEmpty() && target.timeline == 0);
            QCOMPARE(target.database, database.source().path);
            return;
        }
        QCOMPARE(target.server, u"127.0.0.1:%1"_s.arg(database.source().port));
        QCOMPARE(target.database, database.source().database);
        QCOMPARE(target.timeline, 1);
    }

    void settingsAreReadByTheirNames()
    {
        if (!TestDatabase::isPostgreSql())
            QSKIP("a file has no settings");
        const TestDatabase database;
        const auto connection = database.connectMigrated();
        TRY_VALUE(
            settings, DatabaseRepository(*connection).settings({u"shared_buffers"_s, u"fsync"_s, u"moon"_s}));
        QCOMPARE(settings.size(), 2);
        QCOMPARE(settings[u"shared_buffers"_s].unit, u"8kB"_s);
        QVERIFY(settings[u"shared_buffers"_s].needsRestart && !settings[u"fsync"_s].needsRestart);
        QCOMPARE(settings[u"fsync"_s].value, u"on"_s);
    }
};

QTEST_GUILESS_MAIN(DatabaseRepositoryTest)
#include "tst_databaserepository.moc"
