#pragma once
#include "cluster/node/nodelist.h"
#include "protocol/vocabulary/features.h"

/// Nodes as gossip lists them, for tests of what builds on that list.
namespace muster::test {

/// Number 1 has the lowest id.
inline NodeId nodeId(int number)
{
    return NodeId(QString::fromLatin1(QByteArray(1, char('a' + number)).leftJustified(26, '0')));
}

inline cluster::NodeMeta nodeMeta(int number)
{
    cluster::NodeMeta meta;
    meta.clusterName = QStringLiteral("c");
    meta.name = QStringLiteral("node-%1").arg(number);
    meta.lifecycle = cluster::Lifecycle::Active;
    meta.startedAt = fromEpochMillis(1000);
    meta.reportRevision = 1;
    meta.features = {protocol::features::configReport, protocol::features::reachability};
    return meta;
}

inline cluster::Member member(int number, cluster::MemberState state, const cluster::NodeMeta &meta)
{
    cluster::Member member;
    member.name = nodeId(number).toUtf8();
    member.address = {QByteArray::fromHex("0a0000") + char(number), 8074};
    member.meta = cluster::encodeNodeMeta(meta);
    member.state = state;
    return member;
}

inline cluster::Member member(int number, cluster::MemberState state = cluster::MemberState::Alive)
{
    return member(number, state, nodeMeta(number));
}

} // namespace muster::test
