#pragma once
#include <QString>

namespace muster::client {

/// "musterctl --profile FILE WORDS"; without a file: "musterctl WORDS". The words are already quoted for a
/// shell.
QString commandLine(const QString &profileFile, const QString &words);

} // namespace muster::client
