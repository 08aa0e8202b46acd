#include "node/view/clusterview.h"

#include "log/log.h"
#include "net/gossip/endpoints.h"
#include "node/config/serversettings.h"
#include "node/view/agreedfile.h"
#include "node/view/picture.h"

#include <QMutexLocker>

namespace muster::node {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto component = "cluster"_L1;
constexpr Millis coalesce = 20ms; // many inputs of one moment make one picture
constexpr Millis regularly = 500ms; // what grows with time: a leaderless cluster, ages
constexpr Millis publishAtLeast = 5s;
/// A node that joins is known to the database before gossip has told of it.
constexpr Millis joinGrace = 10s;

cluster::Liveness livenessOf(cluster::MemberState state)
{
    switch (state) {
    case cluster::MemberState::Alive:
        return cluster::Liveness::Alive;
    case cluster::MemberState::Suspect:
        return cluster::Liveness::Suspect;
    case cluster::MemberState::Dead:
        return cluster::Liveness::Down;
    case cluster::MemberState::Left:
        return cluster::Liveness::Left;
    }
    Q_UNREACHABLE();
}

} // namespace

ClusterView::ClusterView(Sources sources, QObject *parent)
    : QObject(parent)
    , m(std::move(sources))
    , m_agreed(readAgreed(m.agreedFile))
    , m_leaderSeenAt(steadyNow())
    , m_stream(m.publisher)
    , m_overview(std::make_shared<protocol::Overview>())
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(coalesce);
    connect(&m_soon, &QTimer::timeout, this, &ClusterView::refresh);
    m_regular.setInterval(regularly);
    connect(&m_regular, &QTimer::timeout, this, &ClusterView::refresh);
}

void ClusterView::start()
{
    connect(&m.config, &ConfigFile::changed, this, &ClusterView::soon);
    connect(&m.leadership, &Leadership::changed, this, &ClusterView::soon);
    connect(&m.leadership, &Leadership::writeRefused, this, &ClusterView::noteRefusedWrite);
    connect(&m.discovery, &Discovery::rowsRead, this, &ClusterView::soon);
    if (m.gossip)
        connect(m.gossip, &net::GossipAdapter::membersChanged, this, &ClusterView::soon);
    if (m.peers)
        connect(m.peers, &Peers::changed, this, &ClusterView::soon);
    connect(m.hosts, &Hosts::changed, this, &ClusterView::soon);
    connect(m.hosts, &Hosts::clockJumped, this, &ClusterView::noteClockJump);
    if (m.isolation)
        connect(m.isolation, &IsolationWatch::changed, this, &ClusterView::soon);
    m_regular.start();
    refresh();
}

void ClusterView::setOwnMeta(const cluster::NodeMeta &meta)
{
    m_ownMeta = meta;
    soon();
}

void ClusterView::soon()
{
    if (!m_soon.isActive())
        m_soon.start();
}

void ClusterView::takeMembers()
{
    const auto view = m.gossip ? m.gossip->view() : nullptr;
    const TimePoint now = steadyNow();
    m_members.clear();
    std::map<NodeId, Peers::Seen> forPeers;
    if (view) {
        for (const cluster::Member &member : view->members) {
            const auto meta = cluster::decodeNodeMeta(member.meta);
            if (isForeign(member, meta, m.clusterName))
                continue; // takes no part in verdict or leadership
            const NodeId id(QString::fromUtf8(member.name));
            forPeers[id] = {member.state, *meta, cluster::sightOf(member, now)};
            if (id != m.self)
                m_members[id] = {member, *meta};
        }
    }
    if (view)
        m_foreign.update(*view, m.clusterName);
    if (m.peers)
        m.peers->setMembers(forPeers, view ? view->healthScore : 0);
    proposeCandidates();
}

void ClusterView::proposeCandidates()
{
    std::vector<cluster::LeadershipPeer> peers;
    for (const auto &[id, seen] : m_members)
        peers.push_back({id, seen.member.state, seen.meta});
    // Of the database the lease's connection knows more than what was announced last.
    cluster::NodeMeta own = m_ownMeta;
    own.databaseReachable = m.leadership.databaseReachable();
    own.epoch = m.leadership.epoch();
    m.leadership.consider(own, peers);
}

