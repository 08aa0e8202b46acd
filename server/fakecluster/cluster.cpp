#include "fakecluster/cluster.h"

#include "base/then.h"
#include "base/time.h"
#include "config/clientconfig.h"
#include "node/calls/peercalls.h"

namespace muster::fakecluster {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using node::startOnThreadOf;

namespace {

constexpr Millis coalesce = 20ms; // as ClusterView
constexpr Millis publishAtLeast = 5s;
/// Whoever gets pictures has to read and draw them: those of a thousand nodes come four times a second.
constexpr auto apartPerNode = 250us;

api::ConfigOutcome outcomeOf(const ConfigChange &change)
{
    return {change.changed, change.restart};
}

std::shared_ptr<const api::ConfigSnapshot> snapshotOf(const NodeConfig &config, const QString &version)
{
    auto snapshot = std::make_shared<api::ConfigSnapshot>();
    snapshot->running = config.running;
    snapshot->rules = config::requestRules(config.running);
    snapshot->file = config.disk;
    const config::ClientFacts facts{version, version, {}, {}, {}};
    snapshot->clientFull = config::clientConfig(config.running, facts, true);
    snapshot->clientShort = config::clientConfig(config.running, facts, false);
    snapshot->versionId = version.toUtf8() + '.' + version.toUtf8() + '.'
        + config::clientConfigHash(snapshot->clientFull) + ".false";
    return snapshot;
}

Edits editsBetween(const config::Document &before, const config::Document &after)
{
    Edits edits;
    for (const config::Change &change : config::compare(before, after))
        edits[change.key] = after.present(change.key);
    return edits;
}

} // namespace

Cluster::Cluster(QObject *parent)
    : QObject(parent)
    , m_overview(std::make_shared<protocol::Overview>())
    , m_snapshot(std::make_shared<api::ConfigSnapshot>())
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &Cluster::turn);
}

Millis Cluster::steadyNowSinceStart() const
{
    return steadyNow() - m_startedAt;
}

void Cluster::begin(WorldOptions options, Script script)
{
    m_startedAt = m_notBefore = m_lookedAt = steadyNow();
    m_world = std::make_unique<World>(std::move(options), std::move(script));
    m_answering = m_world->observer();
    turn();
}

void Cluster::turn()
{
    m_world->advance(steadyNowSinceStart());
    m_pending = m_world->takeChanges() || m_pending;
    if (const auto answering = m_world->observer(); answering != m_answering) {
        m_answering = answering;
        emit observerChanged(answering ? m_world->nodes()[std::size_t(*answering)].name : QString());
    }
    const TimePoint now = steadyNow();
    if (m_answering && now >= m_notBefore && (m_pending || now - m_lookedAt >= publishAtLeast))
        look(std::exchange(m_pending, false));
    schedule();
}

void Cluster::look(bool news)
{
    const TimePoint begun = steadyNow();
    auto overview =
        std::make_shared<const protocol::Overview>(m_observer.look(*m_world, steadyNowSinceStart(), news));
    publishConfig();
    {
        const std::lock_guard lock(m_mutex);
        m_overview = overview;
    }
    emit observed(overview);
    m_lookedAt = steadyNow();
    const auto apart = duration_cast<Millis>(apartPerNode * m_world->nodes().size());
    m_notBefore = m_lookedAt + std::max({coalesce, apart, pauseFactor * (m_lookedAt - begun)});
}

void Cluster::schedule()
{
    const TimePoint now = steadyNow();
    TimePoint next = m_lookedAt + publishAtLeast;
    if (m_pending)
        next = std::min(next, m_notBefore);
    if (const auto deadline = m_world->nextDeadline())
        next = std::min(next, m_startedAt + *deadline);
    if (!m_answering) // nothing to show until the world moves
        next = std::max(next, now + coalesce);
    m_timer.start(std::max(Millis(0), next - now));
}

void Cluster::publishConfig()
{
    const SimNode &self = m_world->nodes()[std::size_t(*m_answering)];
    if (self.config == m_published)
        return;
    m_published = self.config;
    auto snapshot = snapshotOf(*self.config, self.version);
    const std::lock_guard lock(m_mutex);
    m_snapshot = std::move(snapshot);
}

NodeId Cluster::self() const
{
    const std::lock_guard lock(m_mutex);
    return m_overview->observer;
}

std::shared_ptr<const protocol::Overview> Cluster::overview() const
{
    const std::lock_guard lock(m_mutex);
    return m_overview;
}

std::shared_ptr<const api::ConfigSnapshot> Cluster::snapshot() const
{
    const std::lock_guard lock(m_mutex);
    return m_snapshot;
}

Result<api::ConfigOutcome> Cluster::reloadNode(int node)
{
    return m_world->reload(node).map(outcomeOf);
}

