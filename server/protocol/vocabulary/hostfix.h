#pragma once
#include <QLatin1StringView>
#include <QString>

#include <optional>

/// Commands that people copy into a shell, often as root (design decision 14). They stand here alone: whoever
/// reads what a host reports takes them from here by name, never from the report. Thread: any.
namespace muster::protocol {

/// Sets the limit of this id (host/limits.h) to what is recommended; it changes files below /etc. Empty for
/// an id that this version does not know.
QLatin1StringView limitFix(QStringView id);
/// Shows why a time daemon does not synchronize the clock, or installs one where none runs. Empty if there is
/// nothing to do, or not there.
QLatin1StringView timeFix(QStringView daemon, std::optional<bool> synchronized);

} // namespace muster::protocol
