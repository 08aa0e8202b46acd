#pragma once
#include "base/result.h"
#include "store/sql/driver.h"

#include <QString>

#include <vector>

namespace muster::store {

/// One step of the schema. Its file is `NNNN_name.sql`; the first line is `-- oldest-compatible: N`.
struct Migration {
    int version = 0; ///< NNNN, from 1 without gaps
    int oldestCompatible = 0; ///< the oldest schema number whose binaries still work after this step
    QString name;
    QString script;
};

/// The schema that a database has.
struct SchemaState {
    int version = 0; ///< 0: none yet
    int oldestCompatible = 0; ///< binaries that know less than this must not run
    bool operator==(const SchemaState &) const = default;
};

[[nodiscard]] Result<Migration> parseMigration(const QString &fileName, const QByteArray &content);
/// The steps that this build has for the driver's database, in order. An error is a fault of the build.
[[nodiscard]] Result<std::vector<Migration>> bundledMigrations(const Driver &driver);

} // namespace muster::store
