#pragma once
#include "protocol/messaging/user.h"
#include "protocol/messaging/usersearch.h"
#include "store/sql/connection.h"

namespace muster::store {

/// Users by what they have in common. Thread: its connection's.
class UserList {
public:
    explicit UserList(Connection &connection) : m_connection(connection) { }

    /// By user name, at most `limit` of them.
    [[nodiscard]] Result<QList<protocol::User>> find(
        const protocol::UserFilter &filter, qint64 offset, int limit);
    /// NotFound; the name is as it is stored.
    [[nodiscard]] Result<protocol::User> byUsername(const QString &name);
    [[nodiscard]] Result<protocol::User> byEmail(const QString &email);

private:
    Connection &m_connection;
};

} // namespace muster::store