cluster::NodeEvidence ClusterView::evidenceOf(
    const cluster::Member &member, const cluster::NodeMeta &meta, TimePoint now) const
{
    cluster::NodeEvidence e;
    e.id = NodeId(QString::fromUtf8(member.name));
    e.name = meta.name;
    e.address = meta.httpEndpoint;
    e.gossipAddress = net::toText(member.address);
    e.liveness = livenessOf(member.state);
    e.lifecycle = cluster::lifecycleName(meta.lifecycle);
    e.version = meta.version;
    e.schema = int(meta.schema);
    e.configHash = QString::fromLatin1(meta.configHash.toHex());
    e.diskHash = QString::fromLatin1(meta.diskHash.toHex());
    e.databaseReachable = meta.databaseReachable;
    e.lastHeard = std::max(Millis(0), now - member.lastHeard);
    if (meta.startedAt > 0)
        e.startedAt = QDateTime::fromMSecsSinceEpoch(meta.startedAt, Qt::UTC);
    e.features = meta.features;
    e.gossip = meta.gossip;
    return e;
}

cluster::Evidence ClusterView::gather()
{
    const TimePoint now = steadyNow();
    cluster::Evidence evidence;
    evidence.self = m.self;
    evidence.databaseSchema = m_schema;
    evidence.lastAgreed = m_agreed;

    cluster::Member self;
    self.name = m.self.toUtf8();
    self.address = m.gossip ? m.gossip->address() : cluster::Endpoint{};
    self.state = cluster::MemberState::Alive;
    self.lastHeard = now;
    evidence.nodes.push_back(evidenceOf(self, m_ownMeta, now));
    evidence.nodes.back().config = toEvidence(m.config.report(), evidence.nodes.back().restartPending);

    std::set<NodeId> alive{m.self};
    for (const auto &[id, seen] : m_members) {
        cluster::NodeEvidence e = evidenceOf(seen.member, seen.meta, now);
        const Peers::Peer *peer = m.peers ? m.peers->find(id) : nullptr;
        // A report of another revision is not what the node runs now.
        if (peer && peer->report && peer->report->revision == seen.meta.reportRevision)
            e.config = toEvidence(*peer->report, e.restartPending);
        if (e.liveness == cluster::Liveness::Alive)
            alive.insert(id);
        evidence.nodes.push_back(std::move(e));
    }
    const config::Document &running = m.config.snapshot()->running;
    evidence.clockLimits = clockLimits(running);
    evidence.warnOfHosts = running.boolean(u"MusterSettings.WarnOfHosts");
    const std::map<NodeId, cluster::ClockOffset> clocks = m.hosts->clocks();
    for (cluster::NodeEvidence &node : evidence.nodes) {
        m.hosts->describe(node);
        if (const auto clock = clocks.find(node.id); clock != clocks.end())
            node.clock.ahead = clock->second;
        node.peers = int(alive.size()) - int(alive.contains(node.id));
        node.seenBy = m.peers ? m.peers->seenBy(node.id, alive) : 0;
    }

    if (m.peers)
        evidence.sights = m.peers->matrix();
    evidence.lease.leader = m.leadership.leader();
    evidence.lease.term = m.leadership.term();
    if (evidence.lease.leader)
        m_leaderSeenAt = now;
    evidence.lease.leaderlessFor = now - m_leaderSeenAt;
    return evidence;
}

std::set<NodeId> ClusterView::unseenRows()
{
    const TimePoint now = steadyNow();
    const QList<NodeId> writers = m.discovery.writers();
    std::erase_if(m_unseen,
        [&](const auto &entry) { return m_members.contains(entry.first) || !writers.contains(entry.first); });
    std::set<NodeId> unseen;
    for (const NodeId &id : writers) {
        if (id == m.self || m_members.contains(id))
            continue;
        if (now - m_unseen.try_emplace(id, now).first->second >= joinGrace)
            unseen.insert(id);
    }
    return unseen;
}

void ClusterView::watchIsolation(cluster::Evidence &evidence)
{
    if (!m.isolation)
        return;
    IsolationWatch::Sides sides;
    sides.lost = unseenRows();
    std::set<NodeId> up;
    for (const cluster::NodeEvidence &node : evidence.nodes) {
        if (node.liveness == cluster::Liveness::Down)
            sides.lost.insert(node.id);
        else if (node.liveness != cluster::Liveness::Left)
            up.insert(node.id);
    }
    for (std::set<NodeId> &group : groupsOf(evidence.sights, up))
        if (group.contains(m.self))
            sides.mine = std::move(group);
    sides.holder = evidence.lease.leader;
    m.isolation->update(std::move(sides));
    evidence.isolation = m.isolation->isolation();
}

void ClusterView::refresh()
{
    if (m_databaseReachable != m.leadership.databaseReachable()) {
        m_databaseReachable = m.leadership.databaseReachable();
        emit databaseReachabilityChanged(m_databaseReachable);
    }
    takeMembers(); // a sign of life is no event: it is looked up
    cluster::Evidence evidence = gather();
    watchIsolation(evidence);
    noteAgreed(evidence);
    cluster::ClusterStatus status = cluster::assess(evidence);
    for (const cluster::StatusEvent &event : m_history.update(status, QDateTime::currentDateTimeUtc())) {
        const bool grave = event.severity == cluster::Severity::Red && !event.good;
        log::write(grave ? log::Level::Error : log::Level::Info, component, event.detail,
            {{u"event"_s, event.kind}, {u"node"_s, event.node ? event.node->toString() : QString()}});
    }
    publish(compose(status, evidence));
}

