// muster_test: USES muster_realcluster TIMEOUT 300 SERIAL DEPENDS musterd musterctl musterd-other-version
#include "support/process/realcluster.h"

#include <QJsonArray>
#include <QTest>

using namespace muster::test;
using namespace Qt::Literals::StringLiterals;

// Goal: a difference of configuration is named: the node, the key, and why (spec C5, C6).
// Method: config.json of real nodes is edited and reloaded as an operator would.
class TestConfig : public QObject {
    Q_OBJECT

    static bool hasReason(const RealCluster &cluster, int node, const QString &code, const QString &key = {})
    {
        const QJsonObject row = RealCluster::row(cluster.status(1), cluster.name(node));
        for (const QJsonValue &reason : row[u"reasons"].toArray())
            if (reason[u"code"].toString() == code
                && (key.isEmpty() || reason[u"keys"].toArray().contains(key)))
                return true;
        return false;
    }
    static bool green(const RealCluster &cluster)
    {
        return cluster.status(1)[u"verdict"].toString() == u"green";
    }

private slots:
    void theDeviatingNodeAndKeyAreNamed()
    {
        RealCluster cluster(3);
        QVERIFY2(cluster.start(), qPrintable(cluster.problem()));
        const QString key = u"TeamSettings.SiteName"_s;
        const QString hash = RealCluster::row(cluster.status(1), u"node-1"_s)[u"config_hash"].toString();

        cluster.edit(2, key, u"Edited"_s);
        QVERIFY(waitFor([&] { return hasReason(cluster, 2, u"config-not-reloaded"_s, key); }, 15'000) >= 0);
        QVERIFY2(!hasReason(cluster, 1, u"config-not-reloaded"_s)
                && !hasReason(cluster, 3, u"config-not-reloaded"_s),
            "only that node");
        QCOMPARE(cluster.status(1)[u"verdict"].toString(), u"green"_s); // a warning

        QCOMPARE(cluster.ctl({u"reload-config"_s, u"--node"_s, u"node-2"_s}).exitCode, 0);
        QVERIFY(waitFor([&] { return hasReason(cluster, 2, u"config-mismatch"_s, key); }, 15'000) >= 0);
        const QJsonObject status = cluster.status(1);
        QCOMPARE(RealCluster::row(status, u"node-2"_s)[u"status"].toString(), u"red"_s);
        QCOMPARE(RealCluster::row(status, u"node-1"_s)[u"status"].toString(), u"green"_s);
        QCOMPARE(RealCluster::row(status, u"node-3"_s)[u"status"].toString(), u"green"_s);
        QByteArray difference;
        const auto isShown = [&] {
            difference = cluster.ctl({u"diff-config"_s}).out;
            return difference.contains("TeamSettings.SiteName") && difference.contains("Edited");
        };
        QVERIFY2(waitFor(isShown, 10'000) >= 0, difference.constData());

        cluster.edit(1, key, u"Edited"_s);
        cluster.edit(3, key, u"Edited"_s);
        QCOMPARE(cluster.ctl({u"reload-config"_s, u"--all"_s}).exitCode, 0);
        QVERIFY(
            waitFor([&] { return green(cluster) && !hasReason(cluster, 2, u"config-mismatch"_s); }, 15'000)
            >= 0);
        const QString after = RealCluster::row(cluster.status(1), u"node-1"_s)[u"config_hash"].toString();
        QVERIFY(after != hash);

        // What belongs to one node changes no hash.
        cluster.edit(3, u"ClusterSettings.MaxIdleConns"_s, 77);
        QCOMPARE(cluster.ctl({u"reload-config"_s, u"--node"_s, u"node-3"_s}).exitCode, 0);
        QCOMPARE(RealCluster::row(cluster.status(3), u"node-3"_s)[u"config_hash"].toString(), after);
        QVERIFY(green(cluster));

        // A file that cannot be used changes nothing, and the answer says what is wrong with it.
        cluster.edit(3, u"ServiceSettings.MaximumLoginAttempts"_s, u"many"_s);
        const auto refused = cluster.ctl({u"reload-config"_s, u"--node"_s, u"node-3"_s});
        QVERIFY(refused.exitCode != 0);
        QVERIFY2((refused.err + refused.out).contains("MaximumLoginAttempts"),
            (refused.err + refused.out).constData());
        QCOMPARE(RealCluster::row(cluster.status(3), u"node-3"_s)[u"config_hash"].toString(), after);
    }

    void aFileThatCannotBeUsedIsNamedUntilItIsMended()
    {
        RealCluster cluster(3);
        QVERIFY2(cluster.start(), qPrintable(cluster.problem()));
        const auto content = [&cluster] {
            QFile file(cluster.configFile(3));
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        const auto write = [&cluster](const QByteArray &bytes) {
            QFile file(cluster.configFile(3));
            return file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(bytes) == bytes.size();
        };
        const QByteArray good = content();
        const std::pair<QByteArray, QString> ways[] = {{QByteArray(), u"the file is empty"_s},
            {good.left(200), u"line "_s}, {QByteArray(300, '\0'), u"nothing but zero bytes"_s}};
        for (const auto &[broken, why] : ways) {
            QVERIFY(write(broken));
            QVERIFY(waitFor([&] { return hasReason(cluster, 3, u"config-unreadable"_s); }, 15'000) >= 0);
            QVERIFY(!hasReason(cluster, 3, u"config-not-reloaded"_s));
            QString said;
            const auto isExplained = [&, why = why] {
                for (const QJsonValue &reason :
                    RealCluster::row(cluster.status(1), u"node-3"_s)[u"reasons"].toArray())
                    if (reason[u"code"].toString() == u"config-unreadable"_s)
                        said = reason[u"detail"].toString();
                return said.contains(cluster.configFile(3)) && said.contains(why);
            };
            QVERIFY2(waitFor(isExplained, 15'000) >= 0, qPrintable(said));
            QCOMPARE(cluster.status(1)[u"verdict"].toString(), u"red"_s);
            const auto difference = cluster.ctl({u"diff-config"_s});
            QCOMPARE(difference.exitCode, 1);
            QVERIFY2(difference.out.contains("node-3 cannot be used"), difference.out.constData());
            QVERIFY2(!cluster.ctl({u"status"_s}).out.contains("reload-config"), "it would only fail");
            QVERIFY(write(good));
            QVERIFY(waitFor([&] { return green(cluster) && !hasReason(cluster, 3, u"config-unreadable"_s); },
                        15'000)
                >= 0);
        }
    }

    void twoNodesHaveNoMajority()
    {
        RealCluster cluster(2);
        QVERIFY2(cluster.start(), qPrintable(cluster.problem()));
        cluster.edit(2, u"TeamSettings.SiteName"_s, u"Other"_s);
        QCOMPARE(cluster.ctl({u"reload-config"_s, u"--node"_s, u"node-2"_s}).exitCode, 0);
        QVERIFY(waitFor(
                    [&] {
                        return hasReason(cluster, 1, u"config-mismatch"_s)
                            && hasReason(cluster, 2, u"config-mismatch"_s);
                    },
                    15'000)
            >= 0);
        const QJsonObject status = cluster.status(1);
        for (const int node : {1, 2}) {
            const QJsonObject row = RealCluster::row(status, cluster.name(node));
            QCOMPARE(row[u"status"].toString(), u"red"_s);
            QVERIFY2(row[u"reasons"][0][u"detail"].toString().contains(u"no majority"_s),
                qPrintable(row[u"reasons"][0][u"detail"].toString()));
        }
        // The keys arrive a moment after the hash that shows that some differ.
        QByteArray difference;
        const auto isShown = [&] {
            difference = cluster.ctl({u"diff-config"_s}).out;
            return difference.contains("Other") && difference.contains("Muster demo");
        };
        QVERIFY2(waitFor(isShown, 10'000) >= 0, difference.constData());
    }

    void anotherVersionIsNamed()
    {
        RealCluster cluster(3);
        QVERIFY2(cluster.start(), qPrintable(cluster.problem()));
        cluster.kill(3);
        QVERIFY(cluster.startNode(3, RealCluster::program(u"musterd-other-version"_s)));
        QVERIFY(waitFor([&] { return hasReason(cluster, 3, u"version-mismatch"_s); }, 20'000) >= 0);
        const QJsonObject status = cluster.status(1);
        QCOMPARE(RealCluster::row(status, u"node-3"_s)[u"version"].toString(), u"0.0.9"_s);
        QVERIFY(
            !hasReason(cluster, 1, u"version-mismatch"_s) && !hasReason(cluster, 2, u"version-mismatch"_s));
    }
};

QTEST_GUILESS_MAIN(TestConfig)
#include "tst_config.moc"
