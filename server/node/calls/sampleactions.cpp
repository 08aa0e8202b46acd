#include "node/calls/sampleactions.h"

#include "client/admin/sampleapi.h"
#include "node/calls/peerrequest.h"

#include <QThread>

namespace muster::node {

using namespace Qt::Literals::StringLiterals;

Result<protocol::NodeOverview> nodeWithSamples(const protocol::Overview &overview, const NodeId &node)
{
    const protocol::NodeOverview *known = overview.node(node);
    if (!known)
        return fail(ErrorCode::NotFound, u"There is no node %1 in this cluster."_s.arg(node.toString()));
    if (known->liveness == protocol::Liveness::Down || known->liveness == protocol::Liveness::Left)
        return fail(ErrorCode::Unavailable,
            u"%1 is %2, and nobody else has its samples."_s.arg(
                known->name, QString(protocol::name(known->liveness))));
    return *known;
}

protocol::NodeSamples SampleActions::ours(int seconds) const
{
    const WallTime now = wallNow();
    const auto overview = m_peers.directory().overview();
    const protocol::NodeOverview *own = overview->node(self());
    protocol::NodeSamples ours{self(), own ? own->name : self().toString(), Samples::every, Samples::kept,
        toDateTime(now), QThread::idealThreadCount(), {}};
    const std::chrono::seconds span(seconds);
    if (span <= Samples::kept) {
        ours.samples = m_own.since(now, seconds);
        return ours;
    }
    const auto step = SampleHistory::stepFor(span);
    ours.every = step;
    ours.kept = protocol::minutesKept;
    ours.samples = m_history.since(now - span, now, step);
    return ours;
}

QFuture<Result<protocol::NodeSamples>> SampleActions::samples(
    const NodeId &node, int seconds, const QString &token)
{
    using Answer = Result<protocol::NodeSamples>;
    return startOnThreadOf<Answer>(this, [this, node, seconds, token]() -> QFuture<Answer> {
        if (node == self())
            return ready<Answer>(ours(seconds)); // needs neither the overview nor the database
        const auto known = nodeWithSamples(*m_peers.directory().overview(), node);
        if (!known)
            return ready<Answer>(failed(known));
        PeerRequest<protocol::NodeSamples> request;
        request.token = token;
        request.there = [seconds](client::Transport &peer, const protocol::NodeOverview &asked) {
            return client::SampleApi(peer).samplesHere(asked.id, seconds);
        };
        return then(request.send(m_peers, {*known}),
            [](const QList<PeerAnswer<protocol::NodeSamples>> &answers) { return answers.first().result; });
    });
}

} // namespace muster::node
