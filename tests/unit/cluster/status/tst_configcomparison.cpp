// muster_test: USES Muster::Cluster
#include "unit/cluster/status/statusfixture.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace muster;
using namespace muster::cluster;
using namespace muster::test;

namespace {

using Spoil = std::function<void(Evidence &)>;

const QString siteUrl = u"ServiceSettings.SiteURL"_s;
const QString listen = u"ServiceSettings.ListenAddress"_s;

KeyEvidence &at(Evidence &evidence, int number, const QString &name)
{
    return (*evidence.nodes[size_t(number - 1)].config)[name];
}

const ConfigDifference *find(const ConfigComparison &comparison, const QString &name)
{
    for (const ConfigDifference &difference : comparison.differences) {
        if (difference.key == name)
            return &difference;
    }
    return nullptr;
}

} // namespace
Q_DECLARE_METATYPE(Spoil)

class ConfigComparisonTest final : public QObject {
    Q_OBJECT

private slots:
    void cause_data()
    {
        QTest::addColumn<Spoil>("spoil");
        QTest::addColumn<QString>("causes"); // of nodes 1, 2 and 3 at SiteURL; "!" deviates
        const auto row = [](const char *name, Spoil spoil, const char *causes) {
            QTest::newRow(name) << std::move(spoil) << QString::fromLatin1(causes);
        };
        row(
            "changed on one node", [](Evidence &e) { change(e, 2, siteUrl, u"\"b\""_s); }, ",!changed-here,");
        row(
            "overridden by the environment of one node",
            [](Evidence &e) {
                change(e, 2, siteUrl, u"\"b\""_s);
                at(e, 2, siteUrl).source = u"environment"_s;
            },
            ",!environment-override,");
        row(
            "the default of another version",
            [](Evidence &e) {
                change(e, 2, siteUrl, u"\"b\""_s);
                at(e, 2, siteUrl).source = u"default"_s;
                e.nodes[1].version = u"0.1.0"_s;
            },
            ",!version-default,");
        row(
            "a key that another version does not know",
            [](Evidence &e) {
                e.nodes[1].config->erase(siteUrl);
                settle(e.nodes[1]);
                e.nodes[1].version = u"0.1.0"_s;
            },
            ",!version-default,");
        row(
            "edited in one file, running the same", [](Evidence &e) { at(e, 2, siteUrl).diskDigest = "b"; },
            ",edited-not-reloaded,");
        row(
            "edited in all files, reloaded on one",
            [](Evidence &e) {
                change(e, 2, siteUrl, u"\"b\""_s);
                at(e, 1, siteUrl).diskDigest = at(e, 3, siteUrl).diskDigest = "\"b\"";
            },
            "edited-not-reloaded,!changed-here,edited-not-reloaded");
        row(
            "not reloaded on one, reloaded on the others",
            [](Evidence &e) {
                change(e, 1, siteUrl, u"\"b\""_s);
                change(e, 3, siteUrl, u"\"b\""_s);
                at(e, 2, siteUrl).diskDigest = "\"b\"";
            },
            ",!edited-not-reloaded,");
        row(
            "reloaded, but the key waits for a restart",
            [](Evidence &e) {
                change(e, 1, siteUrl, u"\"b\""_s);
                change(e, 3, siteUrl, u"\"b\""_s);
                at(e, 2, siteUrl).diskDigest = "\"b\"";
                e.nodes[1].restartPending = {siteUrl};
            },
            ",!restart-pending,");
        row(
            "the file differs under an override that all have: nothing to do",
            [](Evidence &e) {
                for (int i : {1, 2, 3})
                    at(e, i, siteUrl).source = u"environment"_s;
                at(e, 2, siteUrl).diskDigest = "b";
            },
            "no row");
        row(
            "a slip of the pen in one file",
            [](Evidence &e) {
                at(e, 2, siteUrl).diskDigest = "b";
                at(e, 2, siteUrl).meant = u"ServiceSettings.SiteUrl"_s;
            },
            ",unknown-key,");
        row(
            "a slip of the pen that was reloaded",
            [](Evidence &e) {
                change(e, 2, siteUrl, u"\"b\""_s);
                at(e, 2, siteUrl).meant = u"ServiceSettings.SiteUrl"_s;
            },
            ",!unknown-key,");
        row(
            "a report that has not arrived is left out",
            [](Evidence &e) {
                change(e, 2, siteUrl, u"\"b\""_s);
                e.nodes[2].config.reset();
            },
            ",!changed-here");
        row(
            "a down node is left out",
            [](Evidence &e) {
                change(e, 2, siteUrl, u"\"b\""_s);
                e.nodes[1].liveness = Liveness::Down;
            },
            "no row");
    }
    void cause()
    {
        QFETCH(Spoil, spoil);
        Evidence evidence = healthy(3);
        spoil(evidence);
        const ConfigComparison comparison = compareConfigs(evidence);
        const ConfigDifference *difference = find(comparison, siteUrl);
        QStringList causes{u"no row"_s};
        if (difference) {
            causes.clear();
            for (const ConfigValue &value : difference->values)
                causes.append((value.deviates ? u"!"_s : QString()) + value.cause.text());
        }
        QTEST(causes.join(u','), "causes");
    }

