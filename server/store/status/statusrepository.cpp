#include "store/status/statusrepository.h"

#include "store/sql/entity.h"

namespace muster::store {

using namespace Qt::Literals::StringLiterals;
using protocol::Status;

Result<Status> StatusRepository::ofUser(const UserId &user)
{
    const auto found =
        readOne(m_connection.queryOne(
                    u"SELECT %1 FROM Status WHERE UserId = ?"_s.arg(listOf<Status>()), {bound(user)}),
            entityOf<Status>, u"This user has set no status."_s);
    if (found || found.error().code != ErrorCode::NotFound)
        return found;
    Status never;
    never.userId = user;
    return never;
}

Result<void> StatusRepository::put(const Status &status)
{
    return m_connection.executeAll({{insertInto("Status"_L1, columnsOf<Status>())
            + u" ON CONFLICT (UserId) DO UPDATE SET Status = excluded.Status, Manual = excluded.Manual, "
              "LastActivityAt = excluded.LastActivityAt, DndEndTime = excluded.DndEndTime"_s,
        valuesOf(status)}});
}

} // namespace muster::store
