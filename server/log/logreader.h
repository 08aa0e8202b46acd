#pragma once
#include "log/linematcher.h"
#include "log/log.h"

#include <QList>

#include <deque>
#include <optional>

/// Reading the log, newest first or from a position on, in blocks: memory is bounded by the limits of a
/// query, whatever the files contain.
namespace muster::log {

constexpr qsizetype lineBytesMax = 64 * 1024; ///< of one line; longer ones are truncated

/// Which levels are wanted; lines without one (from other programs, or damaged) match all.
class LevelSet {
public:
    LevelSet() = default;
    static LevelSet of(std::initializer_list<Level> levels)
    {
        LevelSet set;
        for (const Level level : levels)
            set.add(level);
        return set;
    }
    void add(Level level) { m_bits |= 1U << unsigned(level); }
    bool empty() const { return m_bits == 0; } ///< matches all
    bool has(const std::optional<Level> &level) const
    {
        return empty() || !level || (m_bits & (1U << unsigned(*level)));
    }
    friend bool operator==(const LevelSet &, const LevelSet &) = default;

private:
    unsigned m_bits = 0;
};

/// A position between two lines that stays valid when files are renamed: what the file begins with, and how
/// many bytes come before. Written as "<16 hexadecimal digits>.<offset>".
struct Cursor {
    quint64 file = 0;
    qint64 offset = 0;

    QString toText() const;
    /// Empty if toText() cannot have written it.
    static std::optional<Cursor> fromText(QStringView text);
    friend bool operator==(const Cursor &, const Cursor &) = default;
};

struct ReadQuery {
    LevelSet levels;
    std::optional<WallTime> from; ///< by the clock that wrote the lines
    std::optional<WallTime> to; ///< likewise; inclusive
    LineMatcher matcher;
    int linesMax = 1'000;
    qint64 bytesMax = 4LL * 1024 * 1024; ///< of the lines in the answer
    qint64 scanBytesMax = 512LL * 1024 * 1024; ///< scanned …
    Millis timeMax = std::chrono::seconds(2); ///< … and for how long
    std::optional<Cursor> before; ///< backward from here …
    std::optional<Cursor> after; ///< … or forward; neither: backward from the end
};

struct Page {
    QList<QByteArray> lines; ///< oldest first, without line feeds
    std::optional<Cursor> older; ///< before these lines; empty: nothing was there
    std::optional<Cursor> newer; ///< after these lines
    bool more = false; ///< more lines may match in the direction of the query
    bool gap = false; ///< the requested position no longer exists: lines in between may be missing
};

/// Reads the log of `path` (log/logfile.h) and of its renamed files. Thread: any that may wait for a disk.
Page readFiles(const QString &path, const ReadQuery &query);

/// The lines that a process keeps in memory, for one that writes no file.
class Ring {
public:
    void add(const QByteArray &line);
    Page read(const ReadQuery &query) const;
    QList<QByteArray> newest(int max) const;

private:
    quint64 m_key = quint64(epochMillis(wallNow())); ///< of cursors: another process counts different lines
    std::deque<QByteArray> m_lines;
    qint64 m_bytes = 0;
    qint64 m_dropped = 0; ///< how many came before the first one
};

} // namespace muster::log