    void ofAFileThatCannotBeUsedNoValueIsKnown()
    {
        Evidence evidence = healthy(3);
        change(evidence, 2, siteUrl, u"\"b\""_s);
        evidence.nodes[2].fileUnusable = true;
        const ConfigComparison comparison = compareConfigs(evidence);
        const ConfigDifference *difference = find(comparison, siteUrl);
        QVERIFY(difference);
        for (const ConfigValue &value : difference->values) {
            QCOMPARE(value.diskUnreadable, value.node == evidence.nodes[2].id);
            QCOMPARE(value.disk.isEmpty(), value.diskUnreadable);
        }
    }

    void perNodeKeysAreShownAndNotHeldAgainst()
    {
        const ConfigComparison comparison = compareConfigs(healthy(2));
        QVERIFY(comparison.majority);
        QCOMPARE(comparison.differences.size(), 1);
        const ConfigDifference &difference = comparison.differences.first();
        QCOMPARE(difference.key, listen);
        QCOMPARE(difference.referenceFrom, u"none"_s);
        QVERIFY(comparison.differingKeys.isEmpty());
        for (const ConfigValue &value : difference.values) {
            QVERIFY(!value.deviates);
            QCOMPARE(value.cause, u"per-node-key"_s);
        }
    }

    void clusterSettingsMayDiffer()
    {
        Evidence evidence = healthy(2);
        (*evidence.nodes[0].config)[u"ClusterSettings.BindAddress"_s] = key(u"\"a\""_s, u"restart"_s);
        (*evidence.nodes[1].config)[u"ClusterSettings.BindAddress"_s] = key(u"\"b\""_s, u"restart"_s);
        const ConfigComparison comparison = compareConfigs(evidence);
        QVERIFY(comparison.majority);
        QVERIFY(comparison.differingKeys.isEmpty());
        QVERIFY(find(comparison, u"ClusterSettings.BindAddress"_s));
    }

    void tieIsHeldAgainstTheLastAgreed()
    {
        Evidence evidence = healthy(2);
        evidence.lastAgreed = agreedConfig(evidence);
        change(evidence, 2, siteUrl, u"\"b\""_s);
        const ConfigComparison comparison = compareConfigs(evidence);
        QVERIFY(!comparison.majority);
        const ConfigDifference *difference = find(comparison, siteUrl);
        QVERIFY(difference);
        QCOMPARE(difference->referenceFrom, u"last-agreed"_s);
        QCOMPARE(difference->reference, u"\"http://a\""_s);
        QVERIFY(!difference->values[0].deviates);
        QVERIFY(difference->values[1].deviates);
        QCOMPARE(difference->values[1].cause, u"changed-here"_s);
    }

