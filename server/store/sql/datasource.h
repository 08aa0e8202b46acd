#pragma once
#include "base/result.h"

#include <QMap>
#include <QString>

namespace muster::store {

/// Where a database is, as `SqlSettings.DriverName` and `SqlSettings.DataSource` say it, already checked. A
/// value: copy it into every thread that opens a connection.
struct DataSource {
    enum class Kind { Sqlite, PostgreSql };
    Kind kind = Kind::Sqlite;
    QString path; ///< SQLite: absolute path of the database file
    bool mustExist = false; ///< SQLite `mode=rw`: a missing file is an error instead of a new database

    QString host = {}; ///< PostgreSQL: a name, an address, or the directory of a socket; so are those below
    quint16 port = 0;
    QString database = {};
    QString user = {};
    QString password = {};
    /// What else libpq is given, name to value; `options` are the settings of the session.
    QMap<QString, QString> parameters = {};
    /// Statements may be prepared in the server. A pooler that hands out its connections for one transaction
    /// at a time, such as pgbouncer, would look for them on another one; `binary_parameters=yes` says so, as
    /// for Mattermost.
    bool prepares = true;

    /// For logs and the overview: never contains a password.
    QString displayName() const;
    bool operator==(const DataSource &) const = default;
};

/// Reads both settings as Mattermost writes them. `sqlite` and `sqlite3` take a path or a `file:` URI
/// (https://www.sqlite.org/uri.html; of its parameters only `mode=rw` and `mode=rwc`); a relative path counts
/// from `baseDirectory`. `postgres` takes a `postgres://` address or words such as `host=db1 dbname=muster`.
/// Anything else is ErrorCode::InvalidArgument with a sentence that names the key and what is allowed, and of
/// the value no more than the path of a file. Thread: any.
[[nodiscard]] Result<DataSource> parseDataSource(
    const QString &driverName, const QString &dataSource, const QString &baseDirectory);

} // namespace muster::store
