#pragma once
#include "protocol/vocabulary/limitstate.h"

#include <QLatin1StringView>
#include <QList>
#include <QString>

#include <functional>
#include <optional>

/// The limits of a host that a server with many connections runs into, as a table: what each is, how it is
/// read, what is recommended, why, and the command that fixes it (spec C12, design decision 14); how the two
/// are compared says protocol/vocabulary/limitwords.h. Pure.
/// Source of the recommended values: Mattermost's installation guide for high availability.
namespace muster::host {

enum class LimitKind {
    Process, ///< of the process: a line of /proc/PID/limits, the soft value
    Kernel, ///< of the host: a file below /proc/sys
};

struct LimitRule {
    QLatin1StringView id; ///< stable: used by reasons, logs, console and CLI
    LimitKind kind = LimitKind::Kernel;
    QLatin1StringView source; ///< the line's name, or the file below /proc/sys
    QLatin1StringView recommended;
    QLatin1StringView why; ///< English sentence
    QLatin1StringView effect; ///< English sentence: when protocol::limitFix() takes effect
};

/// Null if there is no rule of that id.
const LimitRule *findLimit(QStringView id);

using protocol::LimitState;

/// One limit of one host. Texts are values, so that the report of another version can be shown.
struct LimitCheck {
    QString id;
    QString actual; ///< empty: could not be read
    QString recommended;
    LimitState state = LimitState::Unknown;
    QString fix; ///< empty if nothing deviates
    friend bool operator==(const LimitCheck &, const LimitCheck &) = default;
};

/// Text as the kernel writes it, or nothing if it is unavailable, as much of /proc/sys is in a container.
using LimitReading = std::function<std::optional<QString>(const LimitRule &)>;

/// A value that cannot be read, or is not a number, is unknown and never ok.
QList<LimitCheck> judgeLimits(const LimitReading &reading);

/// "tcp_fin_timeout is 60 s (recommended: at most 30 s)"
QString limitSentence(const LimitCheck &check);

} // namespace muster::host
