// muster_test: USES Muster::Node
#include "node/streaming/streampeers.h"

#include "net/gossip/endpoints.h"

#include <QTest>

using namespace muster;
using namespace muster::node;
using namespace Qt::Literals::StringLiterals;
using cluster::MemberState;

namespace {

cluster::Member member(const QByteArray &id, const QStringList &features,
    MemberState state = MemberState::Alive, const QString &clusterName = u"chat"_s)
{
    cluster::NodeMeta meta;
    meta.clusterName = clusterName;
    meta.name = u"name-of-"_s + QString::fromLatin1(id);
    meta.features = features;
    cluster::Member one;
    one.name = id;
    one.address = net::toEndpoint(QHostAddress(u"10.0.0.7"_s), 8074);
    one.meta = cluster::encodeNodeMeta(meta);
    one.state = state;
    return one;
}

} // namespace

class TestStreamPeers : public QObject {
    Q_OBJECT
private slots:
    void livingNodesOfTheClusterThatStreamArePeers()
    {
        const QStringList streams{streamingFeature(8175), u"reachability"_s};
        cluster::Member foreign = member("agent", streams);
        foreign.meta = "no node of Muster";
        const auto peers = streamPeers(
            {
                member("self", streams),
                member("alive", streams),
                member("suspect", streams, MemberState::Suspect),
                member("dead", streams, MemberState::Dead),
                member("left", streams, MemberState::Left),
                member("older", {u"reachability"_s}),
                member("odd", {u"streaming/99999"_s}),
                member("elsewhere", streams, MemberState::Alive, u"other"_s),
                foreign,
            },
            NodeId(u"self"_s), u"chat"_s);
        const std::map<NodeId, net::StreamingPeer> wanted{
            {NodeId(u"alive"_s), {u"name-of-alive"_s, QHostAddress(u"10.0.0.7"_s), 8175}},
            {NodeId(u"suspect"_s), {u"name-of-suspect"_s, QHostAddress(u"10.0.0.7"_s), 8175}}};
        QVERIFY(peers == wanted);
    }
};

QTEST_GUILESS_MAIN(TestStreamPeers)
#include "tst_streampeers.moc"
