#pragma once
#include "protocol/messaging/status.h"
#include "store/sql/connection.h"

namespace muster::store {

/// How people say that they can be reached. Thread: its connection's.
class StatusRepository {
public:
    explicit StatusRepository(Connection &connection) : m_connection(connection) { }

    /// Offline, if it was never set.
    [[nodiscard]] Result<protocol::Status> ofUser(const UserId &user);
    [[nodiscard]] Result<void> put(const protocol::Status &status);

private:
    Connection &m_connection;
};

} // namespace muster::store
