#include "node/leadership/leadership.h"

#include "base/clocks.h"
#include "base/overloaded.h"
#include "base/whendone.h"
#include "cluster/clock/clockskew.h"
#include "cluster/node/timings.h"
#include "log/log.h"
#include "store/accounts/loginfailurerepository.h"
#include "store/accounts/sessionrepository.h"
#include "store/admin/auditrepository.h"
#include "store/cluster/discoveryrepository.h"

namespace muster::node {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using Keeper = cluster::LeaseKeeper;

namespace {

constexpr auto component = "leader"_L1;
constexpr Millis releaseTimeout = 3s;
constexpr Millis historyRetry = 2s;
constexpr Millis dutyInterval = 10s;
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
        row->takenIn, {}, {}};
}

/// A moment as a log field, on the monotonic clock: the only one by which leases can be compared, and only
/// between processes of one host.
qint64 steadyField(TimePoint when)
{
    return when.time_since_epoch().count();
}

} // namespace

Leadership::Leadership(NodeId self, QString clusterName, const store::DataSource &source,
    store::SqlPool &pool, NodeDriver &driver, QObject *parent)
    : QObject(parent)
    , m_self(std::move(self))
    , m_clusterName(std::move(clusterName))
    , m_store(source, m_clusterName)
    , m_pool(pool)
    , m_driver(driver)
{
    connect(&driver, &NodeDriver::stepped, this, &Leadership::take);
    m_duties.setInterval(dutyInterval);
    connect(&m_duties, &QTimer::timeout, this, &Leadership::doDuties);
}

void Leadership::start()
{
    readHistory();
    m_driver.step(cluster::input::Begin{});
}

void Leadership::resign()
{
    m_resigning = true;
    m_duties.stop();
    QTimer::singleShot(releaseTimeout, this, &Leadership::endRelease);
    m_driver.step(cluster::input::Resign{});
}

void Leadership::endRelease()
{
    if (std::exchange(m_resigning, false))
        emit released();
}

QFuture<Result<store::LeaseRow>> Leadership::prefer(const NodeId &node)
{
    return m_store.setPreferred(node, cluster::timings::leaseStatement);
}

store::Fence Leadership::fence(quint64 term, quint64 epoch) const
{
    return {m_clusterName, term, m_self, epoch, keeper().newestEpoch()};
}

void Leadership::take(const cluster::NodeOutput &output)
{
    for (const Keeper::Event &event : output.leaseEvents)
        report(event);
    noteRenewal();
    if (leader() || !databaseReachable())
        m_writeProblem.reset(); // somebody writes; or it is away, which is another reason
    for (const Keeper::Command &command : output.commands)
        run(command);
    if (output.leaseChanged) {
        readHistory();
        emit changed();
    }
    if (m_resigning && keeper().finished())
        endRelease();
}

/// The statement runs after the step that requested it, and its answer is a separate step after it arrived:
/// see NodeCore.
void Leadership::run(const Keeper::Command &command)
{
    constexpr Millis timeout = cluster::timings::leaseStatement;
    const auto send = [&](QFuture<Result<store::LeaseRow>> future, LeaseResult success) {
        whenDone(future, this, [this, id = command.id, success](const Result<store::LeaseRow> &row) {
            if (success != LeaseResult::Observed)
                noteWrite(row);
            const bool refused = success != LeaseResult::Observed && !row
                && (row.error().code == ErrorCode::NotLeader || row.error().code == ErrorCode::Conflict);
            if (refused)
                readAfterRefusal(id);
            else
                answer(id, row, success, LeaseResult::Failed);
        });
    };
    std::visit(Overloaded{
                   [&](const Keeper::Read &) { send(m_store.read(timeout), LeaseResult::Observed); },
                   [&](const Keeper::TryAcquire &acquire) {
                       send(m_store.tryAcquire(
                                toStore(acquire.expected), toStore(acquire.wanted), acquire.reason, timeout),
                           LeaseResult::Succeeded);
                   },
                   [&](const Keeper::Renew &renew) {
                       send(m_store.renew(fence(renew.term, renew.epoch), renew.renewal, timeout),
                           LeaseResult::Succeeded);
                   },
                   [&](const Keeper::Release &release) {
                       send(m_store.release(fence(release.term, release.epoch), release.reason, timeout),
                           LeaseResult::Succeeded);
                   },
               },
        command.statement);
}

