#include "store/cluster/replicareads.h"

#include "log/log.h"
#include "store/sql/rowreader.h"

#include <thread>

namespace muster::store {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int readersOfReplica = 4;
constexpr Millis positionWithin = 1'000ms;
constexpr Millis checkWithin = 1'500ms;
/// A replica replays within a millisecond or two of the primary. Waiting longer costs more than it spares.
constexpr Millis catchUpWithin = 15ms;
constexpr Millis behindPause = 200ms;

/// The timeline of a replica is the one that it receives. Without the right to see that, or while it receives
/// nothing, it is that of its last restart point, which is true or old: a read too many for the primary.
Result<DatabasePlace> placeOf(Connection &connection)
{
    const auto row = connection.queryOne(
        u"SELECT pg_is_in_recovery(), "
        "coalesce(CASE WHEN pg_is_in_recovery() THEN pg_last_wal_replay_lsn() ELSE "
        "pg_current_wal_insert_lsn() END "
        "- '0/0'::pg_lsn, 0)::bigint, "
        "(SELECT system_identifier FROM pg_control_system())::text || '/' || "
        "(SELECT oid FROM pg_database WHERE datname = current_database())::text || '/' || "
        "CASE WHEN pg_is_in_recovery() THEN coalesce((SELECT received_tli FROM pg_stat_wal_receiver LIMIT "
        "1), "
        "(SELECT timeline_id FROM pg_control_checkpoint()))::text "
        "ELSE ('x' || substr(pg_walfile_name(pg_current_wal_insert_lsn()), 1, 8))::bit(32)::int::text END"_s);
    if (!row)
        return failed(row);
    if (!*row)
        return fail(ErrorCode::Internal, u"A SELECT without a table has no row."_s);
    RowReader reader(**row);
    DatabasePlace place;
    reader.read(place.isReplica);
    reader.read(place.position);
    reader.read(place.history);
    return place;
}

} // namespace

ReplicaReads::Replica::Replica(const DataSource &source, int number)
    : name(u"replica-%1"_s.arg(number)), pool(source, {.readers = readersOfReplica})
{
}

void ReplicaReads::setReplicas(const QList<DataSource> &sources)
{
    Replicas made;
    for (const DataSource &source : sources)
        made.push_back(std::make_shared<Replica>(source, int(made.size()) + 1));
    const auto before = m_replicas.exchange(std::make_shared<const Replicas>(std::move(made)));
    m_retired.insert(m_retired.end(), before->begin(), before->end());
    check();
}

void ReplicaReads::check()
{
    // A read may be about to ask one of them, or wait for a server that does not answer.
    std::erase_if(m_retired, [](const std::shared_ptr<Replica> &replica) {
        return replica.use_count() == 1 && replica->pool.isIdle();
    });
    const auto all = m_replicas.load();
    for (const std::shared_ptr<Replica> &replica : *all) {
        if (replica->notBefore.load() != TimePoint::max() || replica->checking.exchange(true))
            continue;
        then(position(), [replica](const Result<DatabasePlace> &needed) {
            if (!needed || needed->isReplica) {
                replica->checking = false;
                return true;
            }
            then(replica->pool.read(checkWithin,
                     [needed = *needed](Connection &connection) { return waitFor(connection, needed); }),
                [replica](const Result<void> &reached) {
                    replica->checking = false;
                    if (!reached)
                        return true;
                    replica->notBefore = TimePoint::min();
                    if (!replica->wasFit.exchange(true))
                        log::info("store"_L1, u"reads go to the replica"_s, {{u"replica"_s, replica->name}});
                    return true;
                });
            return true;
        });
    }
}

void ReplicaReads::close()
{
    const auto last = m_replicas.exchange(std::make_shared<const Replicas>());
    m_retired.insert(m_retired.end(), last->begin(), last->end());
    for (const std::shared_ptr<Replica> &replica : m_retired)
        replica->pool.close();
}

QFuture<Result<DatabasePlace>> ReplicaReads::position()
{
    QPromise<Result<DatabasePlace>> promise;
    promise.start();
    const auto future = promise.future();
    {
        const std::lock_guard lock(m_mutex);
        m_waiting.push_back(std::move(promise));
        if (std::exchange(m_asking, true))
            return future;
    }
    askPosition();
    return future;
}

/// An answer counts for those alone who waited before its question began.
void ReplicaReads::askPosition()
{
    const auto asked = std::make_shared<std::vector<QPromise<Result<DatabasePlace>>>>();
    {
        const std::lock_guard lock(m_mutex);
        if (m_waiting.empty()) {
            m_asking = false;
            return;
        }
        asked->swap(m_waiting);
    }
    then(m_primary.read(positionWithin, placeOf), [this, asked](const Result<DatabasePlace> &place) {
        for (QPromise<Result<DatabasePlace>> &promise : *asked) {
            promise.addResult(place);
            promise.finish();
        }
        askPosition();
        return true;
    });
}

std::shared_ptr<ReplicaReads::Replica> ReplicaReads::next()
{
    const auto all = m_replicas.load();
    if (all->empty())
        return nullptr;
    const TimePoint now = steadyNow();
    const std::size_t first = m_turn.fetch_add(1) % all->size();
    for (std::size_t i = 0; i < all->size(); ++i)
        if (const auto &replica = (*all)[(first + i) % all->size()]; replica->notBefore.load() <= now)
            return replica;
    return nullptr;
}

Result<void> ReplicaReads::waitFor(Connection &connection, const DatabasePlace &needed)
{
    const TimePoint until = steadyNow() + catchUpWithin;
    for (;;) {
        const auto place = placeOf(connection);
        if (!place)
            return failed(place);
        if (!place->isReplica || place->history != needed.history)
            return fail(
                ErrorCode::Unavailable, u"The server is no replica of the primary's present history."_s);
        if (place->position >= needed.position)
            return {};
        if (steadyNow() >= until)
            return fail(ErrorCode::Conflict, u"The replica is behind."_s);
        std::this_thread::sleep_for(1ms);
    }
}

bool ReplicaReads::isOfServer(const Error &error)
{
    return error.code == ErrorCode::Unavailable || error.code == ErrorCode::TimedOut;
}

void ReplicaReads::leaveOut(Replica &replica, const Error &why)
{
    if (!isOfServer(why)) {
        replica.notBefore = steadyNow() + behindPause;
        return;
    }
    replica.notBefore = TimePoint::max();
    if (replica.wasFit.exchange(false))
        log::warn("store"_L1, u"reads do not go to the replica"_s,
            {{u"replica"_s, replica.name}, {u"error"_s, why.detail}});
}

} // namespace muster::store
