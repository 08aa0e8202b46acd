#pragma once
#include "base/time.h"

#include <QJsonObject>
#include <QString>

#include <optional>

/// Logging as JSON lines (spec O1): one object a line with `timestamp` (ms since the epoch), `level`,
/// `component`, `msg` and the fields of the call. Lines are English and not translated; never with secrets.
namespace muster::log {

enum class Level { Debug, Info, Warn, Error };

/// "debug", "info", "warn", "error".
QLatin1StringView levelName(Level level);
std::optional<Level> levelFromName(QStringView name);

struct Options {
    Level fileLevel = Level::Info;
    Level consoleLevel = Level::Info;
    bool console = true; ///< to standard error
    QString file; ///< empty: no file
    qint64 rotateBytes =
        100LL * 1024 * 1024; ///< the file is renamed with its time when it reaches this size …
    int rotateHours = 24; ///< … or this age
    int keepDays = 14; ///< renamed files older than this are deleted
    qint64 keepBytes = 2LL * 1024 * 1024 * 1024; ///< all files together; the oldest are deleted first
};

/// Opens the sinks. Call once at start, before threads; a file that cannot be opened is reported to standard
/// error and the program continues without it. Thread: main.
void open(const Options &options);
/// Other limits of files, and whether to write to standard error; levels and the file stay. Thread: any.
void setOptions(const Options &options);

struct Levels {
    Level file = Level::Info;
    Level console = Level::Info;
    friend bool operator==(const Levels &, const Levels &) = default;
};
Levels levels();
/// Changes the levels of the running process permanently. Thread: any.
void setLevels(Level fileLevel, Level consoleLevel);
/// Temporary levels. They do not survive the process.
struct TemporaryLevels {
    Levels levels;
    Levels after; ///< in force afterward
    TimePoint until;
};
/// Sets levels for a while; afterward the last permanent ones apply. Thread: any.
void setLevelsUntil(const Levels &levels, TimePoint until);
/// Empty: the current levels are permanent. Thread: any.
std::optional<TemporaryLevels> temporaryLevels();
bool enabled(Level level);
/// Writes one line; what does not fit into 64 KiB is truncated, with a mark. Thread: any; lines never mix.
void write(Level level, QLatin1StringView component, const QString &message, const QJsonObject &fields = {});

inline void debug(QLatin1StringView c, const QString &m, const QJsonObject &f = {})
{
    write(Level::Debug, c, m, f);
}
inline void info(QLatin1StringView c, const QString &m, const QJsonObject &f = {})
{
    write(Level::Info, c, m, f);
}
inline void warn(QLatin1StringView c, const QString &m, const QJsonObject &f = {})
{
    write(Level::Warn, c, m, f);
}
inline void error(QLatin1StringView c, const QString &m, const QJsonObject &f = {})
{
    write(Level::Error, c, m, f);
}

/// The newest lines that were written, oldest first, from a bounded ring in memory. Thread: any.
QList<QByteArray> recentLines(int max);

struct ReadQuery;
struct Page;
/// Reads what was written (log/logreader.h): from the files, or from the ring if there is no file. Thread:
/// any that may wait for a disk.
Page read(const ReadQuery &query);
/// The current log file; empty: there is none. Thread: any.
QString currentFile();

} // namespace muster::log