QList<api::NodeReload> Cluster::reloadNodes(const QList<NodeId> &nodes)
{
    QList<api::NodeReload> reloads;
    for (int i = 0; i < int(m_world->nodes().size()); ++i) {
        const SimNode &node = m_world->nodes()[std::size_t(i)];
        const bool alive =
            node.liveness == cluster::Liveness::Alive || node.liveness == cluster::Liveness::Suspect;
        if (nodes.isEmpty() ? alive : nodes.contains(node.id))
            reloads.append({node.id, node.name, reloadNode(i)});
    }
    return reloads;
}

QFuture<Result<QList<api::NodeReload>>> Cluster::reload(const QList<NodeId> &nodes, const QString &)
{
    using Answer = Result<QList<api::NodeReload>>;
    return startOnThreadOf<Answer>(this, [this, nodes]() -> QFuture<Answer> {
        for (const NodeId &id : nodes) {
            if (!m_world->indexOf(id))
                return ready<Answer>(
                    fail(ErrorCode::NotFound, u"There is no node %1 in this cluster."_s.arg(id.toString())));
        }
        const QList<api::NodeReload> reloads = reloadNodes(nodes);
        turn();
        return ready<Answer>(reloads);
    });
}

QFuture<QList<api::NodeReload>> Cluster::patchPeers(const QJsonObject &patch, const QString &)
{
    using Answer = QList<api::NodeReload>;
    return startOnThreadOf<Answer>(this, [this, patch]() -> QFuture<Answer> {
        Edits edits;
        for (const auto &[key, leaf] : config::Document(patch).leaves())
            edits[key] = leaf.value;
        Answer answers;
        for (int i = 0; i < int(m_world->nodes().size()); ++i) {
            const SimNode &node = m_world->nodes()[std::size_t(i)];
            if (i == m_answering || node.liveness == cluster::Liveness::Left)
                continue;
            if (node.answers())
                answers.append({node.id, node.name, m_world->save(i, edits).map(outcomeOf)});
            else
                answers.append({node.id, node.name, reloadNode(i)}); // says why not
        }
        turn();
        return ready<Answer>(answers);
    });
}

QFuture<Result<api::LeaderTransfer>> Cluster::preferLeader(const QString &to)
{
    using Answer = Result<api::LeaderTransfer>;
    return startOnThreadOf<Answer>(this, [this, to]() -> QFuture<Answer> {
        if (!m_answering)
            return ready<Answer>(fail(ErrorCode::Unavailable, u"no node answers"_s));
        const auto leader = m_world->leader();
        const quint64 term = m_world->term();
        const auto target = m_world->prefer(to);
        turn();
        return ready<Answer>(target.map([&](const NodeId &id) {
            return api::LeaderTransfer{
                id, leader ? std::optional(m_world->nodes()[std::size_t(*leader)].id) : std::nullopt, term};
        }));
    });
}

QFuture<Result<QList<api::NodeReload>>> Cluster::recycle(const QList<NodeId> &, const QString &)
{
    return ready<Result<QList<api::NodeReload>>>(
        fail(ErrorCode::Unavailable, u"A simulated cluster has no connections to a database."_s));
}

QFuture<Result<api::ConfigOutcome>> Cluster::reload()
{
    using Answer = Result<api::ConfigOutcome>;
    return startOnThreadOf<Answer>(this, [this]() -> QFuture<Answer> {
        if (!m_answering)
            return ready<Answer>(fail(ErrorCode::Unavailable, u"no node answers"_s));
        const auto outcome = reloadNode(*m_answering);
        publishConfig();
        turn();
        return ready<Answer>(outcome);
    });
}

QFuture<Result<api::SaveOutcome>> Cluster::save(Change change)
{
    using Answer = Result<api::SaveOutcome>;
    return startOnThreadOf<Answer>(this, [this, change = std::move(change)]() -> QFuture<Answer> {
        if (!m_answering)
            return ready<Answer>(fail(ErrorCode::Unavailable, u"no node answers"_s));
        const config::Document before = m_world->nodes()[std::size_t(*m_answering)].config->disk;
        const auto after = change(*snapshot());
        if (!after)
            return ready<Answer>(tl::make_unexpected(after.error()));
        const auto saved = m_world->save(*m_answering, editsBetween(before, *after));
        publishConfig();
        turn();
        return ready<Answer>(saved.map([&](const ConfigChange &done) {
            return api::SaveOutcome{outcomeOf(done), before, *after};
        }));
    });
}

std::vector<Cluster::NodeLines> Cluster::logLines(const QStringList &names, const LogBook::Query &query)
{
    std::vector<NodeLines> found;
    for (int i = 0; i < int(m_world->nodes().size()); ++i) {
        const SimNode &node = m_world->nodes()[std::size_t(i)];
        // One that is down cannot be asked.
        if (node.answers() && (names.isEmpty() || names.contains(node.name)))
            found.push_back({node.name, m_world->logs().lines(i, query)});
    }
    return found;
}

} // namespace muster::fakecluster
