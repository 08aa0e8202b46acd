#pragma once
#include "base/result.h"

#include <QByteArray>
#include <QString>

namespace muster::client {

/// Replaces `path` with `bytes` atomically, readable only by its owner from the first moment. Unavailable
/// names the file and the reason. Thread: any.
[[nodiscard]] Result<void> replacePrivateFile(const QString &path, const QByteArray &bytes);

} // namespace muster::client
