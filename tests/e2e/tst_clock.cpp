// muster_test: USES muster_realcluster TIMEOUT 300 SERIAL NEEDS faketime DEPENDS musterd musterctl
#include "support/process/realcluster.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QSaveFile>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>

using namespace muster::test;
using namespace Qt::Literals::StringLiterals;

// Goal: one wrong clock is named, by every node and by its own, and no longer when it is right again.
// Method: three real nodes; the clock of one is moved while it runs, by libfaketime and a file that it reads.
class TestClock : public QObject {
    Q_OBJECT
    RealCluster m_cluster{3};

    QString offsetFile() const { return m_cluster.file(u"clock-of-node-3"_s); }
    void setClock(const QByteArray &offset)
    {
        QSaveFile file(offsetFile()); // replaced as a whole: a reader never sees half of it
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(offset + '\n');
        QVERIFY(file.commit());
    }
    /// "node-3:red": who is blamed for its clock, as that node sees it.
    QStringList blamed(int asked) const
    {
        QStringList all;
        const QJsonObject status = m_cluster.status(asked);
        for (const QJsonValue &node : status[u"nodes"].toArray())
            for (const QJsonValue &reason : node[u"reasons"].toArray())
                if (reason[u"code"].toString() == u"clock-skew")
                    all.append(node[u"name"].toString() + u':' + reason[u"severity"].toString());
        return all;
    }
    bool everybodyBlames(const QStringList &expected) const
    {
        return blamed(1) == expected && blamed(2) == expected && blamed(3) == expected;
    }
    bool clocksKnown() const
    {
        for (int asked = 1; asked <= 3; ++asked) {
            const QJsonObject status = m_cluster.status(asked);
            for (const QJsonValue &node : status[u"nodes"].toArray())
                if (node[u"clock"][u"offset_ms"].isNull())
                    return false;
            if (status[u"nodes"].toArray().size() != 3)
                return false;
        }
        return true;
    }
    bool hostsKnown() const
    {
        for (int asked = 1; asked <= 3; ++asked) {
            const QJsonObject status = m_cluster.status(asked);
            for (const QJsonValue &node : status[u"nodes"].toArray())
                if (node[u"limits"].toArray().size() != 7 || node[u"clock"][u"detail"].toString().isEmpty())
                    return false;
        }
        return true;
    }

private slots:
    void initTestCase()
    {
        QVERIFY2(m_cluster.start(), qPrintable(m_cluster.problem()));
        setClock("+0");
        m_cluster.kill(3);
        // The monotonic clock is left alone: only wall time is wrong, as with a host whose time daemon died.
        QVERIFY(m_cluster.startNode(3, {},
            {{u"LD_PRELOAD"_s, qEnvironmentVariable("MUSTER_FAKETIME")},
                {u"FAKETIME_TIMESTAMP_FILE"_s, offsetFile()}, {u"FAKETIME_NO_CACHE"_s, u"1"_s},
                {u"NO_FAKE_STAT"_s, u"1"_s}, {u"DONT_FAKE_MONOTONIC"_s, u"1"_s},
                {u"FAKETIME_DONT_FAKE_MONOTONIC"_s, u"1"_s}}));
    }

