#include "node/leadership/leadership.h"

#include "base/overloaded.h"
#include "base/whendone.h"
#include "log/log.h"
#include "store/accounts/sessionrepository.h"
#include "store/admin/auditrepository.h"
#include "store/cluster/discoveryrepository.h"

namespace muster::node {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using Keeper = cluster::LeaseKeeper;

namespace {

constexpr auto component = "leader"_L1;
/// A refused write is followed by a read; both together stay below LeaseOptions::statementMax.
constexpr Millis statementTimeout = 1200ms;
constexpr Millis releaseTimeout = 3s;
constexpr Millis historyRetry = 2s;
constexpr Millis dutyInterval = 10s;
constexpr Millis longestWait = 60s;
constexpr int dutyRowsMax = 1'000;
constexpr int historyMax = 50;

cluster::LeaseSight toCluster(const store::LeaseRow &row)
{
    if (row.term == 0)
        return {row.database, row.takenIn, std::nullopt}; // there is no row yet
    return {row.database, {},
        cluster::LeaseRow{
            row.term, row.holder, row.renewal, row.preferred, row.preferredTerm, row.epoch, row.takenIn}};
}

store::LeaseRow toStore(const std::optional<cluster::LeaseRow> &row)
{
    if (!row)
        return {};
    return {row->term, row->holder, row->renewal, row->preferred, row->preferredTerm, row->epoch,
        row->takenIn, {}, 0};
}

/// A moment as a log field, on the monotonic clock: the only one by which leases can be compared, and then
/// only between processes of one host.
qint64 steadyField(TimePoint when)
{
    return when.time_since_epoch().count();
}

} // namespace

Leadership::Leadership(
    NodeId self, QString clusterName, const store::DataSource &source, store::SqlPool &pool, QObject *parent)
    : QObject(parent)
    , m_self(self)
    , m_clusterName(std::move(clusterName))
    , m_store(source, m_clusterName)
    , m_pool(pool)
    , m_keeper(std::move(self))
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &Leadership::tick);
    m_duties.setInterval(dutyInterval);
    connect(&m_duties, &QTimer::timeout, this, &Leadership::doDuties);
}

void Leadership::start()
{
    m_reach.noteAnswer(true); // the schema was just read
    readHistory();
    tick();
}

void Leadership::resign()
{
    m_resigning = true;
    m_duties.stop();
    QTimer::singleShot(releaseTimeout, this, &Leadership::tellReleased);
    m_keeper.resign(u"released"_s, steadyNow());
    drain();
}

void Leadership::tellReleased()
{
    if (m_resigning)
        emit released();
    m_resigning = false;
}

void Leadership::consider(const cluster::NodeMeta &own, const std::vector<cluster::LeadershipPeer> &peers)
{
    cluster::Candidacy::of(m_self, own, peers).tell(m_keeper, steadyNow());
    drain();
}

QFuture<Result<store::LeaseRow>> Leadership::prefer(const NodeId &node)
{
    return m_store.setPreferred(node, statementTimeout);
}

store::Fence Leadership::fence(quint64 term, quint64 epoch) const
{
    return {m_clusterName, term, m_self, epoch, m_keeper.newestEpoch()};
}

quint64 Leadership::epoch() const
{
    return m_keeper.row() ? m_keeper.row()->epoch : 0;
}

quint64 Leadership::term() const
{
    return m_keeper.row() ? m_keeper.row()->term : 0;
}

void Leadership::tick()
{
    m_keeper.tick(steadyNow());
    drain();
}

void Leadership::drain()
{
    const Keeper::Output output = m_keeper.takeOutput();
    for (const Keeper::Event &event : output.events)
        tell(event);
    noteRenewal();
    for (const Keeper::Command &command : output.commands)
        run(command);
    if (!m_keeper.finished())
        m_timer.start(std::clamp(m_keeper.nextDeadline() - steadyNow(), Millis(1), longestWait));
    noteChange();
    if (m_resigning && m_keeper.finished())
        tellReleased();
}

void Leadership::run(const Keeper::Command &command)
{
    const auto send = [&](QFuture<Result<store::LeaseRow>> future) {
        whenDone(
            future, this, [this, id = command.id](const Result<store::LeaseRow> &row) { answer(id, row); });
    };
    std::visit(
        Overloaded{
            [&](const Keeper::Read &) {
                whenDone(m_store.read(statementTimeout), this,
                    [this, id = command.id](const Result<store::LeaseRow> &row) {
                        m_reach.noteAnswer(row.has_value());
                        if (row)
                            m_keeper.observed(id, toCluster(*row), steadyNow());
                        else
                            m_keeper.failed(id, steadyNow());
                        drain();
                    });
            },
            [&](const Keeper::TryAcquire &acquire) {
                send(m_store.tryAcquire(
                    toStore(acquire.expected), toStore(acquire.wanted), acquire.reason, statementTimeout));
            },
            [&](const Keeper::Renew &renew) {
                send(m_store.renew(fence(renew.term, renew.epoch), renew.renewal, statementTimeout));
            },
            [&](const Keeper::Release &release) {
                send(m_store.release(fence(release.term, release.epoch), release.reason, statementTimeout));
            },
        },
        command.statement);
}

void Leadership::answer(quint64 command, const Result<store::LeaseRow> &row)
{
    const bool refused =
        !row && (row.error().code == ErrorCode::NotLeader || row.error().code == ErrorCode::Conflict);
    m_reach.noteAnswer(row.has_value() || refused);
    if (refused)
        return refresh(command); // the keeper wants to see what stands there instead
    if (row)
        m_keeper.succeeded(command, toCluster(*row), steadyNow());
    else
        m_keeper.failed(command, steadyNow());
    drain();
}

