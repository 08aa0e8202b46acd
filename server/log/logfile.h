#pragma once
#include "base/time.h"

#include <QFile>
#include <QList>
#include <QString>

#include <optional>

namespace muster::log {

/// One file of a log: "musterd.log" is the current one, "musterd-20261125T130000123.log" was renamed at that
/// time (UTC), with "-1", "-2" … if there were several.
struct LogFileName {
    QString path;
    WallTime endedAt; ///< from the name; the current one has none
    int number = 0;
    bool current = false;
};

/// The files of the log `path`, oldest first; only names made by LogFile count, so that a copy beside them is
/// neither read nor deleted.
QList<LogFileName> logFiles(const QString &path);

/// A log file that is renamed when it is full or old; renamed ones are deleted by age and by size. A full
/// disk, or a missing folder, costs lines and nothing else: each line is either complete in a file or
/// missing, the number of lost lines is logged once the file can be written again, and reported on standard
/// error when it begins. Time: callers pass the wall clock. Thread: one at a time.
class LogFile {
public:
    struct Options {
        QString path;
        qint64 rotateBytes = 100LL * 1024 * 1024; ///< renamed when it has reached this …
        Millis rotateAge = std::chrono::hours(24); ///< … or this age, counted from its first line
        int keepDays = 14; ///< renamed files that ended earlier are deleted
        qint64 keepBytes = 2LL * 1024 * 1024 * 1024; ///< all files together; the oldest are deleted first
    };

    /// Opens it, continues an existing file, and deletes what is too old.
    void open(const Options &options, WallTime now);
    /// Changes the limits; the path stays.
    void setLimits(const Options &options, WallTime now);
    void close() { m_file.close(); }
    bool isOpen() const { return m_file.isOpen(); }
    const QString &path() const { return m_options.path; }
    /// `line` ends with a line feed.
    void write(const QByteArray &line, WallTime now);

private:
    void openFile(WallTime now);
    void lookAfter(WallTime now);
    void rotate(WallTime now);
    void dropOldFiles(WallTime now) const;
    bool append(const QByteArray &bytes);
    void tellLoss(WallTime now);

    Options m_options;
    QFile m_file;
    qint64 m_size = 0;
    WallTime m_bornAt; ///< time of its first line
    WallTime m_lookedAt; ///< last check whether it still exists, and which files are too old
    std::optional<WallTime> m_triedAt; ///< to open or to rename it, without success
    qint64 m_lost = 0; ///< lines since the last one that could be written
    bool m_torn = false; ///< its end is not a complete line
};

} // namespace muster::log
