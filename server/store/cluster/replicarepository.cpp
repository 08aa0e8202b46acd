#include "store/cluster/replicarepository.h"

#include "store/sql/rowreader.h"

namespace muster::store {

using namespace Qt::Literals::StringLiterals;

Result<LogPosition> ReplicaRepository::position()
{
    const auto row = m_connection.queryOne(
        u"SELECT pg_is_in_recovery(), "
        "coalesce(CASE WHEN pg_is_in_recovery() THEN pg_last_wal_replay_lsn() ELSE pg_current_wal_lsn() END "
        "- '0/0'::pg_lsn, 0)::bigint, "
        "coalesce(greatest(0, extract(epoch FROM clock_timestamp() - pg_last_xact_replay_timestamp()) * "
        "1000), "
        "-1)::bigint"_s);
    if (!row)
        return failed(row);
    if (!*row)
        return fail(ErrorCode::Internal, u"A SELECT without a table has no row."_s);
    RowReader reader(**row);
    LogPosition position;
    reader.read(position.isReplica);
    reader.read(position.replayed);
    if (const auto age = reader.next<qint64>(); position.isReplica && age >= 0)
        position.replayedAge = Millis(age);
    return position;
}

} // namespace muster::store
