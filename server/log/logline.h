#pragma once
#include "base/time.h"
#include "log/log.h"

#include <QByteArrayView>

/// Parsing log lines: what readers need of a line without parsing all of it. Lines come from files that
/// anybody may have edited and from other versions, so nothing is trusted.
namespace muster::log {

/// The parts of a line by which it is filtered, sorted and shown. Views point into the line, strings are
/// still escaped as in JSON.
struct LineFacts {
    bool isObject = false; ///< one complete JSON object; otherwise nothing below is set
    std::optional<WallTime> timestamp; ///< by the clock of the host that wrote it
    std::optional<Level> level;
    QByteArrayView component; ///< `component`, or `caller` as in Mattermost
    QByteArrayView message;
};

/// Scans the top level of one line; of a duplicate key the last counts. Linear, no allocation except for a
/// time that is written as text. Thread: any.
LineFacts scanLine(QByteArrayView line);

/// Knows Mattermost's levels, too: those beyond ours ("trace", "fatal", "panic", "critical") map to the
/// nearest.
std::optional<Level> nearestLevel(QStringView name);

/// The text of a JSON string without its quotes. Invalid escapes stay as they are.
QString unescaped(QByteArrayView string);
/// The reverse, as QJsonDocument writes it.
QByteArray escaped(const QString &text);

/// A time as people and Mattermost write it: "2026-11-25 13:00:00.123 +01:00", ISO 8601, or milliseconds
/// since the epoch. Empty: none of them.
std::optional<WallTime> timeFromText(QStringView text);
/// As in Mattermost's log objects, in UTC: "2026-11-25 13:00:00.123 Z".
QString timeToText(WallTime time);

} // namespace muster::log
