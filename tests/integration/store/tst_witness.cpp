// muster_test: USES Muster::Store muster_postgres DATABASES
#include "integration/store/database.h"
#include "store/cluster/witnessrepository.h"
#include "store/schema/systemrepository.h"

using namespace muster;
using namespace muster::store;
using namespace Qt::Literals::StringLiterals;

class TestWitness : public QObject {
    Q_OBJECT
private slots:
    void everyBeatShowsAllOfTheCluster()
    {
        const TestDatabase database;
        const auto connection = database.connectMigrated();
        WitnessRepository rows(*connection, u"our cluster"_s);
        const NodeId one(newId());
        const NodeId two(newId());
        TRY_VALUE(alone, rows.beat(one, {~quint64(0), one}));
        QCOMPARE(alone, (std::map<NodeId, WitnessEntry>{{one, {~quint64(0), one}}}));
        TRY_VALUE(both, rows.beat(two, {2, one}));
        QCOMPARE(both.size(), size_t(2));
        QCOMPARE(both.at(two), (WitnessEntry{2, one}));
        TRY_VALUE(again, rows.beat(one, {3, one}));
        QCOMPARE(again.at(one).beat, quint64(3));
        TRY_VALUE(other, WitnessRepository(*connection, u"cluster"_s).beat(NodeId(newId()), {1, one}));
        QCOMPARE(other.size(), size_t(1));

        VERIFY_OK(rows.remove({one, two}));
        VERIFY_OK(rows.remove({one, two}));
        TRY_VALUE(fresh, rows.beat(two, {4, two}));
        QCOMPARE(fresh.size(), size_t(1));
    }
    void whatIsNotUnderstoodIsLeftOut()
    {
        const TestDatabase database;
        const auto connection = database.connectMigrated();
        SystemRepository system(*connection);
        const QString id = newId();
        for (const QString &value : {u""_s, u"7"_s, u"x %1 c"_s.arg(id), u"7 ../../x c"_s, u"7 %1"_s.arg(id),
                 u"-1 %1 c"_s.arg(id), u"7 %1 cc"_s.arg(id)})
            VERIFY_OK(system.setValue(u"MusterWitness:"_s + newId(), value));
        VERIFY_OK(system.setValue(u"MusterWitness:short"_s, u"7 %1 c"_s.arg(id)));
        const NodeId self(newId());
        TRY_VALUE(read, WitnessRepository(*connection, u"c"_s).beat(self, {1, self}));
        QCOMPARE(read.size(), size_t(1));
    }
};

QTEST_GUILESS_MAIN(TestWitness)
#include "tst_witness.moc"
