#include "log/log.h"

#include "base/rankedmutex.h"
#include "base/time.h"
#include "log/logfile.h"
#include "log/logreader.h"

#include <QJsonDocument>

#include <atomic>
#include <cstdio>

namespace muster::log {

namespace {

constexpr qsizetype messageKept = 1'000; ///< of an overlong line

std::atomic<Level> fileLevelNow{Level::Info};
std::atomic<Level> consoleLevelNow{Level::Info};
/// When the levels revert, in milliseconds of the steady clock; 0: they do not.
std::atomic<qint64> levelsUntil{0};

/// The one log of a process. Every member is guarded by `mutex`, as is setting the levels.
struct Sinks {
    RankedMutex mutex{LockRank::Log};
    Options options;
    Levels levelsAfter;
    LogFile file;
    Ring ring;
};

Sinks &sinks()
{
    static Sinks theSinks;
    return theSinks;
}

LogFile::Options fileOptions(const Options &options)
{
    return {options.file, options.rotateBytes, std::chrono::hours(options.rotateHours), options.keepDays,
        options.keepBytes};
}

/// Ends expired temporary levels. Called whenever levels are read: no timer, and nothing to forget.
void expireLevels()
{
    Sinks &s = sinks();
    qint64 until = levelsUntil;
    if (until == 0 || steadyNow().time_since_epoch().count() < until)
        return;
    {
        const std::lock_guard lock(s.mutex);
        if (!levelsUntil.compare_exchange_strong(until, 0))
            return; // another thread was first, or they were set again
        fileLevelNow = s.levelsAfter.file;
        consoleLevelNow = s.levelsAfter.console;
    }
    info(QLatin1StringView("log"), QStringLiteral("the log levels have reverted"),
        {{QStringLiteral("file"), levelName(fileLevelNow)},
            {QStringLiteral("console"), levelName(consoleLevelNow)}});
}

QByteArray lineOf(Level level, QLatin1StringView component, const QString &message, const QJsonObject &fields)
{
    QJsonObject entry = fields;
    entry[QLatin1String("timestamp")] = epochMillis(wallNow());
    entry[QLatin1String("level")] = levelName(level);
    entry[QLatin1String("component")] = component;
    entry[QLatin1String("msg")] = message;
    return QJsonDocument(entry).toJson(QJsonDocument::Compact) + '\n';
}

} // namespace

QLatin1StringView levelName(Level level)
{
    switch (level) {
    case Level::Debug:
        return QLatin1StringView("debug");
    case Level::Info:
        return QLatin1StringView("info");
    case Level::Warn:
        return QLatin1StringView("warn");
    case Level::Error:
        return QLatin1StringView("error");
    }
    Q_UNREACHABLE();
}

std::optional<Level> levelFromName(QStringView name)
{
    for (const Level level : {Level::Debug, Level::Info, Level::Warn, Level::Error})
        if (name.compare(levelName(level), Qt::CaseInsensitive) == 0)
            return level;
    return std::nullopt;
}

void open(const Options &options)
{
    Sinks &s = sinks();
    const std::lock_guard lock(s.mutex);
    s.options = options;
    fileLevelNow = options.fileLevel;
    consoleLevelNow = options.consoleLevel;
    levelsUntil = 0;
    s.file.close();
    if (!options.file.isEmpty())
        s.file.open(fileOptions(options), wallNow());
}

void setOptions(const Options &options)
{
    Sinks &s = sinks();
    const std::lock_guard lock(s.mutex);
    const QString file = s.options.file;
    s.options = options;
    s.options.file = file;
    if (!file.isEmpty())
        s.file.setLimits(fileOptions(options), wallNow());
}

Levels levels()
{
    expireLevels();
    return {fileLevelNow, consoleLevelNow};
}

void setLevels(Level fileLevel, Level consoleLevel)
{
    Sinks &s = sinks();
    const std::lock_guard lock(s.mutex);
    levelsUntil = 0;
    fileLevelNow = fileLevel;
    consoleLevelNow = consoleLevel;
}

void setLevelsUntil(const Levels &levels, TimePoint until)
{
    expireLevels();
    Sinks &s = sinks();
    const std::lock_guard lock(s.mutex);
    if (levelsUntil == 0) // otherwise keep the permanent ones from before
        s.levelsAfter = {fileLevelNow, consoleLevelNow};
    fileLevelNow = levels.file;
    consoleLevelNow = levels.console;
    levelsUntil = std::max<qint64>(1, until.time_since_epoch().count());
}

std::optional<TemporaryLevels> temporaryLevels()
{
    expireLevels();
    Sinks &s = sinks();
    const std::lock_guard lock(s.mutex);
    if (levelsUntil == 0)
        return std::nullopt;
    return TemporaryLevels{
        {fileLevelNow, consoleLevelNow}, s.levelsAfter, TimePoint(Millis(levelsUntil.load()))};
}

bool enabled(Level level)
{
    expireLevels();
    return level >= fileLevelNow || level >= consoleLevelNow;
}

void write(Level level, QLatin1StringView component, const QString &message, const QJsonObject &fields)
{
    if (!enabled(level))
        return;
    QByteArray line = lineOf(level, component, message, fields);
    if (line.size() > lineBytesMax)
        line = lineOf(level, component, message.left(messageKept),
            {{QStringLiteral("cut_bytes"), qint64(line.size())}});
    Sinks &s = sinks();
    const std::lock_guard lock(s.mutex);
    s.ring.add(line);
    if (level >= fileLevelNow && !s.options.file.isEmpty())
        s.file.write(line, wallNow());
    if (s.options.console && level >= consoleLevelNow)
        std::fwrite(line.constData(), 1, size_t(line.size()), stderr);
}

QList<QByteArray> recentLines(int max)
{
    Sinks &s = sinks();
    const std::lock_guard lock(s.mutex);
    return s.ring.newest(max);
}

QString currentFile()
{
    Sinks &s = sinks();
    const std::lock_guard lock(s.mutex);
    return s.file.isOpen() ? s.file.path() : QString();
}

Page read(const ReadQuery &query)
{
    if (const QString file = currentFile(); !file.isEmpty())
        return readFiles(file, query);
    Sinks &s = sinks();
    s.mutex.lock();
    const Ring copy = s.ring; // shares its lines
    s.mutex.unlock();
    return copy.read(query);
}

} // namespace muster::log
