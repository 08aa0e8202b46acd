// muster_test: USES Muster::Cluster
#include "cluster/node/configreports.h"
#include "unit/cluster/node/nodes.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace muster;
using namespace muster::cluster;
using test::nodeId;

/// What is known of a node's configuration between its reload and its next report.
class TestConfigReports : public QObject {
    Q_OBJECT

private slots:
    // Goal: no reason ends, and is told as mended, because a report is on its way.
    void theReportBeforeStaysKnownAsThatUntilTheNextOneIsThere()
    {
        const QString key = u"ServiceSettings.ListenAdress"_s;
        ConfigReports reports(nodeId(1));
        reports.setPeer(nodeId(2), {1, {{key, {}}}, {key}});
        NodeMeta meta = test::nodeMeta(2);
        const auto described = [&] {
            NodeEvidence node;
            node.id = nodeId(2);
            reports.describe(node, meta);
            return node;
        };
        QVERIFY(described().config && !described().formerConfig);
        meta.reportRevision = 2;
        QVERIFY(!described().config && described().restartPending.isEmpty());
        QVERIFY(described().formerConfig && described().formerConfig->contains(key));
        QCOMPARE(described().formerRestartPending, QStringList{key});
        reports.setPeer(nodeId(2), {2, {}, {}});
        QVERIFY(described().config && described().config->empty() && !described().formerConfig);
    }
};

QTEST_APPLESS_MAIN(TestConfigReports)
#include "tst_configreports.moc"
