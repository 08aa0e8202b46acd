#pragma once
#include "base/result.h"

#include <QByteArray>
#include <QString>

/// Files that contain secrets. Thread: any.
namespace muster {

/// Whether more may use a file of these rights than the process that runs as `self`. One of root's may be
/// readable by its group: so hosts (ssl-cert) and Kubernetes (fsGroup) lend a key to a user who is not root.
bool isOpenToOthers(unsigned mode, unsigned owner, unsigned self);

/// Reads a file that is not open to others. NotFound: it does not exist; Forbidden: it is, and the sentence
/// says how to change that; TooLarge; Unavailable: it cannot be read.
[[nodiscard]] Result<QByteArray> readSecretFile(const QString &path, qint64 bytesMax);

} // namespace muster