    void rightClocksAreMeasuredAndBlameNobody()
    {
        QVERIFY2(waitFor([this] { return clocksKnown(); }, 30'000) >= 0, "each node knows all three clocks");
        for (int asked = 1; asked <= 3; ++asked)
            for (const QJsonValue &node : m_cluster.status(asked)[u"nodes"].toArray()) {
                const QJsonObject clock = node[u"clock"].toObject();
                const qint64 beyond =
                    std::abs(clock[u"offset_ms"].toInteger()) - clock[u"error_ms"].toInteger();
                QVERIFY2(beyond <= 5, qPrintable(QString::number(beyond))); // they share one real clock
            }
        QVERIFY(everybodyBlames({}));
    }

    void oneThatIsSevenSecondsAheadIsNamedByAll()
    {
        QElapsedTimer timer;
        timer.start();
        setClock("+7");
        QVERIFY2(waitFor([this] { return everybodyBlames({u"node-3:red"_s}); }, 60'000) >= 0,
            qPrintable(blamed(1).join(u',') + u'|' + blamed(2).join(u',') + u'|' + blamed(3).join(u',')));
        qInfo("named by all three after %lld ms", timer.elapsed());
        const QJsonObject row = RealCluster::row(m_cluster.status(1), u"node-3"_s);
        const qint64 offset = row[u"clock"][u"offset_ms"].toInteger();
        QVERIFY2(offset > 6'900 && offset < 7'100, qPrintable(QString::number(offset)));
        QCOMPARE(m_cluster.ctl({u"status"_s}, 1).exitCode, 1);
        QCOMPARE(m_cluster.ctl({u"host"_s, u"check"_s, u"--node"_s, u"node-3"_s}, 1).exitCode, 1);
        // The jump itself was noticed where it happened.
        QVERIFY(waitFor([this] { return m_cluster.log(3).contains("was set by 7.0 s"); }, 10'000) >= 0);
        QVERIFY(!m_cluster.log(1).contains("was set by"));
    }

    void oneThatIsASecondBehindIsWarnedOf()
    {
        setClock("-1");
        QVERIFY(waitFor([this] { return everybodyBlames({u"node-3:warn"_s}); }, 60'000) >= 0);
        QCOMPARE(m_cluster.status(2)[u"verdict"].toString(), u"green"_s);
    }

    void rightAgainItIsBlamedNoMore()
    {
        setClock("+0");
        QVERIFY(waitFor([this] { return everybodyBlames({}); }, 60'000) >= 0);
        QCOMPARE(m_cluster.status(3)[u"verdict"].toString(), u"green"_s);
        QVERIFY(m_cluster.log(1).contains("the clock of node-3 is right again"));
    }

    // Goal: a leader whose clock runs ahead removes only what is over by the others' clocks, too.
    void aLeaderThatRunsAheadRemovesNothingEarly()
    {
        QCOMPARE(
            m_cluster.ctl({u"leader"_s, u"transfer"_s, u"--to"_s, u"node-3"_s, u"--yes"_s}, 1).exitCode, 0);
        QVERIFY(waitFor([this] { return m_cluster.leader(1) == 3; }, 30'000) >= 0);
        setClock("+40d");
        QVERIFY(waitFor([this] { return everybodyBlames({u"node-3:red"_s}); }, 60'000) >= 0);
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"rows"_s);
            database.setDatabaseName(m_cluster.file(u"db/muster.db"_s));
            database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=5000"_s);
            QVERIFY(database.open());
            const auto count = [&database](const QString &where) {
                QSqlQuery query(database);
                return query.exec(u"SELECT count(*) FROM ClusterDiscovery WHERE "_s + where) && query.next()
                    ? query.value(0).toInt()
                    : -1;
            };
            // It goes when the leader cleans up; the others' rows, in its eyes 40 days old, stay.
            QVERIFY(QSqlQuery(database).exec(
                u"INSERT INTO ClusterDiscovery SELECT 'zzzzzzzzzzzzzzzzzzzzzzzzzz', Type, ClusterName, "
                "Hostname, 1, 1, 1, 1 FROM ClusterDiscovery LIMIT 1"_s));
            QVERIFY(waitFor([&] { return count(u"LastPingAt = 1"_s) == 0; }, 40'000) >= 0);
            QCOMPARE(count(u"LastPingAt > 1"_s), 3);
        }
        QSqlDatabase::removeDatabase(u"rows"_s);
        setClock("+0");
        QVERIFY(waitFor([this] { return everybodyBlames({}); }, 60'000) >= 0);
    }

    /// The hosts' reports have reached everybody, too, the restarted process among them.
    void everyNodeKnowsEveryHost()
    {
        QVERIFY(waitFor([this] { return clocksKnown() && hostsKnown(); }, 30'000) >= 0);
    }
};

QTEST_GUILESS_MAIN(TestClock)
#include "tst_clock.moc"
