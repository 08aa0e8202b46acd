#pragma once
#include <QString>

namespace muster {

/// A word as a POSIX shell reads it back; quoted only where it must be. For command lines that people copy.
QString shellWord(const QString &word);

} // namespace muster
