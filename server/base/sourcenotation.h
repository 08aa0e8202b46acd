#pragma once
#include <QLatin1StringView>
#include <QStringView>

namespace muster {

/// What a data source is that is no file, so that SQLite cannot open it: "a PostgreSQL address", "a MySQL
/// address", "the address of a server". Empty: it may be the name of a file. Whoever refuses one says this
/// and never its text, which holds a password in a place that differs with each notation. Thread: any.
QLatin1StringView serverNotation(QStringView dataSource);

} // namespace muster
