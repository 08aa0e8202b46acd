#pragma once
#include <QString>

namespace muster {

/// 1 to 63 letters, digits, '-', '_' or '.', the first and last a letter or digit: valid for a certificate, a
/// directory and a host name. Thread: any.
bool isNodeName(const QString &name);
/// 1 to 255 of the same characters, and the ':' of IPv6, not '-' first: what may name a host that is shown,
/// logged or put into a command.
bool isHostText(const QString &text);

} // namespace muster
