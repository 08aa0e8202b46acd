#include "store/postgresql/postgresqldriver.h"
#include "store/sqlite/sqlitedriver.h"

namespace muster::store {

std::unique_ptr<Driver> makeDriver(DataSource::Kind kind, StatementLimit &limit)
{
    switch (kind) {
    case DataSource::Kind::Sqlite:
        return std::make_unique<SqliteDriver>(limit);
    case DataSource::Kind::PostgreSql:
        return std::make_unique<PostgreSqlDriver>(limit);
    }
    Q_UNREACHABLE();
}

} // namespace muster::store
