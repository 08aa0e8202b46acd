#include "node/calls/sampleactions.h"

#include "base/then.h"

namespace muster::node {

using namespace Qt::Literals::StringLiterals;

Result<protocol::NodeOverview> nodeWithSamples(const protocol::Overview &overview, const NodeId &node)
{
    const protocol::NodeOverview *known = overview.node(node);
    if (!known)
        return fail(ErrorCode::NotFound, u"There is no node %1 in this cluster."_s.arg(node.toString()));
    if (known->liveness == protocol::Liveness::Down || known->liveness == protocol::Liveness::Left)
        return fail(ErrorCode::Unavailable,
            u"%1 is %2: its samples were in its memory."_s.arg(
                known->name, QString(protocol::livenessName(known->liveness))));
    return *known;
}

SampleActions::SampleActions(NodeId self, const Samples &own, ClusterView &view, PeerCalls &peers)
    : m_self(std::move(self)), m_own(own), m_view(view), m_peers(peers)
{
}

protocol::NodeSamples SampleActions::ours(int seconds) const
{
    const qint64 now = wallMillis();
    const auto overview = m_view.overview();
    const protocol::NodeOverview *own = overview->node(m_self);
    return {m_self, own ? own->name : m_self.toString(), Samples::every.count(),
        qint64(Samples::keptMax) * Samples::every.count() / 1'000,
        QDateTime::fromMSecsSinceEpoch(now, Qt::UTC), m_own.since(now, seconds)};
}

QFuture<Result<protocol::NodeSamples>> SampleActions::samples(
    const NodeId &node, int seconds, const QString &token)
{
    return startOnThreadOf<Answer>(this, [this, node, seconds, token]() -> QFuture<Answer> {
        if (node == m_self)
            return ready<Answer>(ours(seconds));
        const auto known = nodeWithSamples(*m_view.overview(), node);
        if (!known)
            return ready<Answer>(tl::make_unexpected(known.error()));
        return ask(*known, seconds, token);
    });
}

QFuture<Result<protocol::NodeSamples>> SampleActions::ask(
    const protocol::NodeOverview &node, int seconds, const QString &token)
{
    const auto asked = [this, seconds, token](const protocol::NodeOverview &peer) {
        const auto client = m_peers.clientFor(peer, token);
        // The captured client lives as long as its call.
        return then(client->samplesHere(peer.id, seconds), [client](const Answer &answer) { return answer; });
    };
    return then(m_peers.askEach<protocol::NodeSamples>({node}, asked),
        [](const QList<PeerCalls::Answer<protocol::NodeSamples>> &answers) {
            return answers.first().result;
        });
}

} // namespace muster::node