void ClusterView::noteAgreed(const cluster::Evidence &evidence)
{
    auto agreed = cluster::agreedConfig(evidence);
    if (!agreed || (m_agreed && m_agreed->hash == agreed->hash))
        return;
    m_agreed = std::move(agreed);
    if (const auto written = writeAgreed(m.agreedFile, *m_agreed); !written)
        log::warn(component, written.error().detail);
}

std::optional<protocol::LeaderPreference> ClusterView::preference(const cluster::Evidence &evidence) const
{
    const auto &row = m.leadership.row();
    if (!row || row->preferred.isEmpty())
        return {};
    std::vector<cluster::PastTerm> terms;
    for (const store::LeaderTerm &term : m.leadership.history())
        terms.push_back({term.term, term.node, term.endReason});
    const auto judged = cluster::judgePreference(row->preferred, row->preferredTerm, evidence, terms);
    return protocol::LeaderPreference{judged.node, judged.state, judged.detail};
}

protocol::Overview ClusterView::compose(
    const cluster::ClusterStatus &status, const cluster::Evidence &evidence) const
{
    protocol::Overview overview = toOverview(status);
    overview.clusterName = m.clusterName;
    overview.observer = m.self;
    overview.at = QDateTime::currentDateTimeUtc();
    overview.preferred = preference(evidence);
    overview.databases = {{u"primary"_s, m.database, u"primary"_s,
        m.leadership.databaseReachable() ? u"ok"_s : u"unreachable"_s, m.discovery.writers(), 0, 0}};
    m_foreign.describe(overview);
    overview.reachability = toReachability(status, evidence.sights, evidence.isolation);
    for (const store::LeaderTerm &term : m.leadership.history())
        overview.terms.append(toRecord(term));
    for (const cluster::StatusEvent &event : m_history.events())
        overview.events.append(toRecord(event));
    return overview;
}

void ClusterView::publish(protocol::Overview overview)
{
    protocol::Overview facts = withoutMeasurements(overview);
    const TimePoint now = steadyNow();
    const bool news = facts != m_lastNews;
    if (news)
        ++m_revision;
    overview.revision = m_revision;
    const auto shared = std::make_shared<const protocol::Overview>(std::move(overview));
    {
        const QMutexLocker lock(&m_mutex);
        m_overview = shared;
    }
    if (!news && now - m_lastPublishedAt < publishAtLeast)
        return;
    m_lastNews = std::move(facts);
    m_lastPublishedAt = now;
    m_stream.publish(shared);
}

std::shared_ptr<const protocol::Overview> ClusterView::overview() const
{
    const QMutexLocker lock(&m_mutex);
    return m_overview;
}

void ClusterView::noteClockJump(const cluster::ClockJump &jump)
{
    cluster::StatusEvent event;
    event.kind = u"clock-jumped"_s;
    event.node = m.self;
    event.evidence = {{u"name"_s, m_ownMeta.name}, {u"stepped_ms"_s, qint64(jump.stepped.count())},
        {u"suspended_ms"_s, qint64(jump.suspended.count())}};
    const auto seconds = [](Millis time) {
        return QString::number(double(time.count()) / 1000, 'f', 1);
    };
    event.detail = jump.suspended > Millis(0)
        ? u"The host of %1 had been suspended for %2 s."_s.arg(m_ownMeta.name, seconds(jump.suspended))
        : u"The clock of %1 was set by %2 s."_s.arg(m_ownMeta.name, seconds(jump.stepped));
    log::warn(component, event.detail, event.evidence);
    m_history.note(event, QDateTime::currentDateTimeUtc());
    soon();
}

void ClusterView::noteRefusedWrite(quint64 ours, quint64 current, const NodeId &holder)
{
    cluster::StatusEvent event;
    event.kind = u"stale-write-refused"_s;
    event.severity = cluster::Severity::Red;
    event.node = m.self;
    event.detail = u"A leader-only write of %1 was refused: its term %2 is over, term %3 is current."_s
                       .arg(m_ownMeta.name)
                       .arg(ours)
                       .arg(current);
    event.evidence = {
        {u"term"_s, qint64(ours)}, {u"current_term"_s, qint64(current)}, {u"holder"_s, holder.toString()}};
    m_history.note(event, QDateTime::currentDateTimeUtc());
    soon();
}

} // namespace muster::node
