// muster_test: USES Muster::Setup
#include "setup/plan.h"

#include <QJsonDocument>
#include <QTest>

using namespace muster;
using namespace muster::setup;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace {

NewNode node(const QString &text)
{
    const auto parsed = parseNewNode(text, 1s);
    if (!parsed)
        qFatal("%s", qPrintable(parsed.error().detail));
    return *parsed;
}

QJsonObject configOf(const Plan &plan, const QString &path)
{
    for (const PlannedFile &file : plan.files)
        if (file.path == path)
            return QJsonDocument::fromJson(file.bytes).object();
    return {};
}

const QDateTime &now()
{
    static const QDateTime time = QDateTime::fromSecsSinceEpoch(1'800'000'000, Qt::UTC);
    return time;
}

} // namespace

// Goal: a plan is complete before anything is written, and what cannot work is refused in a sentence.
class TestPlan : public QObject {
    Q_OBJECT

private slots:
    void onOneHostAFileIsShared()
    {
        const QList<NewNode> nodes{node(u"a=127.0.0.1"_s), node(u"b=127.0.0.1:8165:8174:8175"_s)};
        QVERIFY(!needsSharedDatabase(nodes));
        const auto plan = planCluster({u"/made"_s, u"chat"_s, nodes, {}, {}}, now());
        QVERIFY2(plan, qPrintable(plan ? QString() : plan.error().detail));
        QCOMPARE(plan->database, u"/made/muster.db"_s);
        const QJsonObject b = configOf(*plan, u"nodes/b/config.json"_s);
        QCOMPARE(b[u"ServiceSettings"][u"ListenAddress"].toString(), u"127.0.0.1:8165"_s);
        QCOMPARE(b[u"ClusterSettings"][u"StreamingPort"].toInt(), 8175);
        QCOMPARE(b[u"MusterSettings"][u"NodeCertFile"].toString(), u"node.pem"_s);
        QCOMPARE(b[u"MusterSettings"][u"NodeKeyFile"].toString(), u"node.key"_s);
        QCOMPARE(b[u"MusterSettings"][u"ClusterCAFile"].toString(), u"cluster-ca.pem"_s);
        QVERIFY(!plan->gossipKey.isEmpty());
    }

    void onSeveralHostsADatabaseIsNeeded()
    {
        const QList<NewNode> nodes{node(u"a=10.9.0.1"_s), node(u"b=10.9.0.2"_s)};
        QVERIFY(needsSharedDatabase(nodes));
        const auto without = planCluster({u"/made"_s, u"chat"_s, nodes, {}, {}}, now());
        QVERIFY(!without);
        QCOMPARE(without.error().code, ErrorCode::InvalidArgument);
        QVERIFY(planCluster({u"/made"_s, u"chat"_s, nodes, u"postgres://m@db/m"_s, {}}, now()));
    }

    void whatIsSecretIsMarked()
    {
        const auto plan = planCluster({u"/made"_s, u"chat"_s, {node(u"a=127.0.0.1"_s)}, {}, {}}, now());
        for (const PlannedFile &file : plan->files)
            QCOMPARE(file.secret, !file.path.endsWith(u".pem"));
    }

    void oneMoreNodeIsLikeTheOthers()
    {
        const auto first = planCluster({u"/made"_s, u"chat"_s, {node(u"a=127.0.0.1"_s)}, {}, {}}, now());
        const auto ca = keys::makeClusterCa(u"chat"_s, now());
        keys::GossipKeyRing ring;
        QVERIFY(ring.install(*keys::newGossipKey(), now()));
        const ExistingCluster cluster{
            u"/made"_s, *ca, configOf(*first, u"nodes/a/config.json"_s), {node(u"a=127.0.0.1"_s)}, {}};
        const auto plan = planNode(cluster, node(u"c=127.0.0.1:8265:8274:8275"_s), ring, 30, now());
        QVERIFY2(plan, qPrintable(plan ? QString() : plan.error().detail));
        const QJsonObject c = configOf(*plan, u"config.json"_s);
        QCOMPARE(c[u"SqlSettings"], cluster.config[u"SqlSettings"]);
        QCOMPARE(c[u"ClusterSettings"][u"OverrideHostname"].toString(), u"c"_s);
        QVERIFY(!planNode(cluster, node(u"a=127.0.0.1:8265:8274:8275"_s), ring, 30, now()));
    }
};

QTEST_GUILESS_MAIN(TestPlan)
#include "tst_plan.moc"
