#pragma once
#include <QString>

namespace muster {

/// 1 to 63 letters, digits, '-', '_' or '.', the first and last a letter or digit: valid for a certificate, a
/// directory and a host name. Thread: any.
bool isNodeName(const QString &name);

} // namespace muster
