// muster_test: USES Muster::Node
#include "cluster/status/configcomparison.h"
#include "config/hash.h"
#include "node/membership/peers.h"

#include <QTest>

#include <algorithm>

using namespace muster;
using namespace Qt::Literals::StringLiterals;

namespace {

cluster::NodeEvidence nodeWith(int number, const QByteArray &disk)
{
    const auto running = config::parseDocument("{}", u"c"_s);
    const auto file = config::parseDocument(disk, u"c"_s);
    const config::Report report = config::makeReport({quint32(number), *running, *file,
        config::EnvironmentOverrides(config::EnvironmentOverrides::Variables()), {}, "key"});
    cluster::NodeEvidence node;
    node.id = NodeId(u"id-%1"_s.arg(number));
    node.name = u"node-%1"_s.arg(number);
    node.version = u"0.1.0"_s;
    node.configHash = QString::fromLatin1(report.runningHash.toHex());
    node.diskHash = QString::fromLatin1(report.diskHash.toHex());
    node.config = node::toNodeConfig(*config::decodeReport(config::encodeReport(report))).keys;
    return node;
}

} // namespace

/// From the report of a node to what is said of its configuration.
class TestNodeConfig : public QObject {
    Q_OBJECT
private slots:
    /// Whoever lists an unknown key as absent has it as little as those who do not list it.
    void aSlipInOneFileIsNoDifferenceOfTheHealthyNodes_data()
    {
        QTest::addColumn<int>("slipped");
        for (int i = 1; i <= 3; ++i)
            QTest::addRow("node %d", i) << i;
    }
    void aSlipInOneFileIsNoDifferenceOfTheHealthyNodes()
    {
        QFETCH(int, slipped);
        cluster::Evidence evidence;
        for (int i = 1; i <= 3; ++i)
            evidence.nodes.push_back(
                nodeWith(i, i == slipped ? R"({"ServiceSettings":{"ListenAdress":":8065"}})" : "{}"));
        evidence.self = evidence.nodes.front().id;
        const cluster::ConfigComparison comparison = cluster::compareConfigs(evidence);
        QVERIFY(comparison.differingKeys.isEmpty());
        QCOMPARE(comparison.differences.size(), 1);
        const cluster::ConfigDifference &difference = comparison.differences.first();
        QCOMPARE(difference.meant, u"ServiceSettings.ListenAddress"_s);
        for (const cluster::ConfigValue &value : difference.values) {
            QVERIFY2(!value.deviates, qPrintable(value.node.toString()));
            QCOMPARE(value.cause.text(),
                value.node == NodeId(u"id-%1"_s.arg(slipped)) ? u"unknown-key"_s : QString());
        }
    }

    /// A peer's names are looked up, but not without end.
    void aPeerCannotMakeUsSearchForEver()
    {
        config::Report report;
        report.runningHash = report.diskHash = QByteArray(config::hashSize, 'h');
        for (int i = 0; i < 676; ++i)
            report.entries[u"ServiceSettings.ListenAddre"_s + QChar(u'a' + i / 26) + QChar(u'a' + i % 26)] = {
                .digest = QByteArray(config::reportDigestSize, 'd'), .display = u"1"_s, .unknown = true};
        const cluster::NodeConfig config = node::toNodeConfig(report);
        QCOMPARE(config.keys.size(), size_t(676));
        QCOMPARE(std::count_if(config.keys.begin(), config.keys.end(),
                     [](const auto &entry) { return !entry.second.meant.isEmpty(); }),
            200);
    }
};
QTEST_APPLESS_MAIN(TestNodeConfig)
#include "tst_nodeconfig.moc"
