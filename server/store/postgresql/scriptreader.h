#pragma once
#include <QStringList>

namespace muster::store {

/// The statements of a migration script for PostgreSQL: they end at a semicolon that is neither in a quoted
/// text or name, nor in a comment, nor between dollar quotes. Thread: any.
QStringList readScript(const QString &script);

} // namespace muster::store
