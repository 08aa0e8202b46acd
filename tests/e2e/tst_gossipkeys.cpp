// muster_test: USES muster_realcluster Muster::Client Qt6::Sql Qt6::WebSockets TIMEOUT 600 SERIAL DEPENDS
// musterd musterctl
#include "e2e/keycluster.h"
#include "e2e/load.h"

#include <QTest>

#include <csignal>

using namespace muster;
using namespace muster::test;
using namespace Qt::Literals::StringLiterals;

// Goal: keys change in a running cluster without anybody noticing, wherever the change is cut off.
class TestGossipKeys : public QObject {
    Q_OBJECT
private slots:
    void keysChangeUnderLoadAndNobodyNotices()
    {
        RealCluster cluster(3);
        QVERIFY2(cluster.start(), qPrintable(cluster.problem()));
        const QString first = onlyKey(cluster);
        QCOMPARE(first.size(), 16);
        for (const QJsonValue &node : cluster.status(1)[u"nodes"].toArray()) {
            QCOMPARE(node[u"gossip"][u"encrypted"].toBool(), true);
            QCOMPARE(node[u"gossip"][u"keys"].toInt(), 1);
        }
        Load load(cluster);
        QVERIFY(load.start());
        const int before = memberEvents(cluster);
        QSet<QString> keys{first};
        for (int round = 0; round < 3; ++round) {
            const auto rotated = rotate(cluster);
            QVERIFY2(rotated.exitCode == 0, rotated.out + rotated.err);
            keys.insert(onlyKey(cluster));
            QCOMPARE(keys.size(), round + 2); // a new one each time, and nothing else anywhere
            QVERIFY(!keys.contains(QString()));
        }
        // Some traffic was there, and goes on with the newest key.
        const int patches = load.patches;
        QVERIFY(waitFor([&] { return load.patches >= patches + 3 && load.logins >= 3; }, 30'000) >= 0);
        QVERIFY(load.stop());
        QVERIFY2(load.failures.isEmpty(), qPrintable(load.failures.join(u'\n')));
        // Each change reached everybody at every node; reports about it crossed the encrypted gossip.
        QVERIFY2(waitFor([&] { return load.everybodyHeard(load.patches); }, 10'000) >= 0,
            qPrintable(u"%1 changes, heard %2"_s.arg(load.patches).arg(load.heard())));
        QVERIFY2(load.noGaps(), qPrintable(load.heard()));
        QVERIFY(waitFor([&] { return green(cluster); }, 20'000) >= 0);
        QCOMPARE(memberEvents(cluster), before);
        for (int node = 1; node <= cluster.size(); ++node) {
            QFile ring(cluster.file(u"nodes/%1/data/gossip-keyring.json"_s.arg(node)));
            QVERIFY(ring.open(QIODevice::ReadOnly));
            const QJsonArray stored = QJsonDocument::fromJson(ring.readAll())[u"keys"].toArray();
            QCOMPARE(stored.size(), 1);
            QVERIFY2(!cluster.log(node).contains(stored[0].toString().toLatin1()), "a key is never logged");
        }
        // Not only the files: who comes with nothing but the newest key is understood by those that never
        // stopped.
        cluster.kill(3);
        QVERIFY(cluster.startNode(3));
        QVERIFY(waitFor([&] { return green(cluster); }, 60'000) >= 0);
        for (int node = 1; node <= cluster.size(); ++node)
            QVERIFY2(!cluster.log(node).contains("\"reason\":\"wrong-key\""), cluster.log(node));
    }

    void aRotationThatWasKilledIsTakenUp_data()
    {
        QTest::addColumn<QByteArray>("after");
        QTest::newRow("while the key is being installed") << QByteArray("install ");
        QTest::newRow("while it is being brought into use") << QByteArray("use ");
        QTest::newRow("while the old one is being removed") << QByteArray("remove ");
    }
    void aRotationThatWasKilledIsTakenUp()
    {
        QFETCH(QByteArray, after);
        RealCluster cluster(3);
        QVERIFY2(cluster.start(), qPrintable(cluster.problem()));
        const QString first = onlyKey(cluster);
        const int before = memberEvents(cluster);
        {
            QProcess killed;
            killed.start(RealCluster::program(u"musterctl"_s), rotateArguments(cluster));
            QByteArray out;
            QVERIFY(waitFor(
                        [&] {
                            out += killed.readAllStandardOutput();
                            return out.contains(after);
                        },
                        rotateMillis)
                >= 0);
            killed.kill();
            QVERIFY(killed.waitForFinished(5'000));
        }
        QVERIFY2(green(cluster), "every node still reads every other");
        const auto resumed = rotate(cluster);
        QVERIFY2(resumed.exitCode == 0, resumed.out + resumed.err);
        const QString last = onlyKey(cluster);
        QVERIFY2(last.size() == 16 && last != first, qPrintable(last));
        QCOMPARE(memberEvents(cluster), before);
        QVERIFY(green(cluster));
    }

    void aNodeThatDoesNotAnswerStopsIt()
    {
        RealCluster cluster(3);
        QVERIFY2(cluster.start(), qPrintable(cluster.problem()));
        const QString first = onlyKey(cluster);
        QVERIFY(cluster.stop(3));
        const auto refused = rotate(cluster);
        QVERIFY2(refused.exitCode == 1, refused.out + refused.err);
        QVERIFY2(refused.out.contains("not every node reported its keys: node-3"), refused.out);
        QVERIFY2(!refused.out.contains("use "), refused.out);
        for (const QJsonValue &node : listed(cluster)) {
            if (node[u"name"].toString() != u"node-3")
                QCOMPARE(keysOf(node), QStringList{first});
        }
        cluster.signal(3, SIGCONT);
        QVERIFY(waitFor([&] { return green(cluster); }, 60'000) >= 0);
        const auto rotated = rotate(cluster);
        QVERIFY2(rotated.exitCode == 0, rotated.out + rotated.err);
        QVERIFY(onlyKey(cluster).size() == 16 && onlyKey(cluster) != first);
    }
};

QTEST_GUILESS_MAIN(TestGossipKeys)
#include "tst_gossipkeys.moc"
