// muster_test: USES Muster::Protocol muster_fakenode DEPENDS musterctl PATHS
#include "integration/musterctl/ctlcluster.h"
#include "protocol/admin/gossipkeys.h"
#include "protocol/http/apierror.h"
#include "protocol/http/routes.h"

using namespace muster;
using namespace Qt::Literals::StringLiterals;
using protocol::GossipKeyState;
using protocol::NodeGossipKeys;
using test::Outcome;

namespace {

Result<GossipKeyState> ringOf(const QString &fingerprint)
{
    GossipKeyState state;
    state.keys = {{fingerprint, std::nullopt}};
    return state;
}

Result<GossipKeyState> silence()
{
    return fail(ErrorCode::TimedOut, u"no answer within 5 s"_s);
}

} // namespace

/// `musterctl gossip-key list`: what it advises. A rotation while a node is away would leave that node
/// outside.
class TestGossipKeyList : public QObject {
    Q_OBJECT

private slots:
    void advice_data()
    {
        QTest::addColumn<QStringList>("rings"); // empty: no answer
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QString>("says");
        QTest::addColumn<bool>("rotate");
        const QString a = u"aaaaaaaaaaaaaaaa"_s;
        const QString b = u"bbbbbbbbbbbbbbbb"_s;
        QTest::newRow("all alike") << QStringList{a, a, a} << 0 << QString() << false;
        QTest::newRow("one differs") << QStringList{a, a, b} << 1 << u"do not have the same keys"_s << true;
        QTest::newRow("one is away") << QStringList{a, QString(), a} << 1
                                     << u"node-2 does not answer; the other two agree"_s << false;
        QTest::newRow("one is away, the others differ")
            << QStringList{a, QString(), b} << 1
            << u"node-2 does not answer; the other two do not have the same keys"_s << false;
        QTest::newRow("one is left") << QStringList{a, QString(), QString()} << 1
                                     << u"node-2, node-3 do not answer."_s << false;
    }
    void advice()
    {
        QFETCH(QStringList, rings);
        QFETCH(bool, rotate);
        test::CtlCluster cluster;
        QList<NodeGossipKeys> nodes;
        for (int i = 0; i < rings.size(); ++i)
            nodes.append({NodeId(newId()), u"node-%1"_s.arg(i + 1),
                rings[i].isEmpty() ? silence() : ringOf(rings[i])});
        cluster.one.setReply(u"GET "_s + QString(protocol::routes::gossipKeys),
            protocol::jsonResponse(protocol::toJson(nodes)));
        const Outcome outcome = cluster.run({u"gossip-key"_s, u"list"_s});
        QTEST(outcome.exitCode, "exitCode");
        QFETCH(QString, says);
        QVERIFY2(outcome.err.contains(says), qPrintable(outcome.err));
        QCOMPARE(outcome.err.contains(u"rotate"_s), rotate);
    }
};

QTEST_GUILESS_MAIN(TestGossipKeyList)
#include "tst_gossipkeylist.moc"
