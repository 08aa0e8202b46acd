#include "node/streaming/streampeers.h"

#include "net/gossip/endpoints.h"

namespace muster::node {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto prefix = "streaming/"_L1;

/// 0: it does not stream.
quint16 portOf(const QStringList &features)
{
    for (const QString &feature : features)
        if (feature.startsWith(prefix))
            return feature.sliced(prefix.size()).toUShort();
    return 0;
}

} // namespace

QString streamingFeature(quint16 port)
{
    return prefix + QString::number(port);
}

std::map<NodeId, net::StreamingPeer> streamPeers(
    const std::vector<cluster::Member> &members, const NodeId &self, const QString &clusterName)
{
    std::map<NodeId, net::StreamingPeer> peers;
    for (const cluster::Member &member : members) {
        const NodeId node(QString::fromUtf8(member.name));
        const bool lives =
            member.state == cluster::MemberState::Alive || member.state == cluster::MemberState::Suspect;
        const QHostAddress address = net::toHostAddress(member.address);
        const auto meta = cluster::decodeNodeMeta(member.meta);
        const quint16 port = meta ? portOf(meta->features) : quint16(0);
        if (node != self && lives && !address.isNull() && port != 0 && meta->clusterName == clusterName)
            peers.emplace(node, net::StreamingPeer{meta->name, address, port});
    }
    return peers;
}

} // namespace muster::node
