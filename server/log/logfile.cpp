#include "log/logfile.h"

#include "log/logline.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>
#include <cstdio>

namespace muster::log {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr Millis lookEvery = 60s;
constexpr Millis tryAgainAfter = 1s;
constexpr auto stampFormat = "yyyyMMdd'T'HHmmsszzz"_L1;

QString stem(const QFileInfo &current)
{
    return current.completeBaseName() + u'-';
}

/// Empty unless it is a name made by rotate().
std::optional<LogFileName> renamedFile(const QFileInfo &current, const QFileInfo &file)
{
    static const QRegularExpression form(u"^(\\d{8}T\\d{9})(?:-(\\d{1,9}))?$"_s);
    const QString name = file.completeBaseName();
    if (!name.startsWith(stem(current)) || file.suffix() != current.suffix())
        return std::nullopt;
    const auto match = form.match(name.sliced(stem(current).size()));
    if (!match.hasMatch())
        return std::nullopt;
    QDateTime ended = QDateTime::fromString(match.captured(1), QString(stampFormat));
    if (!ended.isValid())
        return std::nullopt;
    ended.setTimeSpec(Qt::UTC);
    return LogFileName{file.absoluteFilePath(), fromDateTime(ended), match.captured(2).toInt(), false};
}

/// The time of the first line, even in a file from before a restart: not all file systems keep a birth time.
WallTime firstTime(const QString &path, WallTime otherwise)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return otherwise;
    constexpr qint64 enough = 64 * 1024;
    return scanLine(file.readLine(enough)).timestamp.value_or(otherwise);
}

} // namespace

QList<LogFileName> logFiles(const QString &path)
{
    const QFileInfo current(path);
    QList<LogFileName> files;
    const QDir folder(current.absolutePath());
    const auto entries =
        folder.entryInfoList({stem(current) + u"*."_s + current.suffix()}, QDir::Files, QDir::NoSort);
    for (const QFileInfo &entry : entries)
        if (const auto file = renamedFile(current, entry))
            files.append(*file);
    std::sort(files.begin(), files.end(), [](const LogFileName &a, const LogFileName &b) {
        return std::pair(a.endedAt, a.number) < std::pair(b.endedAt, b.number);
    });
    files.append({current.absoluteFilePath(), {}, 0, true});
    return files;
}

void LogFile::open(const Options &options, WallTime now)
{
    close();
    m_options = options;
    m_lost = 0;
    m_triedAt.reset();
    QDir().mkpath(QFileInfo(options.path).absolutePath());
    openFile(now);
    dropOldFiles(now);
    m_lookedAt = now;
}

void LogFile::setLimits(const Options &options, WallTime now)
{
    const QString path = m_options.path;
    m_options = options;
    m_options.path = path;
    dropOldFiles(now);
}

void LogFile::openFile(WallTime now)
{
    m_file.setFileName(m_options.path);
    // Unbuffered: what the disk did not take must not wait in memory and appear later, in the middle.
    if (!m_file.open(QIODevice::ReadWrite | QIODevice::Append | QIODevice::Unbuffered)) {
        if (!m_triedAt)
            std::fprintf(stderr, "cannot open the log file %s: %s\n", qPrintable(m_options.path),
                qPrintable(m_file.errorString()));
        m_triedAt = now;
        return;
    }
    m_triedAt.reset();
    if (QFileInfo(m_options.path).isFile()) // not a device that is linked here
        m_file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadGroup);
    m_size = m_file.size();
    m_bornAt = m_size > 0 ? firstTime(m_options.path, now) : now;
    m_torn = false;
    if (m_size > 0) { // a process that was killed, or a disk that was full
        char last = '\n';
        m_torn = m_file.seek(m_size - 1) && m_file.read(&last, 1) == 1 && last != '\n';
    }
}

void LogFile::lookAfter(WallTime now)
{
    if (std::chrono::abs(now - m_lookedAt) < lookEvery)
        return;
    m_lookedAt = now;
    dropOldFiles(now);
    if (!QFile::exists(m_options.path)) { // somebody removed it: what is written now would be lost
        close();
        QDir().mkpath(QFileInfo(m_options.path).absolutePath());
        openFile(now);
    }
}

void LogFile::rotate(WallTime now)
{
    const QFileInfo current(m_options.path);
    const QString base =
        current.absolutePath() + u'/' + stem(current) + toDateTime(now).toString(QString(stampFormat));
    QString renamed = base + u'.' + current.suffix();
    for (int again = 1; QFile::exists(renamed); ++again) // two in the same millisecond
        renamed = u"%1-%2.%3"_s.arg(base).arg(again).arg(current.suffix());
    close();
    const bool done = QFile::rename(m_options.path, renamed);
    openFile(now);
    if (!done) { // continues in the same file, and retries in the next minute
        m_bornAt = now - m_options.rotateAge + lookEvery;
        m_size = 0;
        return;
    }
    dropOldFiles(now);
}

void LogFile::dropOldFiles(WallTime now) const
{
    const QList<LogFileName> files = logFiles(m_options.path);
    qint64 total = 0;
    for (auto file = files.crbegin(); file != files.crend(); ++file) { // newest first
        total += QFileInfo(file->path).size();
        if (file->current)
            continue;
        if (file->endedAt < now - m_options.keepDays * 24h || total > m_options.keepBytes)
            QFile::remove(file->path);
    }
}

bool LogFile::append(const QByteArray &bytes)
{
    const QByteArray whole = m_torn ? '\n' + bytes : bytes;
    const qint64 before = m_file.size();
    const qint64 written = m_file.write(whole);
    if (written == whole.size()) {
        m_torn = false;
        m_size += written;
        return true;
    }
    // Part of a line is worse than none. Truncating needs no space.
    if (written > 0 && !m_file.resize(before))
        m_torn = true;
    return false;
}

void LogFile::tellLoss(WallTime now)
{
    const QByteArray line =
        "{\"component\":\"log\",\"level\":\"error\",\"lost\":" + QByteArray::number(m_lost)
        + ",\"msg\":\"log lines were lost: the log file could not be written\",\"timestamp\":"
        + QByteArray::number(epochMillis(now)) + "}\n";
    if (append(line))
        m_lost = 0;
}

void LogFile::write(const QByteArray &line, WallTime now)
{
    if (!isOpen() && (!m_triedAt || std::chrono::abs(now - *m_triedAt) >= tryAgainAfter))
        openFile(now);
    if (isOpen()) {
        lookAfter(now);
        const bool full = m_size >= m_options.rotateBytes;
        // A clock that was set back must not keep a file forever.
        const bool old = std::chrono::abs(now - m_bornAt) >= m_options.rotateAge;
        if (m_size > 0 && (full || old))
            rotate(now);
    }
    if (isOpen() && m_lost > 0)
        tellLoss(now);
    if (isOpen() && append(line))
        return;
    if (m_lost++ == 0)
        std::fprintf(stderr, "the log file %s cannot be written: %s\n", qPrintable(m_options.path),
            qPrintable(m_file.errorString()));
}

} // namespace muster::log
