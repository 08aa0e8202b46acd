#include "store/leadership/leaserepository.h"

#include "store/schema/systemrepository.h"
#include "store/sql/rowreader.h"

#include <algorithm>
#include <limits>

namespace muster::store {

using namespace Qt::Literals::StringLiterals;
using protocol::LeaseReason;
using protocol::Word;

namespace {
constexpr int historyKept = 1000;
/// The timeline of the database that its data was created in.
constexpr auto homeName = "MusterDatabaseHome"_L1;

LeaderTerm termOf(RowReader &row)
{
    LeaderTerm term;
    row.read(term.term);
    row.read(term.node);
    row.read(term.startAt);
    row.read(term.endAt);
    term.reason = row.next<QString>();
    term.endReason = row.next<QString>();
    return term;
}

} // namespace

Result<void> rememberHome(Connection &connection)
{
    return connection.identity().and_then([&connection](const DatabaseIdentity &here) {
        return SystemRepository(connection).valueOrSet(homeName, here.timeline).map([](const QString &) {});
    });
}

LeaseRepository::LeaseRepository(Connection &connection, QString clusterName)
    : m_connection(connection), m_clusterName(std::move(clusterName))
{
}

Result<LeaseRow> LeaseRepository::read()
{
    const auto database = m_connection.identity();
    if (!database)
        return failed(database);
    const auto found = m_connection.queryOne(
        u"SELECT Term, HolderId, Renewal, PreferredId, PreferredTerm, Epoch, SystemId, Timeline, ChangedAt "
        "FROM ClusterLease WHERE ClusterName = ?"_s,
        {m_clusterName});
    if (!found)
        return failed(found);
    LeaseRow row;
    row.database = *database;
    if (!*found) {
        const auto home = SystemRepository(m_connection).value(homeName);
        if (!home)
            return failed(home);
        row.takenIn = {database->system, home->value_or(QString())};
        return row;
    }
    RowReader cells(**found);
    cells.read(row.term);
    cells.read(row.holder);
    cells.read(row.renewal);
    cells.read(row.preferred);
    cells.read(row.preferredTerm);
    cells.read(row.epoch);
    cells.read(row.takenIn.system);
    cells.read(row.takenIn.timeline);
    cells.read(row.changedAt);
    return row;
}

Result<LeaseRow> LeaseRepository::write(const LeaseRow &row)
{
    return m_connection
        .execute(
            u"INSERT INTO ClusterLease (ClusterName, Term, HolderId, Renewal, PreferredId, PreferredTerm, "
            "Epoch, SystemId, Timeline, ChangedAt) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
            "ON CONFLICT (ClusterName) DO UPDATE SET Term = excluded.Term, HolderId = excluded.HolderId, "
            "Renewal = excluded.Renewal, PreferredId = excluded.PreferredId, "
            "PreferredTerm = excluded.PreferredTerm, Epoch = excluded.Epoch, SystemId = excluded.SystemId, "
            "Timeline = excluded.Timeline, ChangedAt = excluded.ChangedAt"_s,
            {m_clusterName, row.term, row.holder.toString(), row.renewal, row.preferred.toString(),
                row.preferredTerm, row.epoch, row.takenIn.system, row.takenIn.timeline, bound(row.changedAt)})
        .map([&row](qint64) { return row; });
}

Result<void> LeaseRepository::checkWanted(
    const LeaseRow &expected, const LeaseRow &current, const LeaseRow &wanted) const
{
    if (current.database != wanted.takenIn)
        return fail(ErrorCode::Conflict,
            u"The database is another: expected %1, found %2."_s.arg(
                wanted.takenIn.text(), current.database.text()));
    if (current.term != expected.term || current.holder != expected.holder
        || current.renewal != expected.renewal || current.epoch != expected.epoch)
        return fail(ErrorCode::Conflict,
            u"The lease moved on: expected term %1 of \"%2\", renewal %3; found term %4 of \"%5\", renewal %6."_s
                .arg(expected.term)
                .arg(expected.holder.toString())
                .arg(expected.renewal)
                .arg(current.term)
                .arg(current.holder.toString())
                .arg(current.renewal));
    constexpr quint64 most = quint64(std::numeric_limits<qint64>::max());
    if (wanted.term <= current.term || wanted.term > most)
        return fail(ErrorCode::InvalidArgument,
            u"Term %1 cannot follow term %2."_s.arg(wanted.term).arg(current.term));
    // A row that was taken elsewhere begins a new epoch.
    if (wanted.epoch < current.epoch || wanted.epoch > most
        || (current.term > 0 && current.takenIn != current.database && wanted.epoch == current.epoch))
        return fail(ErrorCode::InvalidArgument,
            u"Epoch %1 cannot follow epoch %2."_s.arg(wanted.epoch).arg(current.epoch));
    return {};
}

Result<LeaseRow> LeaseRepository::tryAcquire(
    const LeaseRow &expected, const LeaseRow &wanted, LeaseReason reason)
{
    if (wanted.holder.isEmpty())
        return fail(ErrorCode::InvalidArgument, u"The lease needs a holder."_s);
    return m_connection.transaction([&]() -> Result<LeaseRow> {
        if (auto locked = m_connection.lock(WriteLock::Lease); !locked)
            return failed(locked);
        const auto current = read();
        if (!current)
            return current;
        if (auto checked = checkWanted(expected, *current, wanted); !checked)
            return failed(checked);
        LeaseRow row = *current;
        row.term = wanted.term;
        row.holder = wanted.holder;
        row.renewal = current->renewal + 1;
        row.epoch = wanted.epoch;
        row.takenIn = current->database;
        row.changedAt = wallNow();
        if (current->preferred == expected.preferred)
            row.preferred = wanted.preferred;
        // The preference holds until its holder fails: it led, and now another node leads.
        if (row.preferred == current->holder && row.preferred != row.holder)
            row.preferred = NodeId();
        if (auto closed = closeOpenTerm(row.changedAt, {}); !closed)
            return failed(closed);
        const auto because =
            reason == LeaseReason::Released ? lastEndReason() : Result<Word<LeaseReason>>(reason);
        if (!because)
            return failed(because);
        if (auto begun = beginTerm(row, because->isEmpty() ? Word<LeaseReason>(reason) : *because); !begun)
            return failed(begun);
        return write(row);
    });
}

Result<LeaseRow> LeaseRepository::renew(const Fence &fence, quint64 renewal)
{
    return fencedWrite(
        m_connection, fence, u"renew the lease"_s, [&](const LeaderPass &) -> Result<LeaseRow> {
            auto row = read();
            if (!row)
                return row;
            if (row->renewal < renewal) // if ahead, it was an earlier renewal of ours whose answer was lost
                return fail(ErrorCode::Conflict,
                    u"The lease went back: its renewal is %1, after %2 had been seen."_s.arg(row->renewal)
                        .arg(renewal));
            ++row->renewal;
            row->changedAt = wallNow();
            return write(*row);
        });
}

Result<LeaseRow> LeaseRepository::release(const Fence &fence, LeaseReason reason)
{
    return fencedWrite(
        m_connection, fence, u"release the lease"_s, [&](const LeaderPass &) -> Result<LeaseRow> {
            auto row = read();
            if (!row)
                return row;
            row->holder = NodeId();
            ++row->renewal;
            row->changedAt = wallNow();
            if (auto closed = closeOpenTerm(row->changedAt, reason); !closed)
                return failed(closed);
            return write(*row);
        });
}

Result<LeaseRow> LeaseRepository::setPreferred(const NodeId &preferred)
{
    return m_connection.transaction([&]() -> Result<LeaseRow> {
        if (auto locked = m_connection.lock(WriteLock::Lease); !locked)
            return failed(locked);
        auto row = read();
        if (!row)
            return row;
        row->preferred = preferred; // the renewal is unchanged: for challengers the row has not changed
        row->preferredTerm = row->term;
        return write(*row);
    });
}

Result<QList<LeaderTerm>> LeaseRepository::history(int limit)
{
    return m_connection
        .query(u"SELECT Term, NodeId, StartAt, EndAt, Reason, EndReason FROM LeaderTerms "
               "WHERE ClusterName = ? ORDER BY Term DESC LIMIT ?"_s,
            {m_clusterName, std::clamp(limit, 1, historyKept)})
        .map([](const Rows &rows) {
            QList<LeaderTerm> terms = readRows(rows, termOf);
            std::reverse(terms.begin(), terms.end());
            return terms;
        });
}

Result<void> LeaseRepository::closeOpenTerm(WallTime now, const Word<LeaseReason> &endReason)
{
    // The wall clock may be behind the start that another node wrote; 0 means open.
    const qint64 end = std::max<qint64>(1, epochMillis(now));
    return m_connection.executeAll(
        {{u"UPDATE LeaderTerms SET EndAt = CASE WHEN StartAt > ? THEN StartAt ELSE ? END, "
          "EndReason = ? WHERE ClusterName = ? AND EndAt = 0"_s,
            {end, end, endReason.text(), m_clusterName}}});
}

/// Why the last leader released the lease; empty if it did not.
Result<Word<LeaseReason>> LeaseRepository::lastEndReason()
{
    return m_connection
        .queryOne(u"SELECT EndReason FROM LeaderTerms WHERE ClusterName = ? ORDER BY Term DESC LIMIT 1"_s,
            {m_clusterName})
        .map([](const std::optional<Row> &row) {
            return Word<LeaseReason>(row ? RowReader(*row).next<QString>() : QString());
        });
}

Result<void> LeaseRepository::beginTerm(const LeaseRow &row, const Word<LeaseReason> &reason)
{
    return m_connection.executeAll({
        {u"INSERT INTO LeaderTerms (ClusterName, Term, NodeId, StartAt, Reason) VALUES (?, ?, ?, ?, ?)"_s,
            {m_clusterName, row.term, row.holder.toString(), bound(row.changedAt), reason.text()}},
        // Terms have gaps, so the rows are counted, not the numbers.
        {u"DELETE FROM LeaderTerms WHERE ClusterName = ? AND Term < (SELECT min(Term) FROM (SELECT Term "
         "FROM LeaderTerms WHERE ClusterName = ? ORDER BY Term DESC LIMIT ?) newest)"_s,
            {m_clusterName, m_clusterName, historyKept}},
    });
}

} // namespace muster::store
