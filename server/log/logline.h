#pragma once
#include "base/time.h"
#include "log/log.h"

#include <QByteArrayView>

/// Reading log lines back: what readers need of a line without parsing all of it. Lines come from files that
/// anybody may have edited and from other versions, so nothing is believed.
namespace muster::log {

/// The parts of a line by which it is filtered, sorted and shown. Views point into the line, strings are
/// still escaped as in JSON.
struct LineFacts {
    bool isObject = false; ///< one whole JSON object; else nothing below is set
    std::optional<WallTime> timestamp; ///< by the clock of the host that wrote it
    std::optional<Level> level;
    QByteArrayView component; ///< `component`, or `caller` as Mattermost has it
    QByteArrayView message;
};

/// Scans the top level of one line; of a key that comes twice the last counts. Linear, no allocation but for
/// a time that is written as text. Thread: any.
LineFacts scanLine(QByteArrayView line);

/// Of Mattermost's levels, too: what lies beyond ours ("trace", "fatal", "panic", "critical") is the nearest.
std::optional<Level> nearestLevel(QStringView name);

/// The text of a JSON string without its quotes. What is no valid escape stays as it is.
QString unescaped(QByteArrayView string);
/// The other way round, as QJsonDocument writes it.
QByteArray escaped(const QString &text);

/// A time as people and Mattermost write it: "2026-11-25 13:00:00.123 +01:00", ISO 8601, or milliseconds
/// since the epoch. Empty: none of them.
std::optional<WallTime> timeFromText(QStringView text);
/// As Mattermost's log objects have it, in UTC: "2026-11-25 13:00:00.123 Z".
QString timeToText(WallTime time);

} // namespace muster::log