void Leadership::refresh(quint64 command)
{
    whenDone(m_store.read(statementTimeout), this, [this, command](const Result<store::LeaseRow> &row) {
        if (row)
            m_keeper.refused(command, toCluster(*row), steadyNow());
        else
            m_keeper.failed(command, steadyNow());
        drain();
    });
}

void Leadership::tell(const Keeper::Event &event)
{
    std::visit(Overloaded{
                   [&](const Keeper::LeadershipGained &gained) {
                       log::info(component, u"this node leads"_s,
                           {{u"event"_s, u"leadership-gained"_s}, {u"term"_s, qint64(gained.term)},
                               {u"reason"_s, gained.reason}, {u"steady_ms"_s, steadyField(steadyNow())},
                               {u"effective_until_ms"_s, steadyField(m_keeper.effectiveUntil())}});
                       m_toldUntil = m_keeper.effectiveUntil();
                       m_dutyTerm = gained.term;
                       m_dutyEpoch = m_keeper.epoch();
                       m_duties.start();
                   },
                   [&](const Keeper::LeadershipLost &lost) {
                       m_duties.stop();
                       log::warn(component, u"this node no longer leads"_s,
                           {{u"event"_s, u"leadership-lost"_s}, {u"term"_s, qint64(lost.term)},
                               {u"reason"_s, lost.reason}, {u"steady_ms"_s, steadyField(steadyNow())}});
                   },
                   [&](const Keeper::RefusedStaleTerm &refused) {
                       log::error(component, u"leader-only write refused: the lease has another term"_s,
                           {{u"event"_s, u"write-refused"_s}, {u"term"_s, qint64(refused.ours)},
                               {u"steady_ms"_s, steadyField(steadyNow())},
                               {u"current_term"_s, qint64(refused.current)},
                               {u"current_holder"_s, refused.holder.toString()}});
                       emit writeRefused(refused.ours, refused.current, refused.holder);
                   },
               },
        event);
}

/// Not for operators: a trail by which tests judge who could rely on the lease at what time.
void Leadership::noteRenewal()
{
    if (m_keeper.state() != Keeper::State::Holder || m_keeper.effectiveUntil() == m_toldUntil)
        return;
    m_toldUntil = m_keeper.effectiveUntil();
    log::debug(component, u"the lease is renewed"_s,
        {{u"event"_s, u"leadership-renewed"_s}, {u"term"_s, qint64(m_keeper.term())},
            {u"steady_ms"_s, steadyField(steadyNow())}, {u"effective_until_ms"_s, steadyField(m_toldUntil)}});
}

void Leadership::noteChange()
{
    const auto now = leader();
    const NodeId preferred = m_keeper.row() ? m_keeper.row()->preferred : NodeId();
    if (now == m_toldLeader && term() == m_toldTerm && epoch() == m_toldEpoch && preferred == m_toldPreferred)
        return;
    m_toldEpoch = epoch();
    m_toldPreferred = preferred;
    m_toldLeader = now;
    m_toldTerm = term();
    readHistory();
    emit changed();
}

void Leadership::readHistory()
{
    whenDone(m_store.history(historyMax, statementTimeout), this,
        [this](const Result<QList<store::LeaderTerm>> &history) {
            if (!history) {
                QTimer::singleShot(historyRetry, this, &Leadership::readHistory);
                return;
            }
            m_history = *history;
            emit changed();
        });
}

void Leadership::doDuties()
{
    if (!leads())
        return;
    // The lease may end while the statement is on its way: the fence in the database has the last word.
    const auto work = [fence = fence(m_dutyTerm, m_dutyEpoch), cluster = m_clusterName,
                          kept = m_auditsKeptFor](store::Connection &connection) -> Result<qint64> {
        return store::fencedWrite(
            connection, fence, u"housekeeping"_s, [&](const store::LeaderPass &pass) -> Result<qint64> {
                const qint64 now = wallMillis();
                const auto rows = store::DiscoveryRepository::removeStale(pass, cluster, now);
                if (!rows)
                    return rows;
                const auto audits = kept == std::chrono::hours::max()
                    ? Result<qint64>(0)
                    : store::AuditRepository::removeBefore(pass, now - Millis(kept).count(), dutyRowsMax);
                if (!audits)
                    return audits;
                return store::SessionRepository::removeExpired(pass, now, dutyRowsMax);
            });
    };
    whenDone(m_pool.writer().run(statementTimeout, work), this,
        [this, term = m_dutyTerm, began = steadyNow()](const Result<qint64> &done) {
            if (done)
                log::debug(component, u"leader-only work is done"_s,
                    {{u"event"_s, u"leader-work-done"_s}, {u"term"_s, qint64(term)}, {u"rows"_s, *done},
                        {u"began_ms"_s, steadyField(began)}, {u"steady_ms"_s, steadyField(steadyNow())}});
            if (done || done.error().code != ErrorCode::NotLeader || m_dutyTerm != term)
                return;
            log::error(component, u"leader-only write refused: %1"_s.arg(done.error().detail),
                {{u"event"_s, u"write-refused"_s}, {u"term"_s, qint64(term)},
                    {u"steady_ms"_s, steadyField(steadyNow())}});
            m_duties.stop();
            m_dutyTerm = 0;
        });
}

} // namespace muster::node
