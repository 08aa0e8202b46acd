#include "base/log.h"

#include "base/time.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QMutex>
#include <QMutexLocker>

#include <atomic>
#include <cstdio>
#include <deque>

namespace muster::log {

namespace {

constexpr size_t ringLines = 10'000;
constexpr qint64 dayMillis = 24LL * 3600 * 1000;

/// The one log of a process. Every member but the levels is guarded by `mutex`.
struct Sinks {
    QMutex mutex;
    Options options;
    std::atomic<Level> fileLevel{Level::Info};
    std::atomic<Level> consoleLevel{Level::Info};
    QFile file;
    qint64 openedAt = 0;
    std::deque<QByteArray> ring;
};

Sinks &sinks()
{
    static Sinks theSinks;
    return theSinks;
}

void openFile(Sinks &s)
{
    QDir().mkpath(QFileInfo(s.options.file).absolutePath());
    s.file.setFileName(s.options.file);
    if (!s.file.open(QIODevice::WriteOnly | QIODevice::Append))
        std::fprintf(stderr, "cannot open the log file %s: %s\n", qPrintable(s.options.file),
            qPrintable(s.file.errorString()));
    else
        s.file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadGroup);
    // The age counts from the first line of the file, also across restarts.
    const QDateTime born = QFileInfo(s.options.file).birthTime();
    s.openedAt = s.file.size() > 0 && born.isValid() ? born.toMSecsSinceEpoch() : wallMillis();
}

/// Deletes renamed files that are too old, then the oldest until all fit.
void dropOldFiles(const Options &options)
{
    const QFileInfo current(options.file);
    const QString pattern = current.completeBaseName() + QLatin1String("-*.") + current.suffix();
    QFileInfoList old = QDir(current.absolutePath()).entryInfoList({pattern}, QDir::Files, QDir::Time);
    qint64 total = 0;
    const QDateTime oldest = QDateTime::currentDateTimeUtc().addDays(-options.keepDays);
    for (const QFileInfo &file : std::as_const(old)) { // newest first
        total += file.size();
        if (file.lastModified() < oldest || total > options.keepBytes)
            QFile::remove(file.absoluteFilePath());
    }
}

void rotateIfDue(Sinks &s)
{
    if (!s.file.isOpen())
        return;
    if (s.file.size() < s.options.rotateBytes && wallMillis() - s.openedAt < s.options.rotateDays * dayMillis)
        return;
    s.file.close();
    const QFileInfo current(s.options.file);
    const QString stem = current.absolutePath() + u'/' + current.completeBaseName() + u'-'
        + QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd'T'HHmmsszzz"));
    QString renamed = stem + u'.' + current.suffix();
    for (int again = 1; QFile::exists(renamed); ++again) // two in one millisecond
        renamed = QStringLiteral("%1-%2.%3").arg(stem).arg(again).arg(current.suffix());
    QFile::rename(s.options.file, renamed);
    dropOldFiles(s.options);
    openFile(s);
    s.openedAt = wallMillis();
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
    const QMutexLocker lock(&s.mutex);
    s.options = options;
    s.fileLevel = options.fileLevel;
    s.consoleLevel = options.consoleLevel;
    if (s.file.isOpen())
        s.file.close();
    if (!options.file.isEmpty()) {
        openFile(s);
        dropOldFiles(options);
    }
}

Levels levels()
{
    return {sinks().fileLevel, sinks().consoleLevel};
}

void setLevels(Level fileLevel, Level consoleLevel)
{
    sinks().fileLevel = fileLevel;
    sinks().consoleLevel = consoleLevel;
}

bool enabled(Level level)
{
    return level >= sinks().fileLevel || level >= sinks().consoleLevel;
}

void write(Level level, QLatin1StringView component, const QString &message, const QJsonObject &fields)
{
    if (!enabled(level))
        return;
    QJsonObject entry = fields;
    entry[QLatin1String("timestamp")] = wallMillis();
    entry[QLatin1String("level")] = levelName(level);
    entry[QLatin1String("component")] = component;
    entry[QLatin1String("msg")] = message;
    const QByteArray line = QJsonDocument(entry).toJson(QJsonDocument::Compact) + '\n';

    Sinks &s = sinks();
    const QMutexLocker lock(&s.mutex);
    s.ring.push_back(line);
    if (s.ring.size() > ringLines)
        s.ring.pop_front();
    if (level >= s.fileLevel && s.file.isOpen()) {
        rotateIfDue(s);
        s.file.write(line);
        s.file.flush();
    }
    if (s.options.console && level >= s.consoleLevel)
        std::fwrite(line.constData(), 1, size_t(line.size()), stderr);
}

QList<QByteArray> recentLines(int max)
{
    Sinks &s = sinks();
    const QMutexLocker lock(&s.mutex);
    const size_t count = std::min(s.ring.size(), size_t(std::max(0, max)));
    return QList<QByteArray>(s.ring.end() - qsizetype(count), s.ring.end());
}

} // namespace muster::log