void Leadership::noteWrite(const Result<store::LeaseRow> &written)
{
    if (written)
        m_writeProblem.reset();
    else if (written.error().code == ErrorCode::Unavailable && !m_writeProblem)
        m_writeProblem = {steadyNow(), written.error().detail.section(u" ("_s, 0, 0)};
}

/// The keeper needs to see what is there instead.
void Leadership::readAfterRefusal(quint64 command)
{
    whenDone(m_store.read(cluster::timings::leaseStatement), this,
        [this, command](const Result<store::LeaseRow> &row) {
            answer(command, row, LeaseResult::Refused, LeaseResult::RefusedUnseen);
        });
}

void Leadership::answer(
    quint64 command, const Result<store::LeaseRow> &row, LeaseResult success, LeaseResult failure)
{
    m_driver.step(cluster::input::LeaseAnswer{
        command, row ? success : failure, row ? toCluster(*row) : cluster::LeaseSight{}});
}

void Leadership::report(const Keeper::Event &event)
{
    std::visit(Overloaded{
                   [&](const Keeper::LeadershipGained &gained) {
                       log::info(component, u"this node leads"_s,
                           {{u"event"_s, u"leadership-gained"_s}, {u"term"_s, qint64(gained.term)},
                               {u"reason"_s, protocol::name(gained.reason)},
                               {u"steady_ms"_s, steadyField(steadyNow())},
                               {u"effective_until_ms"_s, steadyField(keeper().effectiveUntil())}});
                       m_loggedUntil = keeper().effectiveUntil();
                       m_dutyTerm = gained.term;
                       m_dutyEpoch = keeper().epoch();
                       m_duties.start();
                   },
                   [&](const Keeper::LeadershipLost &lost) {
                       m_duties.stop();
                       log::warn(component, u"this node no longer leads"_s,
                           {{u"event"_s, u"leadership-lost"_s}, {u"term"_s, qint64(lost.term)},
                               {u"reason"_s, protocol::name(lost.reason)},
                               {u"steady_ms"_s, steadyField(steadyNow())}});
                   },
                   [&](const Keeper::RefusedStaleTerm &refused) {
                       log::error(component, u"leader-only write refused: the lease has another term"_s,
                           {{u"event"_s, u"write-refused"_s}, {u"term"_s, qint64(refused.ours)},
                               {u"steady_ms"_s, steadyField(steadyNow())},
                               {u"current_term"_s, qint64(refused.current)},
                               {u"current_holder"_s, refused.holder.toString()}});
                   },
               },
        event);
}

/// Not for operators: a trail by which tests judge which node could rely on the lease at what time.
void Leadership::noteRenewal()
{
    if (keeper().state() != Keeper::State::Holder || keeper().effectiveUntil() == m_loggedUntil)
        return;
    m_loggedUntil = keeper().effectiveUntil();
    log::debug(component, u"the lease is renewed"_s,
        {{u"event"_s, u"leadership-renewed"_s}, {u"term"_s, qint64(keeper().term())},
            {u"steady_ms"_s, steadyField(steadyNow())},
            {u"effective_until_ms"_s, steadyField(m_loggedUntil)}});
}

void Leadership::readHistory()
{
    whenDone(m_store.history(historyMax, cluster::timings::leaseStatement), this,
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
    // The lease may expire while the statement is in transit: the fence in the database has the last word.
    const Clocks clocks = clocksNow();
    // Others wrote these times, and a clock of ours that runs ahead must not end their sessions.
    const WallTime now =
        cluster::slowestClock(m_driver.core().clocks({clocks.steady, clocks.wall}), clocks.wall);
    const auto work = [fence = fence(m_dutyTerm, m_dutyEpoch), cluster = m_clusterName, now,
                          kept = m_auditsKeptFor](store::Connection &connection) -> Result<qint64> {
        return store::fencedWrite(
            connection, fence, u"housekeeping"_s, [&](const store::LeaderPass &pass) -> Result<qint64> {
                const auto rows = store::DiscoveryRepository::removeStale(pass, cluster, now);
                if (!rows)
                    return rows;
                const auto audits = kept == std::chrono::hours::max()
                    ? Result<qint64>(0)
                    : store::AuditRepository::removeBefore(pass, now - kept, dutyRowsMax);
                if (!audits)
                    return audits;
                const auto failures = store::LoginFailureRepository::removeExpired(pass, now, dutyRowsMax);
                if (!failures)
                    return failures;
                return store::SessionRepository::removeExpired(pass, now, dutyRowsMax);
            });
    };
    whenDone(m_pool.writer()->run(cluster::timings::leaseStatement, work), this,
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