    void tieWithoutHistoryBlamesNobody()
    {
        Evidence evidence = healthy(2);
        change(evidence, 2, siteUrl, u"\"b\""_s);
        const ConfigComparison comparison = compareConfigs(evidence);
        const ConfigDifference *difference = find(comparison, siteUrl);
        QVERIFY(difference);
        QCOMPARE(difference->referenceFrom, u"none"_s);
        QVERIFY(difference->reference.isEmpty());
        QVERIFY(comparison.differingKeys.contains(difference->key));
        for (const ConfigValue &value : difference->values)
            QVERIFY(!value.deviates);
    }

    void majorityWithoutReportsUsesWhatAllHadIfItIsThat()
    {
        Evidence evidence = healthy(5);
        evidence.lastAgreed = agreedConfig(evidence);
        change(evidence, 1, siteUrl, u"\"b\""_s);
        change(evidence, 2, u"TeamSettings.SiteName"_s, u"\"other\""_s);
        for (size_t i : {2u, 3u, 4u})
            evidence.nodes[i].config.reset();
        const ConfigComparison comparison = compareConfigs(evidence);
        QVERIFY(comparison.majority);
        QCOMPARE(find(comparison, siteUrl)->referenceFrom, u"majority"_s);
        QCOMPARE(comparison.deviatingKeys(NodeId(u"id-1"_s)), QStringList{siteUrl});
        QCOMPARE(comparison.deviatingKeys(NodeId(u"id-2"_s)), QStringList{u"TeamSettings.SiteName"_s});
    }

    // Equal masks, different secrets: the digests show it, the texts do not.
    void secretsAreComparedWithoutBeingShown()
    {
        Evidence evidence = healthy(3);
        const QString secret = u"SqlSettings.DataSource"_s;
        for (int i : {1, 2, 3}) {
            KeyEvidence value = key(u"\"********\""_s, u"pool-recycle"_s);
            value.secret = true;
            value.digest = i == 3 ? "digest-b" : "digest-a";
            (*evidence.nodes[size_t(i - 1)].config)[secret] = value;
            settle(evidence.nodes[size_t(i - 1)]);
        }
        const ConfigComparison comparison = compareConfigs(evidence);
        const ConfigDifference *difference = find(comparison, secret);
        QVERIFY(difference);
        QVERIFY(difference->secret);
        QCOMPARE(difference->keyClass, u"pool-recycle"_s);
        QCOMPARE(difference->reference, u"\"********\""_s);
        QCOMPARE(comparison.deviatingKeys(NodeId(u"id-3"_s)), QStringList{secret});
        QVERIFY(comparison.deviatingKeys(NodeId(u"id-1"_s)).isEmpty());
        for (const ConfigValue &value : difference->values)
            QCOMPARE(value.running, u"\"********\""_s);
    }

    void agreedConfigNeedsEverybodyAndLeavesOutPerNodeKeys()
    {
        Evidence evidence = healthy(3);
        const auto agreed = agreedConfig(evidence);
        QVERIFY(agreed);
        QCOMPARE(agreed->hash, evidence.nodes[0].configHash);
        QVERIFY(agreed->keys.contains(siteUrl));
        QVERIFY(!agreed->keys.contains(listen));
        change(evidence, 3, siteUrl, u"\"b\""_s);
        QVERIFY(!agreedConfig(evidence));
        evidence.nodes[2].liveness = Liveness::Down;
        QVERIFY(agreedConfig(evidence));
        evidence.nodes[0].config.reset(); // the observer's own
        QVERIFY(!agreedConfig(evidence));
    }
};

QTEST_GUILESS_MAIN(ConfigComparisonTest)
#include "tst_configcomparison.moc"
