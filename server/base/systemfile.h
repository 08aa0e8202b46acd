#pragma once
#include "base/result.h"

#include <QByteArray>

#include <optional>

/// What server/base/durablefile and inplace need of the system's files; the causes are errno, 0 is success.
/// Thread: any.
namespace muster {

[[nodiscard]] int writeAll(int file, const QByteArray &bytes);
/// Syncs a file or a directory; what its file system cannot sync is let pass.
[[nodiscard]] int syncFile(int file);
/// Closes the file if it is open, and forgets it.
void closeFile(int &file);
/// Empty if it cannot be read.
std::optional<QByteArray> contentOf(int folder, const QByteArray &name);

/// Unavailable, with the file, the cause and what to do about it.
tl::unexpected<Error> cannotWrite(const QString &path, const QString &folder, int cause);

} // namespace muster
