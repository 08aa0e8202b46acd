// muster_test: USES Muster::Cluster
#include "unit/cluster/status/statusfixture.h"

#include <QTest>

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;
using namespace muster;
using namespace muster::cluster;
using namespace muster::test;

namespace {

using Spoil = std::function<void(Evidence &)>;

const QString siteUrl = u"ServiceSettings.SiteURL"_s;
const QString siteName = u"TeamSettings.SiteName"_s;

/// "node-2:down,node-3:suspect" in the order of the cluster's list; a reason of the cluster has no node.
QString codes(const ClusterStatus &status)
{
    QStringList all;
    for (const Reason &reason : status.reasons) {
        const NodeStatus *node = reason.node ? status.node(*reason.node) : nullptr;
        all.append((node ? node->evidence.name + u":"_s : QString()) + reason.code.text());
    }
    return all.join(u',');
}

QString verdicts(const ClusterStatus &status)
{
    QString all;
    for (const NodeStatus &node : status.nodes)
        all += node.status == Verdict::Green ? u'g' : node.status == Verdict::Red ? u'r' : u'u';
    return all;
}

const Reason *reasonOf(const ClusterStatus &status, const QString &code, int number)
{
    for (const Reason &reason : status.nodes[size_t(number - 1)].reasons) {
        if (reason.code == code)
            return &reason;
    }
    return nullptr;
}

} // namespace
Q_DECLARE_METATYPE(Spoil)
Q_DECLARE_METATYPE(Verdict)

class StatusTest final : public QObject {
    Q_OBJECT

private slots:
    // Goal: two processes with one identity, and two clusters in one database, are red, each with both named.
    void whoHasNoPlaceIsNamed()
    {
        Evidence evidence = healthy(3);
        evidence.clusterName = u"muster"_s;
        evidence.nodes[1].address = u"10.0.0.2:8065"_s;
        evidence.outsiders = {{evidence.nodes[1].id, u"10.0.0.9:8065"_s, u"muster"_s, false}};
        const ClusterStatus copied = assess(evidence);
        QCOMPARE(codes(copied), u"node-2:duplicate-id"_s);
        QCOMPARE(copied.verdict, Verdict::Red);
        QCOMPARE(verdicts(copied), u"grg"_s);
        const QString detail = reasonOf(copied, u"duplicate-id"_s, 2)->detail;
        QVERIFY2(detail.contains(u"10.0.0.2:8065"_s) && detail.contains(u"10.0.0.9:8065"_s)
                && detail.contains(u"does not serve"_s),
            qPrintable(detail));

        evidence.outsiders = {{NodeId(u"id-7"_s), u"10.0.0.7:8065"_s, u"other"_s, true}};
        const ClusterStatus shared = assess(evidence);
        QCOMPARE(codes(shared), u"shared-database"_s);
        QCOMPARE(shared.verdict, Verdict::Red);
        QCOMPARE(verdicts(shared), u"ggg"_s);
        QVERIFY2(shared.reasons.first().detail.contains(u"cluster muster"_s)
                && shared.reasons.first().detail.contains(u"cluster other"_s),
            qPrintable(shared.reasons.first().detail));

        evidence.outsiders.clear();
        evidence.nodes[2].otherDatabase = true;
        QCOMPARE(codes(assess(evidence)), u"node-3:other-database"_s);
        evidence.nodes[2].otherDatabase = false;
        evidence.nodes[2].alsoAt = u"10.0.0.9:8074"_s;
        QCOMPARE(codes(assess(evidence)), u"node-3:duplicate-id"_s);
    }

    // Goal: a process that is gone, one that hangs and a host that is away are told apart.
    void whatThePortSaysIsPartOfDown()
    {
        using protocol::PortAnswer;
        for (const auto &[port, words] : {std::pair{PortAnswer::Refused, u"the process is gone"_s},
                 std::pair{PortAnswer::Silent, u"the process hangs"_s},
                 std::pair{PortAnswer::Unreachable, u"its host does not answer at all"_s}}) {
            Evidence evidence = healthy(3);
            evidence.nodes[1].liveness = Liveness::Down;
            evidence.nodes[1].port = port;
            const ClusterStatus status = assess(evidence);
            const Reason *down = reasonOf(status, u"down"_s, 2);
            QVERIFY(down);
            QVERIFY2(down->detail.contains(words), qPrintable(down->detail));
            QCOMPARE(down->evidence[u"port"].toString(), QString(protocol::name(port)));
        }
    }

