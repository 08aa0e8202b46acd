#include "cluster/node/nodeevidence.h"

#include "cluster/membership/membertable.h"

namespace muster::cluster {

using namespace Qt::Literals::StringLiterals;

NodeEvidence evidenceOf(const NodeId &id, const ListedNode &node, TimePoint now)
{
    NodeEvidence e;
    static_cast<protocol::NodeFacts &>(e) = factsOf(node.meta);
    e.id = id;
    e.gossipAddress = addressText(node.address);
    e.port = node.port;
    if (node.alsoAt)
        e.alsoAt = addressText(*node.alsoAt);
    e.liveness = livenessOf(node.state);
    e.databaseReachable = node.meta.databaseReachable;
    e.lastHeard = std::max(Millis(0), now - node.lastHeard);
    return e;
}

EventRecord clockJumpEvent(const NodeId &self, const QString &name, const ClockJump &jump)
{
    EventRecord event;
    event.kind = EventKind::ClockJumped;
    event.node = self;
    event.evidence = {{u"name"_s, name}, {u"stepped_ms"_s, qint64(jump.stepped.count())},
        {u"suspended_ms"_s, qint64(jump.suspended.count())}};
    const auto seconds = [](Millis time) {
        return QString::number(double(time.count()) / 1000, 'f', 1);
    };
    event.detail = jump.suspended > Millis(0)
        ? u"the host of %1 had been suspended for %2 s"_s.arg(name, seconds(jump.suspended))
        : u"the clock of %1 was set by %2 s"_s.arg(name, seconds(jump.stepped));
    return event;
}

EventRecord pauseEvent(const NodeId &self, const QString &name, Millis paused)
{
    EventRecord event;
    event.kind = EventKind::ProcessPaused;
    event.node = self;
    event.evidence = {{u"name"_s, name}, {u"paused_ms"_s, qint64(paused.count())}};
    event.detail =
        u"the process of %1 stood still for %2 s: it was stopped, or its host gave it no time"_s.arg(
            name, QString::number(double(paused.count()) / 1000, 'f', 1));
    return event;
}

EventRecord refusedWriteEvent(
    const NodeId &self, const QString &name, const LeaseKeeper::RefusedStaleTerm &refused)
{
    EventRecord event;
    event.kind = EventKind::StaleWriteRefused;
    event.severity = Severity::Red;
    event.node = self;
    event.detail =
        u"a leader-only write of %1 was refused: its term %2 is over, term %3 is current"_s.arg(name)
            .arg(refused.ours)
            .arg(refused.current);
    event.evidence = {{u"term"_s, qint64(refused.ours)}, {u"current_term"_s, qint64(refused.current)},
        {u"holder"_s, refused.holder.toString()}};
    return event;
}

} // namespace muster::cluster
