#pragma once
#include "store/sql/datasource.h"

namespace muster::store {

/// Reads the address of a PostgreSQL server in either notation of libpq
/// (https://www.postgresql.org/docs/15/libpq-connect.html#LIBPQ-CONNSTRING), with the defaults of the Go
/// driver that Mattermost uses: `sslmode=require`, and a parameter that names none of libpq's is a setting of
/// the session. Errors: InvalidArgument; the sentence shows none of the text, which holds a password. Thread:
/// any.
[[nodiscard]] Result<DataSource> parsePostgreSqlSource(const QString &text);

} // namespace muster::store