    void aDatabaseThatTakesNoWritesIsRed()
    {
        Evidence evidence = healthy(3);
        evidence.unwritableFor = 2s;
        QCOMPARE(assess(evidence).verdict, Verdict::Green);
        evidence.unwritableFor = 3s;
        const ClusterStatus status = assess(evidence);
        QCOMPARE(status.verdict, Verdict::Red);
        QCOMPARE(codes(status), u"database-locked"_s);
        QVERIFY(status.reasons.first().detail.contains(u"lock"_s));
        evidence.unwritableWhy = u"The disk of the database is full."_s;
        const Reason full = assess(evidence).reasons.first();
        QVERIFY2(full.detail.endsWith(evidence.unwritableWhy) && !full.detail.contains(u"lock"_s),
            qPrintable(full.detail));
        QCOMPARE(full.evidence[u"problem"].toString(), evidence.unwritableWhy);
    }

    void verdict_data()
    {
        QTest::addColumn<int>("nodes");
        QTest::addColumn<Spoil>("spoil");
        QTest::addColumn<Verdict>("cluster");
        QTest::addColumn<QString>("each");
        QTest::addColumn<QString>("reasons");
        const auto row = [](const char *name, int nodes, Spoil spoil, Verdict cluster, const char *each,
                             const char *reasons = "") {
            QTest::newRow(name) << nodes << std::move(spoil) << cluster << QString::fromLatin1(each)
                                << QString::fromLatin1(reasons);
        };
        const auto node = [](Evidence &e, int number) -> NodeEvidence & {
            return e.nodes[size_t(number - 1)];
        };

        row(
            "three healthy nodes are green", 3, [](Evidence &) {}, Verdict::Green, "ggg");
        row(
            "one healthy node alone is green", 1, [](Evidence &) {}, Verdict::Green, "g");
        row(
            "no nodes at all is not green", 0, [](Evidence &e) { e.nodes.clear(); }, Verdict::Unknown, "");
        row(
            "a down node is red, the others are not", 3,
            [=](Evidence &e) { node(e, 2).liveness = Liveness::Down; }, Verdict::Red, "grg", "node-2:down");
        row(
            "a suspect node is a warning only", 3,
            [=](Evidence &e) { node(e, 2).liveness = Liveness::Suspect; }, Verdict::Green, "ggg",
            "node-2:suspect");
        row(
            "a node that left is no trouble", 3, [=](Evidence &e) { node(e, 3).liveness = Liveness::Left; },
            Verdict::Green, "ggu");
        row(
            "of three, the one with another version is named", 3,
            [=](Evidence &e) { node(e, 2).version = u"0.1.0"_s; }, Verdict::Red, "grg",
            "node-2:version-mismatch");
        row(
            "of three, the one with another schema is named", 3, [=](Evidence &e) { node(e, 3).schema = 2; },
            Verdict::Red, "ggr", "node-3:schema-mismatch");
        row(
            "of three, the one with another configuration is named", 3,
            [](Evidence &e) { change(e, 1, siteUrl, u"\"http://b\""_s); }, Verdict::Red, "rgg",
            "node-1:config-mismatch");
        row(
            "two nodes that differ are both red", 2,
            [](Evidence &e) { change(e, 2, siteUrl, u"\"http://b\""_s); }, Verdict::Red, "rr",
            "node-1:config-mismatch,node-2:config-mismatch");
        row(
            "two nodes of different versions are both red", 2,
            [=](Evidence &e) { node(e, 1).version = u"0.1.0"_s; }, Verdict::Red, "rr",
            "node-1:version-mismatch,node-2:version-mismatch");
        row(
            "two against two are all red", 4, [=](Evidence &e) { node(e, 1).schema = node(e, 2).schema = 2; },
            Verdict::Red, "rrrr",
            "node-1:schema-mismatch,node-2:schema-mismatch,node-3:schema-mismatch,node-4:schema-mismatch");
        row(
            "one against one against one are all red", 3,
            [=](Evidence &e) { node(e, 1).version = u"0.1.0"_s, node(e, 2).version = u"0.3.0"_s; },
            Verdict::Red, "rrr", "node-1:version-mismatch,node-2:version-mismatch,node-3:version-mismatch");
        row(
            "the most frequent of four is no majority if it is only half", 4,
            [=](Evidence &e) { node(e, 1).version = u"0.1.0"_s, node(e, 2).version = u"0.3.0"_s; },
            Verdict::Red, "rrrr",
            "node-1:version-mismatch,node-2:version-mismatch,node-3:version-mismatch,node-4:version-"
            "mismatch");
        row(
            "three of five are a majority", 5,
            [=](Evidence &e) { node(e, 1).version = node(e, 4).version = u"0.1.0"_s; }, Verdict::Red, "rggrg",
            "node-1:version-mismatch,node-4:version-mismatch");
        row(
            "a down node does not vote: two left that differ are a tie", 3,
            [=](Evidence &e) {
                node(e, 3).liveness = Liveness::Down;
                change(e, 2, siteUrl, u"\"http://b\""_s);
            },
            Verdict::Red, "rrr", "node-3:down,node-1:config-mismatch,node-2:config-mismatch");
        row(
            "a down node is not blamed for what it last said", 3,
            [=](Evidence &e) { node(e, 3).liveness = Liveness::Down, node(e, 3).version = u"0.1.0"_s; },
            Verdict::Red, "ggr", "node-3:down");
        row(
            "a suspect node votes", 3,
            [=](Evidence &e) { node(e, 3).liveness = Liveness::Suspect, node(e, 2).version = u"0.1.0"_s; },
            Verdict::Red, "grg", "node-2:version-mismatch,node-3:suspect");
        row(
            "a node that left does not vote", 3,
            [=](Evidence &e) { node(e, 3).liveness = Liveness::Left, node(e, 2).version = u"0.1.0"_s; },
            Verdict::Red, "rru", "node-1:version-mismatch,node-2:version-mismatch");
        row(
            "another version and another configuration are two reasons", 3,
            [=](Evidence &e) {
                node(e, 2).version = u"0.1.0"_s;
                change(e, 3, siteUrl, u"\"http://b\""_s);
            },
            Verdict::Red, "grr", "node-2:version-mismatch,node-3:config-mismatch");
        row(
            "reasons of one node come worst first", 3,
            [=](Evidence &e) {
                node(e, 2).lifecycle = u"draining"_s;
                node(e, 2).version = u"0.1.0"_s;
                node(e, 2).schema = 1;
                node(e, 2).databaseReachable = false;
            },
            Verdict::Red, "grg",
            "node-2:database-unreachable,node-2:schema-mismatch,node-2:version-mismatch,node-2:draining");
        row(
            "a node that has reported nothing yet is neither green nor red, and does not vote", 3,
            [=](Evidence &e) {
                node(e, 3).version.clear(), node(e, 3).configHash.clear(), node(e, 3).schema = 0;
            },
            Verdict::Unknown, "ggu", "node-3:facts-unknown");
        row(
            "draining, maintenance and joining warn", 3,
            [=](Evidence &e) {
                node(e, 1).lifecycle = u"draining"_s;
                node(e, 2).lifecycle = u"maintenance"_s;
                node(e, 3).lifecycle = u"joining"_s;
            },
            Verdict::Green, "ggg", "node-2:maintenance,node-1:draining,node-3:joining");
        row(
            "gossip that can be read on the network warns", 4,
            [=](Evidence &e) {
                node(e, 1).gossip = {0, true, true};
                node(e, 2).gossip = {1, true, true};
                node(e, 3).gossip = {1, false, true};
                node(e, 4).gossip = {2, true, false};
            },
            Verdict::Green, "gggg",
            "node-1:gossip-plaintext,node-3:gossip-plaintext,node-4:gossip-plaintext");
        row(
            "a short time without a leader is no reason", 3,
            [](Evidence &e) { e.lease.leader.reset(), e.lease.leaderlessFor = 10s; }, Verdict::Green, "ggg");
        row(
            "ten seconds without a leader are red", 3,
            [](Evidence &e) { e.lease.leader.reset(), e.lease.leaderlessFor = 10'001ms; }, Verdict::Red,
            "ggg", "no-lease");
        row(
            "an edited file that is not reloaded warns", 3,
            [=](Evidence &e) {
                node(e, 2).diskHash = u"other"_s;
                (*node(e, 2).config)[siteUrl].diskDigest = "b";
            },
            Verdict::Green, "ggg", "node-2:config-not-reloaded");
        row(
            "a slip of the pen warns, and a reload would not mend it", 3,
            [=](Evidence &e) {
                node(e, 2).diskHash = u"other"_s;
                KeyEvidence slip;
                slip.diskDigest = "b";
                slip.diskText = u"\":8065\""_s;
                slip.meant = u"ServiceSettings.ListenAddress"_s;
                node(e, 2).config->emplace(u"ServiceSettings.ListenAdress"_s, slip);
            },
            Verdict::Green, "ggg", "node-2:config-unknown-key");
        row(
            "keys that wait for a restart warn, and a reload would not mend them", 3,
            [=](Evidence &e) {
                node(e, 2).diskHash = u"other"_s;
                node(e, 2).restartPending = {siteName};
                (*node(e, 2).config)[siteName].diskDigest = "b";
            },
            Verdict::Green, "ggg", "node-2:restart-pending");
        row(
            "a file that cannot be used is red, and not one that waits for a reload", 3,
            [=](Evidence &e) {
                node(e, 2).diskHash = u"other"_s;
                node(e, 2).fileUnusable = true;
            },
            Verdict::Red, "grg", "node-2:config-unreadable");
        row(
            "a node that left and knocks with another key is red, and not down", 3,
            [=](Evidence &e) {
                node(e, 2).liveness = Liveness::Left;
                node(e, 2).otherKey = true;
                node(e, 3).liveness = Liveness::Down;
                node(e, 3).otherKey = true;
            },
            Verdict::Red, "grr", "node-2:gossip-key-differs,node-3:gossip-key-differs");
        row(
            "one that is understood has no other key", 3, [=](Evidence &e) { node(e, 2).otherKey = true; },
            Verdict::Green, "ggg");
        row(
            "different per-node keys are no reason", 2,
            [](Evidence &e) { change(e, 2, u"ServiceSettings.ListenAddress"_s, u"\":1\""_s); },
            Verdict::Green, "gg");
    }
    void verdict()
    {
        QFETCH(int, nodes);
        QFETCH(Spoil, spoil);
        QFETCH(Verdict, cluster);
        QFETCH(QString, each);
        QFETCH(QString, reasons);
        Evidence evidence = healthy(std::max(1, nodes));
        spoil(evidence);
        const ClusterStatus status = assess(evidence);
        QCOMPARE(codes(status), reasons);
        QCOMPARE(verdicts(status), each);
        QCOMPARE(status.verdict, cluster);
    }

    void sentence_data()
    {
        QTest::addColumn<int>("nodes");
        QTest::addColumn<Spoil>("spoil");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("detail");
        QTest::newRow("version against a majority")
            << 3 << Spoil([](Evidence &e) { e.nodes[1].version = u"0.1.0"_s; }) << u"version-mismatch"_s
            << u"node-2 runs 0.1.0; 2 of 3 nodes run 0.2.0"_s;
        QTest::newRow("version in a tie")
            << 2 << Spoil([](Evidence &e) { e.nodes[1].version = u"0.1.0"_s; }) << u"version-mismatch"_s
            << u"no majority: node-2 runs 0.1.0, node-1 runs 0.2.0"_s;
        QTest::newRow("schema, with that of the database")
            << 3 << Spoil([](Evidence &e) { e.nodes[1].schema = 2; }) << u"schema-mismatch"_s
            << u"node-2 uses schema 2; 2 of 3 nodes use schema 3; the database has schema 3"_s;
        QTest::newRow("configuration against a majority, with the key")
            << 3 << Spoil([](Evidence &e) { change(e, 2, siteUrl, u"\"x\""_s); }) << u"config-mismatch"_s
            << u"node-2 runs a different configuration than 2 of 3 nodes: ServiceSettings.SiteURL"_s;
        QTest::newRow("configuration against a majority, before its report arrives")
            << 3 << Spoil([](Evidence &e) {
                   change(e, 2, siteUrl, u"\"x\""_s);
                   e.nodes[1].config.reset();
               })
            << u"config-mismatch"_s
            << u"node-2 runs a different configuration than 2 of 3 nodes; which keys differ has not been reported yet"_s;
        QTest::newRow("down, with how long") << 3 << Spoil([](Evidence &e) {
            e.nodes[1].liveness = Liveness::Down;
            e.nodes[1].lastHeard = 12s;
        }) << u"down"_s << u"node-2 is down: nothing heard from it for 12 s"_s;
        QTest::newRow("a file that cannot be used, with what is wrong in it")
            << 3 << Spoil([](Evidence &e) {
                   e.nodes[1].fileUnusable = true;
                   e.nodes[1].fileProblem = u"/c.json: line 8, column 10: no comma"_s;
               })
            << u"config-unreadable"_s
            << u"the configuration file of node-2 cannot be used, and the node would not start with it: /c.json: line 8, column 10: no comma"_s;
        QTest::newRow("a file that cannot be used, before its report arrives")
            << 3 << Spoil([](Evidence &e) { e.nodes[1].fileUnusable = true; }) << u"config-unreadable"_s
            << u"the configuration file of node-2 cannot be used, and the node would not start with it"_s;
        QTest::newRow("a slip of the pen, with what was meant")
            << 3
            << Spoil([](Evidence &e) { (*e.nodes[1].config)[siteUrl].meant = u"ServiceSettings.SiteUrl"_s; })
            << u"config-unknown-key"_s
            << u"the configuration of node-2 has an unknown key: ServiceSettings.SiteURL, did you mean ServiceSettings.SiteUrl?"_s;
        QTest::newRow("a slip of the pen, while the next report is on its way")
            << 3 << Spoil([](Evidence &e) {
                   e.nodes[1].formerConfig = std::exchange(e.nodes[1].config, std::nullopt);
                   (*e.nodes[1].formerConfig)[siteUrl].meant = u"ServiceSettings.SiteUrl"_s;
               })
            << u"config-unknown-key"_s
            << u"the configuration of node-2 has an unknown key: ServiceSettings.SiteURL, did you mean ServiceSettings.SiteUrl?"_s;
        QTest::newRow("a restart that is due, while the next report is on its way")
            << 3 << Spoil([](Evidence &e) {
                   e.nodes[1].config.reset();
                   e.nodes[1].formerRestartPending = QStringList{siteUrl};
               })
            << u"restart-pending"_s
            << u"node-2 needs a restart before these keys take effect: ServiceSettings.SiteURL"_s;
        QTest::newRow("an edited file, with the key")
            << 3 << Spoil([](Evidence &e) {
                   e.nodes[1].diskHash = u"other"_s;
                   (*e.nodes[1].config)[siteUrl].diskDigest = "b";
               })
            << u"config-not-reloaded"_s
            << u"the configuration file of node-2 was edited and is not reloaded: ServiceSettings.SiteURL"_s;
    }
    void sentence()
    {
        QFETCH(int, nodes);
        QFETCH(Spoil, spoil);
        QFETCH(QString, code);
        Evidence evidence = healthy(nodes);
        spoil(evidence);
        const ClusterStatus status = assess(evidence);
        const Reason *reason = reasonOf(status, code, 2);
        QVERIFY(reason);
        QTEST(reason->detail, "detail");
    }

    // Two servers: nobody is blamed alone; the last configuration that both had shows who changed what.
    void tieIsShownAgainstTheLastAgreed()
    {
        Evidence evidence = healthy(2);
        evidence.lastAgreed = agreedConfig(evidence);
        QVERIFY(evidence.lastAgreed);
        change(evidence, 2, siteUrl, u"\"http://b\""_s);
        const ClusterStatus status = assess(evidence);
        QVERIFY(!status.configMajority);
        for (int number : {1, 2}) {
            const Reason *reason = reasonOf(status, u"config-mismatch"_s, number);
            QVERIFY(reason);
            QVERIFY2(reason->detail.startsWith(u"no majority: "_s), qPrintable(reason->detail));
            QCOMPARE(reason->keys, QStringList{siteUrl});
            QCOMPARE(reason->evidence[u"no_majority"_s].toBool(), true);
        }
        QVERIFY(reasonOf(status, u"config-mismatch"_s, 1)
                    ->detail.endsWith(u"node-1 still runs the last configuration that all nodes had"_s));
        QVERIFY(reasonOf(status, u"config-mismatch"_s, 2)
                    ->detail.endsWith(u"node-2 differs in ServiceSettings.SiteURL"_s));
    }

    void tieWithoutHistorySaysSo()
    {
        Evidence evidence = healthy(2);
        change(evidence, 2, siteUrl, u"\"http://b\""_s);
        const ClusterStatus status = assess(evidence);
        const Reason *reason = reasonOf(status, u"config-mismatch"_s, 1);
        QVERIFY(reason);
        QVERIFY(reason->detail.contains(u"no configuration that all nodes had is known"_s));
        QCOMPARE(status.differences.first().referenceFrom, u"none"_s);
    }

    void orderOfTheEvidenceDoesNotMatter()
    {
        Evidence evidence = healthy(4);
        evidence.nodes[1].version = u"0.1.0"_s;
        evidence.nodes[3].liveness = Liveness::Down;
        const ClusterStatus one = assess(evidence);
        std::reverse(evidence.nodes.begin(), evidence.nodes.end());
        const ClusterStatus two = assess(evidence);
        QCOMPARE(codes(one), codes(two));
        QCOMPARE(verdicts(one), verdicts(two));
    }
};

QTEST_GUILESS_MAIN(StatusTest)
#include "tst_status.moc"
