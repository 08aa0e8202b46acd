#pragma once
#include "base/result.h"

#include <QByteArray>
#include <QString>

/// Files that contain secrets, and their directories. Thread: any.
namespace muster::keys {

/// Reads a file that only its owner may read. NotFound: it does not exist; Forbidden: group or others may
/// read or write it, and the sentence says how to change that; TooLarge; Unavailable: it cannot be read.
[[nodiscard]] Result<QByteArray> readSecretFile(const QString &path, qint64 bytesMax);

enum class Readers { Owner, Everyone };
/// Replaces `path` atomically; content and name are on disk when it returns. The permissions are set before
/// the bytes are written. Unavailable names the file and the reason.
[[nodiscard]] Result<void> replaceFile(const QString &path, const QByteArray &bytes, Readers readers);

/// Syncs the names in this directory to disk; best effort, since some file systems do not support it.
void syncDirectory(const QString &path);

} // namespace muster::keys
