#include "node/view/clusterview.h"

#include "cluster/node/timings.h"
#include "log/log.h"
#include "node/config/serversettings.h"
#include "node/membership/otherkeys.h"
#include "node/membership/peers.h"
#include "node/view/agreedfile.h"
#include "node/view/overviewbuilder.h"

namespace muster::node {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto component = "cluster"_L1;
constexpr Millis publishAtLeast = 5s;

} // namespace

ClusterView::ClusterView(Deps deps, QObject *parent)
    : QObject(parent)
    , m_deps(std::move(deps))
    , m_agreed(readAgreed(m_deps.agreedFile))
    , m_topics(m_deps.publisher)
    , m_overview(std::make_shared<protocol::Overview>())
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(cluster::timings::lookAfterChange);
    connect(&m_soon, &QTimer::timeout, this, &ClusterView::refresh);
    m_regular.setInterval(cluster::timings::lookEvery);
    connect(&m_regular, &QTimer::timeout, this, &ClusterView::refresh);
}

void ClusterView::start()
{
    connect(&m_deps.driver, &NodeDriver::stepped, this, &ClusterView::take);
    connect(&m_deps.config, &ConfigFile::changed, this, &ClusterView::takeConfig);
    connect(&m_deps.leadership, &Leadership::changed, this, &ClusterView::soon);
    connect(&m_deps.discovery, &Discovery::rowsRead, this, &ClusterView::soon);
    if (m_deps.gossip)
        connect(m_deps.gossip, &net::GossipAdapter::membersChanged, this, &ClusterView::soon);
    takeConfig();
    m_regular.start();
    refresh();
}

void ClusterView::soon()
{
    if (!m_soon.isActive())
        m_soon.start();
}

void ClusterView::take(const cluster::NodeOutput &output)
{
    for (const protocol::EventRecord &event : output.noticed)
        if (event.kind != protocol::EventKind::StaleWriteRefused) // the lease logs that
            log::warn(component, event.detail, event.evidence);
    if (output.news)
        soon();
}

void ClusterView::takeConfig()
{
    const config::Report &report = m_deps.config.report();
    m_deps.driver.step(cluster::input::OwnConfig{toNodeConfig(report), config::encodeReport(report)});
    soon();
}

void ClusterView::look()
{
    const QList<NodeId> writers = m_deps.discovery.writers();
    cluster::input::Look look{{}, 0, {writers.begin(), writers.end()}, m_deps.discovery.reads()};
    if (const auto view = m_deps.gossip ? m_deps.gossip->view() : nullptr) {
        look.members = view->members;
        look.health = view->healthScore;
        m_foreign.update(*view, m_deps.clusterName);
    }
    m_deps.driver.step(std::move(look));
}

cluster::NodeCore::Observer ClusterView::observer() const
{
    const auto snapshot = m_deps.config.snapshot();
    const config::Document &running = snapshot->running;
    cluster::NodeCore::Observer observer{m_deps.gossip ? m_deps.gossip->address() : cluster::Endpoint{},
        m_schema, clockLimits(running), running.boolean(u"MusterSettings.WarnOfHosts"), m_agreed, {},
        m_deps.discovery.outsiders(), m_deps.writes ? m_deps.writes->unwritableFor() : Millis(0), {}};
    if (const auto &problem = m_deps.leadership.writeProblem()) {
        observer.unwritableFor = std::max(observer.unwritableFor, steadyNow() - problem->since);
        observer.unwritableWhy = problem->said;
    }
    if (const auto view = m_deps.gossip ? m_deps.gossip->view() : nullptr)
        observer.keyStrangers =
            nodesWithOtherKey(m_deps.discovery.rows(), m_deps.discovery.writers(), *view, steadyNow());
    return observer;
}

void ClusterView::refresh()
{
    look(); // a sign of life is no event: it is looked up
    const cluster::Evidence evidence = m_deps.driver.evidence(observer());
    noteAgreed(evidence);
    const auto [status, events] = m_deps.driver.assess(evidence);
    for (const protocol::EventRecord &event : events) {
        const bool grave =
            event.severity == protocol::Severity::Red && event.nature == protocol::EventNature::Problem;
        log::write(grave ? log::Level::Error : log::Level::Info, component, event.detail,
            {{u"event"_s, event.kind.text()}, {u"node"_s, event.node ? event.node->toString() : QString()}});
    }
    publish(compose(status, evidence));
}

void ClusterView::noteAgreed(const cluster::Evidence &evidence)
{
    auto agreed = cluster::agreedConfig(evidence);
    if (!agreed || (m_agreed && m_agreed->hash == agreed->hash))
        return;
    m_agreed = std::move(agreed);
    if (const auto written = writeAgreed(m_deps.agreedFile, *m_agreed); !written)
        log::warn(component, written.error().detail);
}

std::optional<protocol::LeaderPreference> ClusterView::preference(const cluster::Evidence &evidence) const
{
    const auto &row = m_deps.leadership.row();
    if (!row || row->preferred.isEmpty())
        return {};
    std::vector<cluster::PastTerm> terms;
    for (const store::LeaderTerm &term : m_deps.leadership.history())
        terms.push_back({term.term, term.node, term.endReason});
    return cluster::judgePreference(row->preferred, row->preferredTerm, evidence, terms);
}

namespace {

/// The cluster's reasons say why it takes no writes.
protocol::DatabaseState primaryState(const cluster::ClusterStatus &status, bool isReachable)
{
    const bool isLocked = std::any_of(status.reasons.begin(), status.reasons.end(),
        [](const auto &reason) { return reason.code == protocol::ReasonCode::DatabaseLocked; });
    using State = protocol::DatabaseState;
    return !isReachable ? State::Unreachable : isLocked ? State::Unwritable : State::Ok;
}

} // namespace

protocol::Overview ClusterView::compose(
    const cluster::ClusterStatus &status, const cluster::Evidence &evidence) const
{
    protocol::Overview overview = toOverview(status);
    overview.clusterName = m_deps.clusterName;
    overview.observer = m_deps.self;
    overview.at = QDateTime::currentDateTimeUtc();
    for (protocol::NodeOverview &node : overview.nodes)
        node.vouched = vouchesFor(node);
    overview.preferred = preference(evidence);
    protocol::DatabaseOverview primary{u"primary"_s, m_deps.database(), protocol::DatabaseRole::Primary,
        primaryState(status, m_deps.leadership.databaseReachable()), m_deps.discovery.writers(), 0, {}};
    QList<protocol::DatabaseServer> servers;
    if (m_deps.servers)
        servers = m_deps.servers->servers(*primary.state.known());
    if (!servers.isEmpty() && primary.state == protocol::DatabaseState::Ok
        && servers.first().state == protocol::DatabaseState::ReadOnly)
        primary.state = servers.first().state;
    overview.databases = {primary};
    overview.databases += DatabaseWatch::replicasIn(servers);
    m_foreign.describe(overview);
    overview.reachability = toReachability(status, evidence.sights, evidence.isolation);
    for (const store::LeaderTerm &term : m_deps.leadership.history())
        overview.terms.append(toRecord(term));
    for (const protocol::EventRecord &event : m_deps.driver.core().events())
        overview.events.append(event);
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
        const std::lock_guard lock(m_mutex);
        m_overview = shared;
    }
    if (!news && now - m_lastPublishedAt < publishAtLeast)
        return;
    m_lastNews = std::move(facts);
    m_lastPublishedAt = now;
    m_topics.publish(shared);
}

std::shared_ptr<const protocol::Overview> ClusterView::overview() const
{
    const std::lock_guard lock(m_mutex);
    return m_overview;
}

} // namespace muster::node
