#pragma once
#include "base/result.h"

#include <QByteArray>
#include <QString>

/// The way to write a file that nothing can be renamed over (server/base/durablefile). Thread: any.
namespace muster {

/// Writes the file itself, after its space is reserved, with a copy of the old content on disk meanwhile:
/// beside it, or in `keepsakes` where that directory cannot be written. After a failure the old content is
/// back; if even that fails, restoreInterrupted() finds the copy. Unavailable as DurableFile.
[[nodiscard]] Result<void> writeInPlace(
    const QString &path, const QByteArray &bytes, const QString &keepsakes);

} // namespace muster
