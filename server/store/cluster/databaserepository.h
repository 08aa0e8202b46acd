#pragma once
#include "protocol/admin/databaseadvice.h"
#include "protocol/admin/databases.h"
#include "store/sql/connection.h"

#include <QMap>

namespace muster::store {

/// What the server of a database says of itself (spec D7, D8). Everything that it asks any user may ask;
/// what only pg_monitor is told stays empty for others. Thread: its connection's.
class DatabaseRepository {
public:
    explicit DatabaseRepository(Connection &connection) : m_connection(connection) { }
    /// Of the source that the connection was opened with.
    [[nodiscard]] Result<protocol::ServerFacts> facts(const DataSource &source);
    /// In a transaction that may write; Unavailable if it may not.
    [[nodiscard]] Result<protocol::WriteTarget> writeTarget(const DataSource &source);
    /// PostgreSQL: those of these names that the server has, as pg_settings shows them.
    [[nodiscard]] Result<QMap<QString, protocol::ServerSetting>> settings(const QStringList &names);

private:
    [[nodiscard]] Result<protocol::ServerFacts> serverFacts();
    [[nodiscard]] Result<void> readStreams(protocol::ServerFacts &facts);
    [[nodiscard]] Result<protocol::ServerFacts> fileFacts(const QString &path);

    Connection &m_connection;
};

} // namespace muster::store
