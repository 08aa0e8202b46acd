#pragma once
#include <QJsonObject>
#include <QString>

#include <optional>

/// Logging as JSON lines (spec O1): one object a line with `timestamp` (ms since the epoch), `level`,
/// `component`, `msg` and the fields of the call. Lines are English and not translated; secrets never go in.
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
    int rotateDays = 1; ///< … or this age
    int keepDays = 14; ///< renamed files older than this are deleted
    qint64 keepBytes = 2LL * 1024 * 1024 * 1024; ///< all files together; the oldest go first
};

/// Opens the sinks. Call once at start, before threads; a file that cannot be opened is reported to standard
/// error and the program goes on without it. Thread: main.
void open(const Options &options);
struct Levels {
    Level file = Level::Info;
    Level console = Level::Info;
};
Levels levels();
/// Changes the levels of the running process. Thread: any.
void setLevels(Level fileLevel, Level consoleLevel);
bool enabled(Level level);
/// Writes one line. Thread: any; lines never mix.
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

/// The newest lines that were written, oldest first, from a bounded ring in memory; feeds GET /logs. Thread:
/// any.
QList<QByteArray> recentLines(int max);

} // namespace muster::log
