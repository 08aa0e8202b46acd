// muster_test: USES Muster::Store muster_postgres DATABASES
#include "integration/store/database.h"
#include "store/cluster/discoveryrepository.h"
#include "store/cluster/refusedrepository.h"
#include "store/schema/systemrepository.h"

using namespace muster;
using namespace muster::store;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

/// Processes without a place, and the rows that they must leave alone.
class TestRefused : public QObject {
    Q_OBJECT
    const WallTime m_now = wallNow();

private slots:
    void theOthersReadWhoIsRefused()
    {
        const TestDatabase database;
        const auto connection = database.connectMigrated();
        RefusedRepository refused(*connection);
        const NodeId id(newId());
        const WallTime begin = fromEpochMillis(epochMillis(m_now));
        const RefusedProcess copy{id, u"10.0.0.9:8065"_s, u"muster"_s, begin + 2s};
        const RefusedProcess second{id, u"[fd00::9]:8066"_s, u"muster"_s, begin};
        VERIFY_OK(refused.say(copy, m_now));
        VERIFY_OK(refused.say(second, m_now));
        VERIFY_OK(refused.say(copy, m_now + 2s));
        TRY_VALUE(both, refused.all());
        QCOMPARE(both, (QList<RefusedProcess>{copy, second}));
        VERIFY_OK(refused.takeBack(copy));
        VERIFY_OK(refused.takeBack(copy));
        TRY_VALUE(left, refused.all());
        QCOMPARE(left, QList<RefusedProcess>{second});
    }

    void whatAKilledOneLeftIsRemoved()
    {
        const TestDatabase database;
        const auto connection = database.connectMigrated();
        RefusedRepository refused(*connection);
        const RefusedProcess gone{NodeId(newId()), u"10.0.0.9:8065"_s, u"muster"_s};
        VERIFY_OK(refused.say(gone, m_now));
        VERIFY_OK(refused.say({NodeId(newId()), u"10.0.0.8:8065"_s, u"muster"_s}, m_now + 2h));
        TRY_VALUE(left, connection->query(u"SELECT Name FROM Systems WHERE Name LIKE 'MusterRefused:%'"_s));
        QCOMPARE(left.size(), 1);
    }

    void whatIsNotUnderstoodIsLeftOut()
    {
        const TestDatabase database;
        const auto connection = database.connectMigrated();
        const QString now = QString::number(epochMillis(m_now));
        SystemRepository system(*connection);
        for (const QString &value : {u""_s, now, now + u"\na:1"_s, now + u"\n\nc"_s, now + u"\na:1\n"_s,
                 now + u"\na:1\nc\nd"_s, u"x\na:1\nc"_s, u"-9223372036854775808\na:1\nc"_s,
                 u"9223372036854775807\na:1\nc"_s, now + u'\n' + QString(300, u'a') + u"\nc"_s})
            VERIFY_OK(system.setValue(u"MusterRefused:%1:1"_s.arg(newId()), value));
        VERIFY_OK(system.setValue(u"MusterRefused:short:1"_s, now + u"\na:1\nc"_s));
        RefusedRepository refused(*connection);
        TRY_VALUE(read, refused.all());
        QCOMPARE(read.size(), 0);
        QVERIFY(!refused.say({NodeId(newId()), u"a:1\nb"_s, u"c"_s}, m_now));
    }

    void ofTwoThatBeginAtOnceOneGetsThePlace()
    {
        const TestDatabase database;
        const auto connection = database.connectMigrated();
        DiscoveryRepository rows(*connection);
        const DiscoveryRow one{NodeId(newId()), u"muster"_s, u"10.0.0.1"_s, 8074, 8065, {}, {}};
        DiscoveryRow other = one;
        other.port = 8066;
        DiscoveryRow third = one;
        third.hostname = u"10.0.0.3"_s;
        const auto claimed = [&](const DiscoveryRow &row, const std::optional<DiscoveryRow> &gone,
                                 Millis later) {
            const auto result = rows.claim(row, gone, m_now + later);
            return result && *result;
        };
        QVERIFY(claimed(one, {}, 0s));
        QVERIFY(claimed(one, {}, 1s)); // it began anew
        QVERIFY(!claimed(other, {}, 1s));
        QVERIFY(!claimed(other, third, 1s)); // it asked who was there before
        QVERIFY(claimed(other, one, 2s)); // nobody answered there …
        QVERIFY(!claimed(third, one, 2s)); // … but only one may follow
        QVERIFY(!claimed(third, {}, 2s + 24h)); // long ago, or by a clock that runs ahead
        QVERIFY(claimed(third, other, 2s + 3min));
        TRY_VALUE(written, rows.written(3min, m_now + 2s + 3min));
        QCOMPARE(written.size(), 1);
        QCOMPARE(written.first().hostname, third.hostname);
        DiscoveryRow unusable = one;
        unusable.gossipPort = 0;
        QVERIFY(!rows.claim(unusable, third, m_now + 1h));
    }

    void aCopyDoesNotTakeTheRowOfItsOriginalAway()
    {
        const TestDatabase database;
        const auto connection = database.connectMigrated();
        DiscoveryRepository rows(*connection);
        const DiscoveryRow original{NodeId(newId()), u"muster"_s, u"10.0.0.1"_s, 8074, 8065, {}, {}};
        DiscoveryRow copy = original;
        copy.hostname = u"10.0.0.9"_s;
        VERIFY_OK(rows.announce(original, m_now));
        VERIFY_OK(rows.remove(copy));
        TRY_VALUE(still, rows.written(3min, m_now));
        QCOMPARE(still.size(), 1);
        VERIFY_OK(rows.remove(original));
        TRY_VALUE(none, rows.written(3min, m_now));
        QVERIFY(none.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestRefused)
#include "tst_refused.moc"
