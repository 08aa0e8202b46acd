#pragma once
#include "store/sql/connection.h"

namespace muster::store {

/// Facts about the installation as a whole, name to value. Thread: its connection's.
class SystemRepository {
public:
    explicit SystemRepository(Connection &connection) : m_connection(connection) { }

    /// Empty if it was never set.
    [[nodiscard]] Result<std::optional<QString>> value(const QString &name);
    [[nodiscard]] Result<void> setValue(const QString &name, const QString &value);
    /// Sets `value` only if there is none, and returns the stored value: this is how several nodes agree on a
    /// value that the first of them generates.
    [[nodiscard]] Result<QString> valueOrSet(const QString &name, const QString &value);

private:
    Connection &m_connection;
};

} // namespace muster::store
