#pragma once
#include "base/result.h"

#include <QString>

namespace muster::store {

/// Where a database is, as `SqlSettings.DriverName` and `SqlSettings.DataSource` say it, already checked. A
/// value: copy it into every thread that opens a connection.
struct DataSource {
    enum class Kind { Sqlite };
    Kind kind = Kind::Sqlite;
    QString path; ///< SQLite: absolute path of the database file
    bool mustExist = false; ///< SQLite `mode=rw`: a missing file is an error instead of a new database

    /// For logs and the overview: never contains a password.
    QString displayName() const;
    bool operator==(const DataSource &) const = default;
};

/// Reads both settings as Mattermost writes them. `sqlite` and `sqlite3` take a path or a `file:` URI
/// (https://www.sqlite.org/uri.html; of its parameters only `mode=rw` and `mode=rwc`); a relative path counts
/// from `baseDirectory`. Anything else is ErrorCode::InvalidArgument with a sentence that names the key, the
/// value (passwords masked) and what is allowed. Thread: any.
[[nodiscard]] Result<DataSource> parseDataSource(
    const QString &driverName, const QString &dataSource, const QString &baseDirectory);

/// `dataSource` in either notation (`postgres://user:secret@host/db`, `user:secret@tcp(host)/db`,
/// `host=… password=…`) with every password replaced by asterisks.
QString maskedDataSource(const QString &dataSource);

} // namespace muster::store
