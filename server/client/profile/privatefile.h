#pragma once
#include "base/result.h"

#include <QByteArray>
#include <QString>

namespace muster::client {

/// Replaces `path` by `bytes` atomically, readable by its owner only from the first moment on. Unavailable
/// names the file and the reason. Thread: any.
[[nodiscard]] Result<void> replacePrivateFile(const QString &path, const QByteArray &bytes);

} // namespace muster::client
