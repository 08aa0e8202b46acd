#include "cluster/node/nodecore.h"

#include "base/overloaded.h"
#include "cluster/node/nodeevidence.h"

namespace muster::cluster {

NodeCore::NodeCore(NodeId self, QString clusterName, bool clustered, Random random)
    : m_self(std::move(self))
    , m_clusterName(std::move(clusterName))
    , m_clustered(clustered)
    , m_listed(m_clusterName)
    , m_outbox(m_self)
    , m_views(m_self)
    , m_configs(m_self)
    , m_hosts(m_self)
    , m_lease(m_self)
    , m_isolation(m_self, random)
{
}

NodeOutput NodeCore::step(const NodeInput &input, const Moment &now)
{
    std::visit([&](const auto &each) { handle(each, now); }, input);
    collect(now);
    return std::exchange(m_output, {});
}

TimePoint NodeCore::nextDeadline() const
{
    return std::min(m_lease.nextDeadline(), m_isolation.nextDeadline());
}

/// What every step may have caused, in any part.
void NodeCore::collect(const Moment &now)
{
    LeaseKeeper::Output lease = m_lease.takeOutput();
    for (const LeaseKeeper::Event &event : lease.events)
        if (const auto *refused = std::get_if<LeaseKeeper::RefusedStaleTerm>(&event))
            notice(refusedWriteEvent(m_self, m_own.name, *refused), now);
    m_output.leaseEvents = std::move(lease.events);
    m_output.commands = std::move(lease.commands);
    m_output.leaseChanged = m_lease.takeChange(now.steady);
    m_output.news = m_output.news || m_output.leaseChanged;

    NodeMeta facts = m_own;
    m_lease.describe(facts, now.steady);
    if (m_announces && facts != m_announced) {
        m_announced = facts;
        m_output.announce = std::move(facts);
        m_output.news = true;
    }

    IsolationJudge::Output isolation = m_isolation.takeOutput();
    m_output.beat = isolation.beat;
    m_output.forgetWitnesses = std::move(isolation.forget);
    if (isolation.changed) {
        m_output.isolation = m_isolation.isolation();
        m_output.news = true;
    }
    m_output.messages = m_outbox.take();
}

void NodeCore::notice(EventRecord event, const Moment &now)
{
    m_output.noticed.push_back(m_history.note(std::move(event), toDateTime(now.wall)));
    m_output.news = true;
}

void NodeCore::handle(const input::Begin &, const Moment &now)
{
    m_lease.begin(now.steady);
}

void NodeCore::handle(const input::Look &look, const Moment &now)
{
    m_listed.update(look.members, now.steady);
    m_absent.update(look.writers, m_listed, m_self, now.steady);
    m_unregistered.update(look.writers, look.writersReads, m_listed, m_self);
    m_views.look(m_listed, look.health, now);
    m_configs.ask(m_listed, now.steady, m_outbox);
    m_views.send(m_listed, m_own, now.steady, m_outbox);
    m_lease.consider(m_own, m_listed, now.steady);
    watchIsolation(now.steady);
}

void NodeCore::watchIsolation(TimePoint now)
{
    if (!m_clustered)
        return;
    IsolationJudge::Sides sides;
    sides.lost = m_absent.absent(now);
    std::set<NodeId> up{m_self};
    for (const auto &[id, node] : m_listed.all()) {
        if (node.state == MemberState::Dead && id != m_self)
            sides.lost.insert(id);
        else if (node.state != MemberState::Left)
            up.insert(id);
    }
    // If nobody is missing there is only one side; and the matrix is large.
    if (!sides.lost.empty()) {
        for (std::set<NodeId> &group : groupsOf(m_views.matrix(m_listed, now), up))
            if (group.contains(m_self))
                sides.mine = std::move(group);
    }
    sides.holder = m_lease.keeper().leader(now);
    m_isolation.update(std::move(sides), now);
}

void NodeCore::handle(const input::OwnMeta &own, const Moment &)
{
    m_own = own.meta;
    m_announces = true;
}

void NodeCore::handle(const input::OwnConfig &own, const Moment &)
{
    m_configs.setOwn(own.config, own.report);
    m_output.news = true;
}

void NodeCore::handle(const input::PeerConfig &peer, const Moment &)
{
    if (m_listed.contains(peer.from))
        m_configs.setPeer(peer.from, peer.config);
    m_output.news = true;
}

void NodeCore::handle(const input::OwnHost &own, const Moment &now)
{
    m_hosts.setOwn(own.facts, own.report);
    m_hosts.send(m_listed, now, m_outbox);
    m_output.news = true;
}

void NodeCore::handle(const input::PeerHost &peer, const Moment &)
{
    m_hosts.setPeer(peer.from, peer.facts);
    m_output.news = true;
}

void NodeCore::handle(const input::Clocks &clocks, const Moment &now)
{
    if (const auto jump = m_hosts.look(clocks.look))
        notice(jump->paused > Millis(0) ? pauseEvent(m_self, m_own.name, jump->paused)
                                        : clockJumpEvent(m_self, m_own.name, *jump),
            now);
    m_hosts.send(m_listed, now, m_outbox);
}

void NodeCore::handle(const input::Message &message, const Moment &now)
{
    const auto decoded = decodePeerMessage(message.body);
    if (!decoded)
        m_output.oddMessages.push_back({looksLikePeerMessage(message.body), decoded.error().detail});
    else
        take(*decoded, now);
}

void NodeCore::take(const PeerMessage &message, const Moment &now)
{
    const NodeId &from = message.from;
    // Of a node that gossip does not list yet, what is reported unasked is kept: everything else is requested
    // again.
    const bool reported =
        std::holds_alternative<ViewNotice>(message.body) || std::holds_alternative<HostNotice>(message.body);
    if (!reported && !m_listed.contains(from))
        return;
    std::visit(Overloaded{
                   [&](const ReportRequest &) { m_configs.answer(from, m_own, m_outbox); },
                   [&](const ReportAnswer &answer) {
                       m_output.configReports.push_back({from, answer.report});
                   },
                   [&](const ViewNotice &view) {
                       m_views.received(from, view, m_listed, now.steady);
                       m_output.news = true;
                   },
                   [&](const ClockProbe &probe) { m_hosts.probed(from, probe, now, m_outbox); },
                   [&](const ClockEcho &echo) { m_hosts.echoed(from, echo, now.steady); },
                   [&](const HostNotice &host) {
                       m_output.hostReports.push_back({from, host.report});
                   },
               },
        message.body);
}

void NodeCore::handle(const input::MessageEnded &ended, const Moment &now)
{
    m_outbox.ended(ended.to);
    if (ended.delivered) {
        m_views.send(m_listed, m_own, now.steady, m_outbox); // what was waiting for it
        return;
    }
    m_views.lost(ended.to);
    m_hosts.lost(ended.to);
}

void NodeCore::handle(const input::LeaseAnswer &answer, const Moment &now)
{
    m_lease.answered(answer, now.steady);
}

void NodeCore::handle(const input::WitnessAnswer &answer, const Moment &now)
{
    m_isolation.answered(answer.rows, now.steady);
}

void NodeCore::handle(const input::WitnessForgotten &forgotten, const Moment &)
{
    m_isolation.forgotten(forgotten.done);
}

void NodeCore::handle(const input::StopWitness &, const Moment &)
{
    m_isolation.stop();
}

void NodeCore::handle(const input::Resign &, const Moment &now)
{
    m_lease.resign(now.steady);
}

void NodeCore::handle(const input::Tick &, const Moment &now)
{
    m_lease.tick(now.steady);
    m_isolation.tick(now.steady);
}

namespace {

/// Gossip may list it from before, or not at all.
void addStranger(Evidence &evidence, const KeyStranger &stranger)
{
    auto found = std::find_if(evidence.nodes.begin(), evidence.nodes.end(),
        [&stranger](const NodeEvidence &node) { return node.id == stranger.id; });
    if (found == evidence.nodes.end()) {
        NodeEvidence node;
        node.id = stranger.id;
        node.name = node.gossipAddress = stranger.address;
        node.liveness = Liveness::Down;
        found = evidence.nodes.insert(evidence.nodes.end(), node);
    }
    found->otherKey = true;
}

} // namespace

Evidence NodeCore::evidence(const Observer &observer, const Moment &now) const
{
    Evidence evidence;
    evidence.self = m_self;
    evidence.clusterName = m_clusterName;
    evidence.outsiders = observer.outsiders;
    evidence.unwritableFor = observer.unwritableFor;
    evidence.unwritableWhy = observer.unwritableWhy;
    evidence.databaseSchema = observer.databaseSchema;
    evidence.lastAgreed = observer.lastAgreed;
    evidence.clockLimits = observer.clockLimits;
    evidence.warnOfHosts = observer.warnOfHosts;
    ListedNode self{MemberState::Alive, m_announced, {}, observer.gossipAddress, now.steady, {}, {}, {}};
    if (const auto listed = m_listed.all().find(m_self); listed != m_listed.all().end())
        self.alsoAt = listed->second.alsoAt;
    evidence.nodes.push_back(evidenceOf(m_self, self, now.steady));
    m_configs.describe(evidence.nodes.back(), m_announced);
    std::set<NodeId> alive = m_listed.alive();
    alive.insert(m_self);
    for (const auto &[id, node] : m_listed.all()) {
        if (id == m_self)
            continue;
        evidence.nodes.push_back(evidenceOf(id, node, now.steady));
        m_configs.describe(evidence.nodes.back(), node.meta);
    }
    for (const KeyStranger &stranger : observer.keyStrangers)
        addStranger(evidence, stranger);
    const std::set<NodeId> unregistered = m_unregistered.nodes();
    const std::map<NodeId, ClockOffset> clocks = m_hosts.clocks(now);
    for (NodeEvidence &node : evidence.nodes) {
        m_hosts.describe(node);
        if (const auto clock = clocks.find(node.id); clock != clocks.end())
            node.clock.ahead = clock->second;
        node.otherDatabase = unregistered.contains(node.id);
        node.peers = int(alive.size()) - int(alive.contains(node.id));
        node.seenBy = m_views.seenBy(node.id, alive);
    }
    evidence.sights = m_views.matrix(m_listed, now.steady);
    m_lease.describe(evidence.lease, now.steady);
    evidence.isolation = m_isolation.isolation();
    return evidence;
}

NodeCore::Assessment NodeCore::assess(const Evidence &evidence, const Moment &now)
{
    Assessment assessment{cluster::assess(evidence), {}};
    assessment.events = m_history.update(assessment.status, toDateTime(now.wall));
    return assessment;
}

} // namespace muster::cluster
