#pragma once
#include "protocol/messaging/preference.h"
#include "store/sql/connection.h"

namespace muster::store {

/// What people prefer. Thread: its connection's.
class PreferenceRepository {
public:
    explicit PreferenceRepository(Connection &connection) : m_connection(connection) { }

    [[nodiscard]] Result<QList<protocol::Preference>> ofUser(const UserId &user);
    /// In the order in which all transactions write them, so that none waits for another in a circle.
    [[nodiscard]] Result<void> put(QList<protocol::Preference> preferences);
    [[nodiscard]] Result<void> remove(QList<protocol::Preference> preferences);

private:
    Connection &m_connection;
};

} // namespace muster::store
